import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { databases } from './__testUtils__/databases';
import { archiveKey } from '../join/keys';
import { openDatabase } from './openDatabase';

const directory = resolvePackagePath(
  '@backstage-community/plugin-community-sessions-backend',
  'migrations',
);

/** One row in every table. */
async function fill(knex: Knex) {
  await knex('records').insert({
    series_id: 'meetup',
    source_id: 'github',
    kind: 'github.issue',
    external_id: '1',
    payload: '{}',
    content_hash: 'a',
    fetched_at: '2024-01-01T00:00:00.000Z',
  });
  await knex('source_states').insert({
    series_id: 'meetup',
    source_id: 'github',
    scope: 'a/b',
  });
  await knex('series_states').insert({
    series_id: 'meetup',
    revision: 1,
    problems: '[]',
    linked_video_ids: '[]',
  });
  await knex('sessions').insert({
    id: 'meetup-2024-01-01',
    series_id: 'meetup',
    local_date: '2024-01-01',
    starts_at: '2024-01-01T15:00:00.000Z',
    ends_at: '2024-01-01T16:00:00.000Z',
    cancelled: false,
    has_recording: true,
    summary: '{}',
    detail: '{}',
    content_hash: 'a',
    updated_at: '2024-01-01T00:00:00.000Z',
  });

  const session = { session_id: 'meetup-2024-01-01' };
  await knex('session_keys').insert({
    ...session,
    series_id: 'meetup',
    key: 'issue:1',
    position: 0,
  });
  await knex('session_people').insert({ ...session, login: 'alice' });
  await knex('session_texts').insert({
    ...session,
    position: 0,
    kind: 'title',
    text: 'Ä',
    folded: 'a',
  });
  await knex('reminders').insert({
    ...session,
    user_entity_ref: 'user:default/alice',
    created_at: '2024-01-01T00:00:00.000Z',
  });
  await knex('sent_notifications').insert({
    key: 'session-soon:meetup-2024-01-01',
    state: 'sent',
    attempts: 1,
    changed_at: '2024-01-01T00:00:00.000Z',
  });
  await knex('read_requests').insert({
    series_id: 'meetup',
    source_id: 'github',
    kind: 'github.issue',
    external_id: '1',
    gone: false,
    requested_at: '2024-01-01T00:00:00.000Z',
  });
  await knex('sync_requests').insert({
    series_id: 'meetup',
    source_id: 'github',
    requested_at: '2024-01-01T00:00:00.000Z',
  });
}

async function tables(knex: Knex): Promise<string[]> {
  const names = [
    'read_requests',
    'records',
    'reminders',
    'sent_notifications',
    'series_states',
    'session_keys',
    'session_people',
    'session_texts',
    'sessions',
    'source_states',
    'sync_requests',
  ];
  const there = await Promise.all(
    names.map(async name => (await knex.schema.hasTable(name)) && name),
  );
  return there.filter(name => name !== false);
}

/** A PostgreSQL on a busy machine takes its time. */
jest.setTimeout(30_000);

describe('migrations', () => {
  it.each(databases.eachSupportedId())(
    'go up, down with data, and up again (%p)',
    async id => {
      const knex = await databases.init(id);
      const { length } = await knex.migrate
        .list({ directory })
        .then(([, pending]) => pending);
      expect(length).toBeGreaterThan(0);

      for (let step = 0; step < length; step++) {
        await knex.migrate.up({ directory });
      }
      await fill(knex);
      expect(await tables(knex)).toHaveLength(11);
      for (let step = 0; step < length; step++) {
        await knex.migrate.down({ directory });
      }
      expect(await tables(knex)).toEqual([]);
      await knex.migrate.latest({ directory });
      await fill(knex);
    },
  );

  it.each(databases.eachSupportedId())(
    'keep what an earlier version stored (%p)',
    async id => {
      const knex = await databases.init(id);
      await knex.migrate.up({ directory });
      await knex('series_states').insert({
        series_id: 'meetup',
        revision: 7,
        problems: '[]',
        linked_video_ids: '[]',
      });
      await knex('source_states').insert(
        ['archive', 'calendar', 'github'].map(source_id => ({
          series_id: 'meetup',
          source_id,
          scope: source_id === 'calendar' ? 'hashed before' : 'a/b?token=abc',
          state: '{"etag":"e1"}',
        })),
      );
      const bySource = () => knex('source_states').orderBy('source_id');

      await knex.migrate.latest({ directory });
      expect(await knex('series_states')).toMatchObject([
        { series_id: 'meetup', revision: 7, recordings_known_since: null },
      ]);
      const hash = expect.stringMatching(/^[0-9a-f]{32}$/);
      const kept = [
        { scope: hash, state: null },
        { scope: 'hashed before', state: '{"etag":"e1"}' },
        { scope: hash, state: '{"etag":"e1"}' },
      ];
      expect(await bySource()).toMatchObject(
        kept.map(row => ({ ...row, budget: null })),
      );
      for (let step = 0; step < 4; step++) {
        await knex.migrate.down({ directory });
      }
      expect(await knex('series_states')).toMatchObject([{ revision: 7 }]);
      expect(await bySource()).toMatchObject(kept);
    },
  );

  it.each(databases.eachSupportedId())(
    'carry over what an event requested, and when events occur (%p)',
    async id => {
      const knex = await databases.init(id);
      for (let step = 0; step < 3; step++) {
        await knex.migrate.up({ directory });
      }
      await knex('requested_issues').insert({
        series_id: 'meetup',
        issue_number: 12,
        requested_at: '2024-01-01T00:00:00.000Z',
      });
      await knex('records').insert({
        series_id: 'meetup',
        source_id: 'calendar',
        kind: 'calendar.event',
        external_id: 'a/2024-01-01',
        payload: '{"start":"2024-01-02T15:00:00.000Z"}',
        content_hash: 'a',
        fetched_at: '2024-01-01T00:00:00.000Z',
      });

      await knex.migrate.latest({ directory });
      expect(await knex('read_requests')).toMatchObject([
        { source_id: 'github', kind: 'github.issue', external_id: '12' },
      ]);
      expect(await knex('records')).toMatchObject([
        {
          occurs_at: '2024-01-02T15:00:00.000Z',
          scope: null,
          missing_since: null,
        },
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'name the repository in the keys of agendas, and keep no headings (%p)',
    async id => {
      const knex = await databases.init(id);
      for (let step = 0; step < 6; step++) {
        await knex.migrate.up({ directory });
      }
      await fill(knex);
      const session = { session_id: 'meetup-2024-01-01' };
      await knex('sessions').update({
        detail: JSON.stringify({
          agendas: [
            { number: 7, url: 'https://github.com/Acme/meetups/issues/7' },
          ],
        }),
      });
      await knex('session_keys').insert(
        [
          'issue:7:2024-01-01',
          'issue:8:1',
          'event:a/2024-01-01T15:00:00Z',
          `archive:Jan 1: a talk:1`,
        ].map((key, position) => ({
          ...session,
          series_id: 'meetup',
          key,
          position: position + 1,
        })),
      );

      await knex.migrate.latest({ directory });
      const rows = await knex('session_keys').orderBy('position');
      expect(rows.map(({ key }) => key)).toEqual([
        'agenda:github:acme/meetups:7:2024-01-01',
        'agenda:github:acme/meetups:8:1',
        'event:a/2024-01-01T15:00:00Z',
        archiveKey('Jan 1: a talk', 1),
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'are left to the adopter who skips them (%p)',
    async id => {
      const knex = await databases.init(id);

      await openDatabase(
        mockServices.database({ knex, migrations: { skip: true } }),
      );
      expect(await tables(knex)).toEqual([]);
    },
  );
});
