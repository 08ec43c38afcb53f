import { Problem } from '@backstage-community/plugin-community-sessions-common';
import { RecordKind, RecordPayload, recordSchemas } from './recordSchemas';
import { StoredRecord } from './records';

/** Set where the last complete read did not have the record. */
interface Presence {
  isMissing?: boolean;
}

type Parsed<K extends RecordKind> = RecordPayload<K> & Presence;

export type Issue = Parsed<'github.issue'>;
export type IssueComment = RecordPayload<'github.comment'>;
export type Video = RecordPayload<'youtube.video'>;
export type CalendarEvent = Parsed<'calendar.event'>;
export type ArchiveSection = Parsed<'archive.section'>;

/** The records of a series by kind, in an order that does not depend on how they were stored. */
export interface SeriesRecords {
  issues: Issue[];
  comments: IssueComment[];
  videos: Video[];
  events: CalendarEvent[];
  sections: ArchiveSection[];
}

const LONGEST_KIND = 40;

function isKnown(kind: string): kind is RecordKind {
  return Object.hasOwn(recordSchemas, kind);
}

function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

/** Reads stored records with today's schemas; what no longer fits is counted in one problem for its kind. */
export function parseRecords(stored: StoredRecord[]): {
  records: SeriesRecords;
  problems: Problem[];
} {
  const payloads: { [K in RecordKind]: Array<Parsed<K>> } = {
    'github.issue': [],
    'github.comment': [],
    'youtube.video': [],
    'calendar.event': [],
    'archive.section': [],
  };
  const unreadable = new Map<string, number>();
  const read = <K extends RecordKind>(
    kind: K,
    { payload, missing }: StoredRecord,
  ) => {
    const parsed = recordSchemas[kind].safeParse(payload);
    if (parsed.success) {
      const data = parsed.data as Parsed<K>;
      payloads[kind].push(missing ? { ...data, isMissing: true } : data);
    }
    return parsed.success;
  };
  for (const record of stored) {
    const { kind } = record;
    if (!isKnown(kind) || !read(kind, record)) {
      unreadable.set(kind, (unreadable.get(kind) ?? 0) + 1);
    }
  }
  return {
    records: {
      issues: payloads['github.issue'].sort((a, b) => a.number - b.number),
      comments: payloads['github.comment'].sort(
        (a, b) =>
          a.issue_number - b.issue_number ||
          compare(a.created_at, b.created_at) ||
          compare(a.id, b.id),
      ),
      videos: payloads['youtube.video'].sort((a, b) =>
        compare(a.videoId, b.videoId),
      ),
      events: payloads['calendar.event'].sort(
        (a, b) =>
          compare(a.start, b.start) ||
          compare(a.uid, b.uid) ||
          compare(a.originalStart, b.originalStart),
      ),
      sections: payloads['archive.section'].sort(
        (a, b) =>
          compare(a.url, b.url) ||
          compare(a.heading, b.heading) ||
          compare(a.bodyMarkdown, b.bodyMarkdown),
      ),
    },
    problems: [...unreadable]
      .sort(([left], [right]) => compare(left, right))
      .map(([kind, count]) => ({
        kind: 'unreadable-records',
        message: `${
          count === 1 ? '1 stored record' : `${count} stored records`
        } of kind '${kind.slice(
          0,
          LONGEST_KIND,
        )}' can't be read by this version`,
        hint: 'The next complete sync of this source reads them again',
      })),
  };
}
