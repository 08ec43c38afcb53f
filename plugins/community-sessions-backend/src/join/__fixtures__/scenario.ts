import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import { joinRecords } from './joinRecords';
import { issueRecord, videoRecord } from './records';
import { backstageSeries } from './series';

/** Makes a comment a host's. */
export const BY_HOST = { user: { login: 'host' } };

/** An address of the video that {@link video} makes. */
export const VIDEO_LINK = 'https://youtu.be/video000001?si=x';

/** An agenda with a day, or days, in its title. */
export const agenda = (
  number: number,
  day: string,
  more: Partial<Parameters<typeof issueRecord>[0]> = {},
) =>
  issueRecord({
    number,
    title: `Agenda for Backstage Community Session (${day})`,
    created_at: '2025-12-01T10:00:00Z',
    ...more,
  });

/** An agenda of two tracks. */
export const twoTracks = (number: number, first: string, second: string) =>
  agenda(number, `Adopters: ${first}, Contributors: ${second}`);

/** A video of the playlist, published in the evening of a day. */
export const video = (
  title: string,
  published: string | null,
  more: Partial<Parameters<typeof videoRecord>[0]> = {},
) =>
  videoRecord({
    videoId: 'video000001',
    title,
    publishedAt: published && `${published}T18:00:00Z`,
    ...more,
  });

/** Days of the sessions that got a recording, and how it was found. */
export function matches(...records: StoredRecord[]): string[] {
  return joinRecords(backstageSeries, records).sessions.flatMap(
    ({ date, recordings }) =>
      recordings.map(({ matchedBy }) => `${date} ${matchedBy}`),
  );
}
