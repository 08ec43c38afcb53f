import { Interpretation } from '../join/types';
import {
  databases,
  openTestDatabase,
  tablesWritten,
} from './__testUtils__/databases';
import {
  interpretedSession,
  recording,
  topic,
} from './__testUtils__/interpretedSession';
import { storeSessions, UnnamedSession } from './__testUtils__/storeSessions';
import { DatabaseSessionReader } from './DatabaseSessionReader';
import { DatabaseSessionStore } from './DatabaseSessionStore';

const FIRST = new Date('2024-02-01T00:00:00Z');
const LATER = new Date('2024-02-02T00:00:00Z');
const MUCH_LATER = new Date('2024-03-04T00:00:00Z');

describe.each(databases.eachSupportedId())('DatabaseSessionStore, %p', id => {
  async function createStore() {
    const knex = await openTestDatabase(id);
    const store = new DatabaseSessionStore(knex);
    const reader = new DatabaseSessionReader(knex);
    const apply = (
      sessions: UnnamedSession[],
      {
        now = FIRST,
        revision = 1,
        series = 'meetup',
        ...interpretation
      }: Partial<Interpretation> & {
        now?: Date;
        revision?: number;
        series?: string;
      } = {},
    ) =>
      storeSessions(store, series, sessions, {
        ...interpretation,
        revision,
        now,
      });
    const list = async () => {
      const { items } = await reader.list(
        { series: ['meetup'] },
        { order: 'asc', limit: 100 },
        FIRST,
      );
      return items;
    };
    const ids = async () => (await list()).map(session => session.id);
    return { knex, store, reader, apply, list, ids };
  }

  const february = interpretedSession({
    date: '2024-02-21',
    keys: ['issue:1'],
    topics: [topic('t1', 'Alice', 'Templates')],
    recordings: [recording('abc', 'Intro')],
  });

  const march = interpretedSession({ date: '2024-03-20', keys: ['issue:2'] });

  it('gives back what was applied', async () => {
    const { apply, reader } = await createStore();
    const { keys, date, cancelled, ...told } = february;
    expect(await apply([february, march])).toEqual({
      added: 2,
      changed: 0,
      removed: 0,
    });
    expect(await reader.get('meetup-2024-02-21', ['meetup'], FIRST)).toEqual({
      ...told,
      id: 'meetup-2024-02-21',
      series: 'meetup',
      startsAt: '2024-02-21T15:00:00.000Z',
      endsAt: '2024-02-21T16:00:00.000Z',
      status: 'upcoming',
      topicCount: 1,
      recording: {
        videoId: 'abc',
        url: 'https://www.youtube.com/watch?v=abc',
        title: 'Recording abc',
        thumbnailUrl: null,
        durationSeconds: 3600,
        publishedAt: null,
      },
      updatedAt: FIRST.toISOString(),
      previous: null,
      next: 'meetup-2024-03-20',
    });
    expect(
      await reader.get('meetup-2024-02-21', ['other'], FIRST),
    ).toBeUndefined();
  });

  it('writes no session again that did not change', async () => {
    const { apply, knex, list } = await createStore();
    const first = await tablesWritten(knex, () => apply([february, march]));
    expect(first).toEqual([
      'series_states',
      'session_keys',
      'session_people',
      'session_texts',
      'sessions',
    ]);
    const again = await tablesWritten(knex, () =>
      apply([{ ...february }, march], { now: LATER, revision: 2 }),
    );
    expect(again).toEqual(['series_states']);

    expect(
      await apply([{ ...february, rsvpCount: 5 }, march], {
        now: LATER,
        revision: 2,
      }),
    ).toEqual({ added: 0, changed: 1, removed: 0 });
    expect((await list()).map(session => session.updatedAt)).toEqual([
      LATER.toISOString(),
      FIRST.toISOString(),
    ]);
  });

  it('remembers when what calendars show changed, which votes do not', async () => {
    const { apply, reader } = await createStore();
    const changedAt = async () =>
      (await reader.all(['meetup'], FIRST)).map(
        ({ calendarChangedAt }) => calendarChangedAt,
      );
    await apply([february]);
    await apply([{ ...february, rsvpCount: 5 }], { now: LATER });
    expect(await changedAt()).toEqual([FIRST.toISOString()]);
    await apply([{ ...february, rsvpCount: 5, title: 'Other' }], {
      now: LATER,
    });
    expect(await changedAt()).toEqual([LATER.toISOString()]);
  });

  it('keeps the id of a session that moves', async () => {
    const { apply, list } = await createStore();
    await apply([february]);
    await apply([
      {
        ...february,
        ...interpretedSession({ date: '2024-02-28' }),
        keys: ['issue:1'],
      },
      interpretedSession({ date: '2024-02-21', keys: ['issue:3'] }),
    ]);
    expect((await list()).map(each => [each.id, each.startsAt])).toEqual([
      ['meetup-2024-02-21-2', '2024-02-21T15:00:00.000Z'],
      ['meetup-2024-02-21', '2024-02-28T15:00:00.000Z'],
    ]);
  });

  it('gives a session that returns its old id, and after 30 days no other one', async () => {
    const { apply, ids } = await createStore();
    await apply([february, march]);
    expect(await apply([march])).toEqual({ added: 0, changed: 0, removed: 1 });
    expect(await ids()).toEqual(['meetup-2024-03-20']);

    const other = interpretedSession({ date: '2024-02-21', keys: ['issue:9'] });
    await apply([other, march], { now: MUCH_LATER });
    expect(await ids()).toEqual(['meetup-2024-02-21-2', 'meetup-2024-03-20']);

    expect(await apply([february, other, march])).toEqual({
      added: 1,
      changed: 0,
      removed: 0,
    });
    expect(await ids()).toEqual([
      'meetup-2024-02-21',
      'meetup-2024-02-21-2',
      'meetup-2024-03-20',
    ]);
  });

  it('gives a session that is announced anew near its time its old id', async () => {
    const { apply, ids } = await createStore();
    await apply([february, march]);
    await apply([march]);
    const anew = interpretedSession({ date: '2024-02-22', keys: ['issue:9'] });
    await apply([anew, march], { now: LATER });
    expect(await ids()).toEqual(['meetup-2024-02-21', 'meetup-2024-03-20']);
  });

  it('writes nothing when another replica has given an id meanwhile', async () => {
    const { apply, store, ids } = await createStore();
    await apply([february]);
    const outcome = await store.apply({
      series: 'meetup',
      interpretation: { sessions: [], problems: [], linkedVideoIds: [] },
      revision: 2,
      interpretationKey: 'v1',
      knownIds: [],
      now: LATER,
    });
    expect(outcome).toBeUndefined();
    expect(await ids()).toEqual(['meetup-2024-02-21']);
  });

  it('follows a session through a change of its keys', async () => {
    const { apply, ids } = await createStore();
    await apply([{ ...february, keys: ['event:a'] }]);
    await apply([{ ...february, keys: ['issue:1', 'event:a'] }]);
    await apply([{ ...february, keys: ['issue:1'], date: '2024-02-28' }]);
    expect(await ids()).toEqual(['meetup-2024-02-21']);
  });

  it('keeps series apart', async () => {
    const { apply, ids, reader } = await createStore();
    await apply([february]);
    await apply([{ ...february, title: 'Other' }], { series: 'other' });
    expect(await ids()).toEqual(['meetup-2024-02-21']);
    expect(await reader.count('other')).toBe(1);
    await apply([], { series: 'other' });
    expect(await ids()).toEqual(['meetup-2024-02-21']);
    expect(await reader.count('other')).toBe(0);
  });

  it('remembers what it was made of', async () => {
    const { apply, store } = await createStore();
    expect(await store.seriesState('meetup')).toEqual({
      revision: 0,
      appliedRevision: null,
      interpretationKey: null,
      problems: [],
      linkedVideoIds: [],
    });
    const problem = { kind: 'unreadable-date', message: 'What day is it?' };
    await apply([], {
      problems: [problem],
      linkedVideoIds: ['-a'],
      revision: 0,
    });
    expect(await store.seriesState('meetup')).toEqual({
      revision: 0,
      appliedRevision: 0,
      interpretationKey: 'v1',
      problems: [problem],
      linkedVideoIds: ['-a'],
    });
  });

  it('does not go back to older records that a slower replica read', async () => {
    const { apply, ids } = await createStore();
    await apply([february, march], { revision: 2 });
    await apply([february], { revision: 1 });
    expect(await ids()).toEqual(['meetup-2024-02-21', 'meetup-2024-03-20']);
  });

  it('applies nothing when something fails on the way', async () => {
    const { apply, ids } = await createStore();
    const broken = { ...march, startsAt: 'never' };
    await expect(apply([february, broken])).rejects.toThrow();
    expect(await ids()).toEqual([]);
  });

  it('finds the agendas of sessions that are not long past', async () => {
    const { apply, store } = await createStore();
    const agenda = (number: number) => ({
      source: 'github',
      number,
      url: `https://example.com/${number}`,
      state: 'open' as const,
      author: { login: null },
      bodyMarkdown: '',
    });
    await apply([
      { ...february, agendas: [agenda(1)] },
      { ...march, agendas: [agenda(3), agenda(2)] },
      interpretedSession({ date: '2024-03-21', agendas: [agenda(2)] }),
    ]);
    expect(
      await store.agendas('meetup', new Date('2024-02-22T00:00:00Z')),
    ).toEqual([
      { source: 'github', number: 2 },
      { source: 'github', number: 3 },
    ]);
  });
});
