import { Locator, Page } from '@playwright/test';

const PAGE = '/community-sessions';
const RECORDED = `${PAGE}/backstage-2021-11-18`;

/** A screen, how one gets there, and in which states it is worth a look. */
export interface Screen {
  path: string;
  /** What is clicked there. */
  open?: (page: Page) => Promise<unknown>;
  /** What of it is of this plugin; the frame around that is Backstage's. Default: all of the page's content. */
  ours?: (page: Page) => Locator;
  states: string[];
}

/** Every screen of the plugin. */
export const screens: Record<string, Screen> = {
  home: {
    path: '/',
    ours: page => page.locator('.react-grid-item').first(),
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
  sync: {
    path: `${PAGE}/sync`,
    states: ['usual', 'failing', 'not-allowed', 'doubtful'],
  },
  believe: {
    path: `${PAGE}/sync`,
    open: page =>
      page.getByRole('button', { name: 'Believe it' }).first().click(),
    states: ['doubtful'],
  },
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
  person: {
    path: '/catalog/default/user/mira',
    ours: entityCard,
    states: ['usual', 'failing'],
  },
  entity: {
    path: '/catalog/default/system/community-sessions',
    ours: entityCard,
    states: ['usual'],
  },
  found: {
    path: '/search?query=catalog&types[]=community-sessions',
    // The list and its items are the search page's.
    ours: page =>
      page
        .locator('article li > *')
        .filter({ has: page.locator('a[href^="/community-sessions/"]') }),
    states: ['usual', 'hostile'],
  },
};

function entityCard(page: Page): Locator {
  return page
    .locator('article:not(:has(article))')
    .filter({ hasText: /sessions/i });
}
