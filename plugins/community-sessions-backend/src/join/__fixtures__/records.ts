import { z } from 'zod/v4';
import { RecordKind, recordSchemas } from '../../sources/recordSchemas';
import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';

type Input<K extends RecordKind> = z.input<(typeof recordSchemas)[K]>;

function stored(
  source: string,
  kind: RecordKind,
  externalId: string,
  payload: unknown,
): StoredRecord {
  return { source, kind, externalId, payload };
}

/** A stored issue; a title is all that must be said. */
export function issueRecord(
  issue: Partial<Input<'github.issue'>> & { title: string },
): StoredRecord {
  const number = issue.number ?? 1;
  const created = issue.created_at ?? '2026-01-02T09:00:00Z';
  const payload: Input<'github.issue'> = {
    number,
    body: null,
    state: 'open',
    html_url: `https://github.com/backstage/community/issues/${number}`,
    comments: 0,
    created_at: created,
    updated_at: created,
    user: { login: 'host', type: 'User' },
    labels: [],
    reactions: { '+1': 0, '-1': 0 },
    ...issue,
  };
  return stored('github', 'github.issue', String(number), payload);
}

/** A stored comment. */
export function commentRecord(
  comment: Partial<Input<'github.comment'>> & {
    id: string;
    body: string | null;
  },
): StoredRecord {
  const number = comment.issue_number ?? 1;
  const created = comment.created_at ?? '2026-01-05T09:00:00Z';
  const payload: Input<'github.comment'> = {
    issue_number: number,
    html_url: `https://github.com/backstage/community/issues/${number}#issuecomment-${comment.id}`,
    created_at: created,
    updated_at: created,
    user: { login: 'guest', type: 'User' },
    author_association: 'NONE',
    reactions: { '+1': 0, '-1': 0 },
    ...comment,
  };
  return stored('github', 'github.comment', comment.id, payload);
}

/** A stored video of the playlist, public since long. */
export function videoRecord(
  video: Partial<Input<'youtube.video'>> & { videoId: string },
): StoredRecord {
  const payload: Input<'youtube.video'> = {
    title: 'A video',
    description: '',
    thumbnailUrl: `https://i.ytimg.com/vi/${video.videoId}/hqdefault.jpg`,
    publishedAt: null,
    durationSeconds: 3600,
    availability: 'available',
    scheduledStartAt: null,
    actualStartAt: null,
    embeddable: true,
    readFrom: 'api',
    inPlaylist: true,
    ...video,
  };
  return stored('youtube', 'youtube.video', video.videoId, payload);
}

/** A stored calendar event of an hour. */
export function eventRecord(
  event: Partial<Input<'calendar.event'>> & { start: string },
): StoredRecord {
  const payload: Input<'calendar.event'> = {
    uid: 'series@google.com',
    originalStart: event.start,
    end: null,
    allDay: event.start.length === 10,
    timeZone: 'Europe/Stockholm',
    summary: 'Backstage Community Session',
    description: '',
    location: '',
    url: null,
    status: 'CONFIRMED',
    sequence: 0,
    ...event,
  };
  return stored(
    'calendar',
    'calendar.event',
    `${payload.uid}/${payload.originalStart}`,
    payload,
  );
}

/** A stored section of the archive. */
export function sectionRecord(
  section: Partial<Input<'archive.section'>> & { heading: string },
): StoredRecord {
  const anchor = section.heading.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const payload: Input<'archive.section'> = {
    bodyMarkdown: '',
    url: `https://github.com/backstage/community/blob/main/README.md#${anchor}`,
    ...section,
  };
  return stored('archive', 'archive.section', section.heading, payload);
}
