import { Page } from '@playwright/test';
import { answer, changed, json } from './answers';
import { AnyPage, AnySession, disguise, goLive } from './sessions';

const API = '**/api/community-sessions';
const SESSIONS = `${API}/sessions*`;
const DETAIL = `${API}/sessions/*`;
const SERIES = `${API}/series`;
const STATUS = `${API}/status`;

/** What a screen may have to show; each changes the answers of the API on their way to the page. */
export const states: Record<string, (page: Page) => Promise<unknown>> = {
  usual: async () => {},
  loading: page => page.route(`${API}/**`, () => {}),
  failing: page =>
    page.route(`${API}/**`, answer(500, 'Internal Server Error')),
  'not-allowed': page =>
    page.route(`${API}/**`, answer(403, 'NotAllowedError')),
  nothing: page => page.route(SESSIONS, json(emptyPage)),
  syncing: async page => {
    await page.route(SESSIONS, json(emptyPage));
    await page.route(SERIES, changed<AnySeries>(setSource('never')));
  },
  behind: page =>
    page.route(SERIES, changed<AnySeries>(setSource('failing', LONG_AGO))),
  doubtful: page => page.route(STATUS, changed<AnyStatus>(doubtFirst)),
  'none-planned': page =>
    page.route(SESSIONS, route =>
      route.request().url().includes('when=upcoming')
        ? json(emptyPage)(route)
        : route.fallback(),
    ),
  live: async page => {
    await page.route(
      SESSIONS,
      changed<AnyPage>(({ items }) => items.slice(0, 1).forEach(goLive)),
    );
    await page.route(
      DETAIL,
      changed<AnySession>(session => goLive(session)),
    );
  },
  hostile: async page => {
    await page.route(
      SESSIONS,
      changed<AnyPage>(({ items }) => items.forEach(disguise)),
    );
    await page.route(
      DETAIL,
      changed<AnySession>(session => disguise(session)),
    );
    await page.route(
      '**/api/search/query*',
      changed<AnyResults>(({ results }) =>
        results.forEach(({ document }, index) => {
          const session = { ...document, recording: null };
          disguise(session, index);
          document.title = session.title;
          document.thumbnailUrl = null;
        }),
      ),
    );
  },
};

const emptyPage = { items: [], totalItems: 0, pageInfo: {} };
const LONG_AGO = '2024-02-01T08:00:00.000Z';

interface AnySeries {
  items: { sources: { state: string; lastSuccessAt: string | null }[] }[];
}

interface AnyStatus {
  series: { sources: { state: string; doubts?: object[] }[] }[];
}

interface AnyResults {
  results: { document: { title: string; thumbnailUrl: string | null } }[];
}

function setSource(state: string, lastSuccessAt: string | null = null) {
  return ({ items }: AnySeries) =>
    items.forEach(({ sources: [first] }) =>
      Object.assign(first, { state, lastSuccessAt }),
    );
}

function doubtFirst({ series }: AnyStatus) {
  const doubts = [
    {
      kind: 'github.comment',
      lost: 1200,
      of: 1243,
      since: LONG_AGO,
      reads: 2,
    },
  ];
  for (const { sources } of series) {
    Object.assign(sources[0], { state: 'doubtful', doubts });
  }
}
