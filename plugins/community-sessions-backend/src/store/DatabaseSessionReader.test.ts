import { storeSessions, UnnamedSession } from './__testUtils__/storeSessions';
import { databases, openTestDatabase } from './__testUtils__/databases';
import {
  interpretedSession,
  recording,
  topic,
} from './__testUtils__/interpretedSession';
import { DatabaseSessionReader, PageRequest } from './DatabaseSessionReader';
import { DatabaseSessionStore } from './DatabaseSessionStore';
import { SessionFilter } from './search/filterSessions';

const NOW = new Date('2024-03-20T15:30:00Z');

const SESSIONS: UnnamedSession[] = [
  interpretedSession({
    date: '2023-12-31',
    // New Year's Eve in New York, next year in UTC.
    startsAt: '2024-01-01T02:00:00Z',
    endsAt: '2024-01-01T03:00:00Z',
    timeZone: 'America/New_York',
    title: '100% \\ fun_ny',
  }),
  interpretedSession({
    date: '2024-02-21',
    track: 'adopters',
    title: 'Überraschung',
    topics: [
      topic('t1', 'Alice', 'Software Templates at CRÈME Inc.'),
      topic('t2', null, 'Nul\0 byte'),
    ],
    recordings: [recording('abc', 'Ankündigung'), recording('def', 'Q&A')],
  }),
  interpretedSession({
    date: '2024-03-20',
    agendas: [
      {
        source: 'github',
        number: 1,
        url: 'https://example.com/1',
        state: 'open',
        author: { login: 'Host-1' },
        bodyMarkdown: 'Welcome\n\nTechDocs **roadmap**',
      },
    ],
    notesMarkdown: 'Decided on templates',
  }),
  interpretedSession({ date: '2024-04-17', cancelled: true }),
  interpretedSession({
    date: '2024-05-15',
    track: 'contributors',
    topics: [
      topic('t3', null, 'A community [topic](https://zoom.us/j/1?pwd=secret)'),
    ],
  }),
];

describe.each(databases.eachSupportedId())('DatabaseSessionReader, %p', id => {
  let reader: DatabaseSessionReader;

  async function apply(
    store: DatabaseSessionStore,
    series: string,
    sessions: UnnamedSession[],
  ) {
    await storeSessions(store, series, sessions, { revision: 1, now: NOW });
  }

  beforeAll(async () => {
    const knex = await openTestDatabase(id);
    const store = new DatabaseSessionStore(knex);
    await apply(store, 'a', SESSIONS);
    await apply(store, 'b', [interpretedSession({ date: '2024-04-17' })]);
    await apply(store, 'gone', [interpretedSession({ date: '2024-04-17' })]);
    await apply(store, 'gone', []);
    reader = new DatabaseSessionReader(knex);
  });

  async function find(
    filter: Partial<SessionFilter>,
    page: Partial<PageRequest> = {},
  ) {
    const { items } = await reader.list(
      { series: ['a'], ...filter },
      { order: 'asc', limit: 100, ...page },
      NOW,
    );
    return items.map(session => session.id);
  }

  it.each<[Partial<SessionFilter>, string[]]>([
    [
      {},
      ['2023-12-31', '2024-02-21', '2024-03-20', '2024-04-17', '2024-05-15'],
    ],
    [{ series: [] }, []],
    [{ series: ['gone', 'unknown'] }, []],
    [{ when: 'upcoming' }, ['2024-03-20', '2024-04-17', '2024-05-15']],
    [{ when: 'past' }, ['2023-12-31', '2024-02-21']],
    [{ year: 2023 }, ['2023-12-31']],
    [
      { from: { date: '2024-01-01' }, to: { date: '2024-03-20' } },
      ['2024-02-21', '2024-03-20'],
    ],
    [{ to: { date: '2023-12-31' } }, ['2023-12-31']],
    [
      { from: { instant: new Date('2024-04-17T15:00:00Z') } },
      ['2024-04-17', '2024-05-15'],
    ],
    [{ to: { instant: new Date('2024-01-01T02:00:00Z') } }, ['2023-12-31']],
    [{ track: 'adopters' }, ['2024-02-21']],
    [{ recording: true }, ['2024-02-21']],
    [
      { recording: false },
      ['2023-12-31', '2024-03-20', '2024-04-17', '2024-05-15'],
    ],
    [{ person: 'ALICE' }, ['2024-02-21']],
    [{ person: 'host-1' }, ['2024-03-20']],
    [{ person: 'host_1' }, []],
    [{ words: 'TEMPLATES' }, ['2024-02-21', '2024-03-20']],
    [{ words: 'templates creme' }, ['2024-02-21']],
    [{ words: 'templates roadmap' }, ['2024-03-20']],
    [{ words: 'templates nothing' }, []],
    [{ words: 'uberraschung' }, ['2024-02-21']],
    [{ words: 'ANKÜNDIGUNG' }, ['2024-02-21']],
    [{ words: 'nul byte\0' }, ['2024-02-21']],
    [{ words: '100%' }, ['2023-12-31']],
    [{ words: '0%f' }, []],
    [{ words: 'fun_ny' }, ['2023-12-31']],
    [{ words: 'f_n' }, []],
    [{ words: '\\' }, ['2023-12-31']],
    [{ words: "'; drop table sessions --" }, []],
    [
      { words: '  ' },
      ['2023-12-31', '2024-02-21', '2024-03-20', '2024-04-17', '2024-05-15'],
    ],
    [
      { words: 'templates', when: 'past', recording: true, year: 2024 },
      ['2024-02-21'],
    ],
  ])('finds by %j', async (filter, dates) => {
    expect(await find(filter)).toEqual(dates.map(date => `a-${date}`));
  });

  it.each<[string, string, string | null, string]>([
    ['ANKUNDIGUNG', 'chapter', 'abc@60', 'Ankündigung'],
    ['abc', 'recording', 'abc', 'Recording abc'],
    ['überraschung', 'title', null, 'Überraschung'],
    ['software templates', 'topic', 't1', 'Software Templates at CRÈME Inc.'],
    ['roadmap', 'agenda', '1', 'Welcome TechDocs roadmap'],
    ['decided', 'notes', null, 'Decided on templates'],
    ['welcome templates roadmap', 'agenda', '1', 'Welcome TechDocs roadmap'],
    ['community', 'topic', 't3', 'A community topic'],
  ])('shows where it found %j', async (words, kind, target, text) => {
    const { items } = await reader.list(
      { series: ['a'], words },
      { order: 'desc', limit: 1 },
      NOW,
    );
    expect(items.map(({ match }) => match)).toEqual([{ kind, target, text }]);
  });

  it('shows no place when nothing is searched for, or only an address has it', async () => {
    for (const words of [undefined, ' ', 'secret']) {
      const { items } = await reader.list(
        { series: ['a'], words },
        { order: 'asc', limit: 100 },
        NOW,
      );
      expect(items).not.toEqual([]);
      expect(items.filter(item => 'match' in item)).toEqual([]);
    }
  });

  it('tells the status and who can join by the clock', async () => {
    const { items } = await reader.list(
      { series: ['a'] },
      { order: 'asc', limit: 100 },
      NOW,
    );
    expect(items.map(each => [each.status, each.joinUrl !== null])).toEqual([
      ['past', false],
      ['past', false],
      ['live', true],
      ['cancelled', false],
      ['upcoming', true],
    ]);
  });

  it('knows the neighbours within the series', async () => {
    expect(await reader.get('a-2024-04-17', ['a', 'b'], NOW)).toMatchObject({
      previous: 'a-2024-03-20',
      next: 'a-2024-05-15',
    });
    expect(await reader.get('b-2024-04-17', ['a', 'b'], NOW)).toMatchObject({
      previous: null,
      next: null,
    });
  });

  it.each(['asc', 'desc'] as const)(
    'gives every session once, page by page, there and back (%s)',
    async order => {
      const series = ['a', 'b'];
      const all = await find({ series }, { order });
      expect(all).toHaveLength(6);
      for (const limit of [1, 2, 3, 6]) {
        const there: string[][] = [];
        let page = await reader.list({ series }, { order, limit }, NOW);
        expect(page.previous).toBeUndefined();
        there.push(page.items.map(each => each.id));
        while (page.next) {
          page = await reader.list(
            { series },
            { order, limit, position: page.next },
            NOW,
          );
          expect(page.totalItems).toBe(6);
          there.push(page.items.map(each => each.id));
        }
        expect(there.flat()).toEqual(all);

        const back = [there.at(-1)];
        while (page.previous) {
          page = await reader.list(
            { series },
            { order, limit, position: page.previous },
            NOW,
          );
          back.unshift(page.items.map(each => each.id));
        }
        expect(back).toEqual(there);
      }
    },
  );
});
