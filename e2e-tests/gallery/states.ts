import { Page, Route } from '@playwright/test';

const API = '**/api/community-sessions';
const SESSIONS = `${API}/sessions*`;
const DETAIL = `${API}/sessions/*`;
const HOUR = 60 * 60 * 1000;

const HOSTILE = [
  '# Shouting headline',
  '<script>document.title = "owned"</script><img src=x onerror="alert(1)">',
  '[click me](javascript:alert(1)) and [mail](mailto:a@example.com)',
  `${'unbroken'.repeat(60)}`,
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '> quote\n\n```ts\nconst x = 1;\n```',
].join('\n\n');

/** What a screen may have to show; each changes the answers of the API on their way to the page. */
export const states: Record<string, (page: Page) => Promise<unknown>> = {
  usual: async () => {},
  loading: page => page.route(`${API}/**`, () => {}),
  failing: page =>
    page.route(`${API}/**`, answer(500, 'Internal Server Error')),
  'not-allowed': page =>
    page.route(`${API}/**`, answer(403, 'NotAllowedError')),
  nothing: async page => {
    await page.route(SESSIONS, json(emptyPage));
    await page.route(DETAIL, answer(404, 'NotFoundError'));
  },
  'none-planned': page =>
    page.route(SESSIONS, route =>
      route.request().url().includes('when=upcoming')
        ? json(emptyPage)(route)
        : route.fallback(),
    ),
  live: async page => {
    await page.route(
      SESSIONS,
      changed<AnyPage>(({ items }) => items.forEach(goLive)),
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
  },
};

const emptyPage = { items: [], totalItems: 0, pageInfo: {} };

interface AnyPage {
  items: AnySession[];
}

interface AnySession {
  status: string;
  startsAt: string;
  endsAt: string;
  title: string;
  recording: { thumbnailUrl: string | null } | null;
  topics?: Array<{ id: string; bodyMarkdown: string; author: object }>;
  agendas?: Array<{ bodyMarkdown: string }>;
}

function goLive(session: AnySession) {
  if (session.status === 'upcoming') {
    const now = Date.now();
    session.status = 'live';
    session.startsAt = new Date(now - HOUR / 6).toISOString();
    session.endsAt = new Date(now + HOUR).toISOString();
  }
}

/** Everything a session can have that breaks layouts: length, direction, emoji, markup and sheer number. */
function disguise(session: AnySession, index = 0) {
  session.title = [
    `${'A title that does not end '.repeat(20)}🎪`,
    'جلسة مجتمع باكستيج الشهرية',
    '🧑‍🚀🚀🎉 <b>bold</b> & "quoted"',
  ][index % 3];
  if (session.recording) {
    session.recording.thumbnailUrl = null;
  }
  session.agendas?.forEach(agenda => {
    agenda.bodyMarkdown = HOSTILE;
  });
  const [topic] = session.topics ?? [];
  if (session.topics && topic) {
    session.topics = Array.from({ length: 300 }, (_, number) => ({
      ...topic,
      id: `${number}`,
      author: number % 2 ? { login: null } : topic.author,
      bodyMarkdown: number % 3 ? `Topic ${number}` : HOSTILE,
    }));
  }
}

function json(body: object) {
  return (route: Route) => route.fulfill({ json: body });
}

function answer(status: number, name: string) {
  return (route: Route) =>
    route.fulfill({
      status,
      json: {
        error: { name, message: name },
        response: { statusCode: status },
      },
    });
}

function changed<T>(change: (body: T) => void) {
  return async (route: Route) => {
    const response = await route.fetch();
    const body = await response.json();
    change(body);
    await route.fulfill({ response, json: body });
  };
}
