import { SourceRecord } from '../../sources/records';
import { DatabaseRecordStore, RecordBatch } from '../DatabaseRecordStore';
import { DatabaseSessionStore } from '../DatabaseSessionStore';
import { openTestDatabase, TestDatabaseId } from './databases';

/** When the batches were read. */
export const NOW = new Date('2024-02-21T12:00:00Z');

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
    /** What is there, after a complete read of the archive found these sections. */
    read: async (...headings: string[]) => {
      const outcome = await store.save(
        batch({
          completeReads: [{ kind: 'archive.section', externalIds: headings }],
        }),
      );
      return { ...outcome, left: await idsOf(store) };
    },
  };
}

/** The ids of all records. */
export async function idsOf(store: DatabaseRecordStore) {
  const records = await store.list('meetup', ['archive', 'github']);
  return records.map(({ externalId }) => externalId);
}
