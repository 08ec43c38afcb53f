import { Page } from '@playwright/test';

const PAGE = '/community-sessions';
const RECORDED = `${PAGE}/backstage-2021-11-18`;

/** A screen, how one gets there, and in which states it is worth a look. */
export interface Screen {
  path: string;
  /** What is clicked there. */
  open?: (page: Page) => Promise<unknown>;
  states: string[];
}

/** Every screen of the plugin. */
export const screens: Record<string, Screen> = {
  home: {
    path: '/',
    states: [
      'usual',
      'loading',
      'failing',
      'not-allowed',
      'nothing',
      'none-planned',
      'live',
      'hostile',
    ],
  },
  page: {
    path: PAGE,
    states: [
      'usual',
      'loading',
      'failing',
      'not-allowed',
      'nothing',
      'syncing',
      'behind',
      'none-planned',
      'live',
      'hostile',
    ],
  },
  list: { path: `${PAGE}?view=list`, states: ['usual', 'hostile'] },
  search: { path: `${PAGE}?q=catalog`, states: ['usual'] },
  'no-match': { path: `${PAGE}?q=zzzz`, states: ['usual'] },
  upcoming: {
    path: PAGE,
    open: page => page.locator('#community-sessions-next a').click(),
    states: ['usual', 'live', 'hostile'],
  },
  recorded: {
    path: RECORDED,
    states: ['usual', 'loading', 'failing', 'not-allowed', 'hostile'],
  },
  'not-recorded': { path: `${PAGE}/backstage-2022-04-27`, states: ['usual'] },
  unknown: { path: `${PAGE}/unknown`, states: ['usual'] },
  sync: { path: `${PAGE}/sync`, states: ['usual', 'failing', 'not-allowed'] },
  subscribe: {
    path: PAGE,
    open: page => page.getByRole('button', { name: 'Subscribe' }).click(),
    states: ['usual'],
  },
  calendar: {
    path: PAGE,
    open: page =>
      page.getByRole('button', { name: 'Add to calendar' }).first().click(),
    states: ['usual'],
  },
  person: { path: '/catalog/default/user/mira', states: ['usual', 'failing'] },
  entity: {
    path: '/catalog/default/system/community-sessions',
    states: ['usual'],
  },
  found: {
    path: '/search?query=catalog&types[]=community-sessions',
    states: ['usual', 'hostile'],
  },
};
