import { SourceRecord } from '@backstage-community/plugin-community-sessions-node';
import { DatabaseRecordStore, RecordBatch } from '../DatabaseRecordStore';
import { DatabaseSessionStore } from '../DatabaseSessionStore';
import { openTestDatabase, TestDatabaseId } from './databases';

/** When the batches were read. */
export const NOW = new Date('2024-02-21T12:00:00Z');

/** So many hours after {@link NOW}. */
export function later(hours: number): Date {
  return new Date(NOW.getTime() + hours * 3_600_000);
}

/** A record of the archive. */
export function section(heading: string, bodyMarkdown = ''): SourceRecord {
  return {
    kind: 'archive.section',
    externalId: heading,
    payload: { heading, bodyMarkdown, url: `https://example.com/#${heading}` },
  };
}

/** A record below an issue. */
export function comment(issue: number, id: string): SourceRecord {
  return {
    kind: 'github.comment',
    externalId: id,
    parentId: String(issue),
    payload: {
      id,
      issue_number: issue,
      html_url: `https://example.com/${id}`,
      body: 'Hello',
      created_at: '2024-02-01T00:00:00Z',
      updated_at: '2024-02-01T00:00:00Z',
      user: null,
      reactions: { '+1': 0, '-1': 0 },
    },
  };
}

/** A batch of the archive unless told otherwise. */
export function batch(given: Partial<RecordBatch>): RecordBatch {
  return {
    series: 'meetup',
    source: 'archive',
    scope: 'https://example.com',
    address: 'https://example.com',
    records: [],
    state: {},
    now: NOW,
    ...given,
  };
}

/** An empty record store and what looks into it. */
export async function createRecordStore(id: TestDatabaseId) {
  const knex = await openTestDatabase(id);
  const store = new DatabaseRecordStore(knex);
  const sessions = new DatabaseSessionStore(knex);
  return {
    knex,
    store,
    revision: async () => (await sessions.seriesState('meetup')).revision,
    /** Lists what is there, after a complete read of the archive found these sections, so many hours later. */
    read: async (headings: string[], hours = 0) => {
      await store.save(
        batch({
          completeReads: [{ kind: 'archive.section', externalIds: headings }],
          now: later(hours),
        }),
      );
      return idsOf(store);
    },
  };
}

/** The ids of all records. */
export async function idsOf(store: DatabaseRecordStore) {
  const records = await store.list('meetup', ['archive', 'github']);
  return records.map(({ externalId }) => externalId);
}
