import { databases, openTestDatabase } from './__testUtils__/databases';
import { batch, later, NOW, section } from './__testUtils__/records';
import { interpretedSession } from './__testUtils__/interpretedSession';
import { storeSessions } from './__testUtils__/storeSessions';
import { createStores } from './createStores';
import { ConfiguredSource } from './DatabaseRetention';

const ARCHIVE: ConfiguredSource = { series: 'meetup', id: 'archive' };
const DAY_HOURS = 24;

describe.each(databases.eachSupportedId())('DatabaseRetention, %p', id => {
  async function setUp() {
    const knex = await openTestDatabase(id);
    const stores = createStores(knex);
    return {
      knex,
      ...stores,
      pruneAfter: (days: number, sources = [ARCHIVE], series = ['meetup']) =>
        stores.retention.prune(series, sources, later(days * DAY_HOURS)),
    };
  }
  const attempt = {
    series: 'meetup',
    source: 'archive',
    scope: 'https://example.com',
    attemptKey: '',
    at: NOW,
  } as const;

  it('deletes records and texts of sessions a week after they were removed', async () => {
    const { knex, records, sessions, pruneAfter } = await setUp();
    await records.save(
      batch({ records: [section('a'), section('b')], now: later(-1) }),
    );
    for (const hours of [-0.5, 0]) {
      await records.save(
        batch({
          completeReads: [{ kind: 'archive.section', externalIds: ['b'] }],
          now: later(hours),
        }),
      );
    }
    const [one, two] = ['2024-02-21', '2024-03-20'].map(date =>
      interpretedSession({ date }),
    );
    await storeSessions(sessions, 'meetup', [one, two], { now: NOW });
    await storeSessions(sessions, 'meetup', [two], { now: NOW });

    await pruneAfter(6);
    expect(await knex('records')).toHaveLength(2);
    await pruneAfter(8);
    expect(await knex('records')).toMatchObject([{ external_id: 'b' }]);
    expect(await knex('sessions').orderBy('id')).toMatchObject([
      { id: 'meetup-2024-02-21', summary: '{}', detail: '{}' },
      { id: 'meetup-2024-03-20', summary: expect.stringContaining('title') },
    ]);

    await storeSessions(sessions, 'meetup', [one, two], { now: NOW });
    expect(await knex('sessions').orderBy('id')).toMatchObject([
      {
        id: 'meetup-2024-02-21',
        summary: expect.stringContaining('title'),
        removed_at: null,
      },
      {},
    ]);
  });

  it('deletes reminders a week after the session, and other notes when they are of no use', async () => {
    const { knex, sessions, reminders, sent, requested, forced, pruneAfter } =
      await setUp();
    const session = interpretedSession({ date: '2024-02-21' });
    await storeSessions(sessions, 'meetup', [session], { now: NOW });
    await reminders.add('user:default/ada', 'meetup-2024-02-21', NOW);
    await sent.claim(['session-soon:x'], NOW);
    await forced.add('meetup', ['archive'], NOW);
    await requested.request(
      'meetup',
      {
        source: 'archive',
        kind: 'archive.section',
        externalId: 'a',
        gone: false,
      },
      NOW,
    );
    const counts = async () => {
      const names = [
        'reminders',
        'sent_notifications',
        'read_requests',
        'sync_requests',
      ];
      const rows = await Promise.all(names.map(name => knex(name)));
      return rows.map(({ length }) => length);
    };
    await pruneAfter(0.5);
    expect(await counts()).toEqual([1, 1, 1, 1]);
    await pruneAfter(7);
    expect(await counts()).toEqual([1, 1, 1, 0]);
    await pruneAfter(8);
    expect(await counts()).toEqual([0, 1, 0, 0]);
    await pruneAfter(181);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('reduces records that were not read anew in time', async () => {
    const { records, pruneAfter } = await setUp();
    await records.save(
      batch({ records: [section('a', 'text'), section('b')] }),
    );
    await records.recordAttempt({ ...attempt, isRefreshed: true });
    const retention: ConfiguredSource['retention'] = {
      days: 30,
      reduce: ({ externalId }) =>
        externalId === 'a' ? section('a', 'reduced') : undefined,
    };
    const bodies = async () =>
      (await records.list('meetup', ['archive'])).map(({ payload }) => payload);
    await pruneAfter(28, [{ ...ARCHIVE, retention }]);
    expect(await bodies()).toHaveLength(2);
    await pruneAfter(30, [ARCHIVE]);
    expect(await bodies()).toHaveLength(2);
    await pruneAfter(30, [{ ...ARCHIVE, retention }]);
    expect(await bodies()).toMatchObject([{ bodyMarkdown: 'reduced' }]);

    await records.save(batch({ records: [section('a', 'text')] }));
    expect(await bodies()).toMatchObject([{ bodyMarkdown: 'text' }]);
  });

  it('forgets sources and series 20 days after they were read last, unless they are configured', async () => {
    const { records, sessions, reader, pruneAfter } = await setUp();
    await records.save(batch({ records: [section('a')] }));
    await records.recordAttempt(attempt);
    const session = interpretedSession({ date: '2024-02-21' });
    await storeSessions(sessions, 'meetup', [session], { now: NOW });
    const left = async () => [
      (await records.list('meetup', ['archive'])).length,
      await reader.count('meetup'),
    ];
    await pruneAfter(100);
    expect(await left()).toEqual([1, 1]);
    await pruneAfter(20, [], []);
    expect(await left()).toEqual([1, 1]);
    await pruneAfter(22, []);
    expect(await left()).toEqual([0, 1]);
    await pruneAfter(22, [], []);
    expect(await left()).toEqual([0, 0]);
  });
});
