import { Duration } from 'luxon';
import { z } from 'zod/v4';
import { RecordOf } from '../records';
import { videoRecord } from './videoRecords';

const thumbnail = z.object({ url: z.string() }).optional();

/** One item of `playlistItems.list`. */
export const playlistItem = z.object({
  contentDetails: z.object({ videoId: z.string() }),
  status: z.object({ privacyStatus: z.string() }).optional(),
});

/** A playlist item as the API gives it. */
export type PlaylistItem = z.infer<typeof playlistItem>;

/** One item of `videos.list`. No statistics: what is not kept needs no refreshing. */
export const apiVideo = z.object({
  id: z.string(),
  snippet: z.object({
    title: z.string(),
    description: z.string().default(''),
    publishedAt: z.string(),
    thumbnails: z
      .object({
        default: thumbnail,
        medium: thumbnail,
        high: thumbnail,
        standard: thumbnail,
        maxres: thumbnail,
      })
      .optional(),
    liveBroadcastContent: z.string().optional(),
  }),
  contentDetails: z.object({ duration: z.string().optional() }).optional(),
  status: z
    .object({
      privacyStatus: z.string().optional(),
      embeddable: z.boolean().optional(),
    })
    .optional(),
  liveStreamingDetails: z
    .object({
      scheduledStartTime: z.string().optional(),
      actualStartTime: z.string().optional(),
    })
    .optional(),
});

/** A video as the API gives it. */
export type ApiVideo = z.infer<typeof apiVideo>;

/** The record of a video that was read with a key. */
export function apiVideoRecord(
  video: ApiVideo,
  inPlaylist: boolean,
): RecordOf<'youtube.video'> {
  const { snippet, contentDetails, status, liveStreamingDetails } = video;
  const {
    maxres,
    standard,
    high,
    medium,
    default: small,
  } = snippet.thumbnails ?? {};
  return videoRecord({
    videoId: video.id,
    readFrom: 'api',
    inPlaylist,
    title: snippet.title,
    description: snippet.description,
    thumbnailUrl: (maxres ?? standard ?? high ?? medium ?? small)?.url ?? null,
    publishedAt: snippet.publishedAt,
    durationSeconds: seconds(contentDetails?.duration),
    availability: availability(video),
    scheduledStartAt: liveStreamingDetails?.scheduledStartTime ?? null,
    actualStartAt: liveStreamingDetails?.actualStartTime ?? null,
    embeddable: status?.embeddable ?? true,
  });
}

function availability({ snippet, status }: ApiVideo) {
  if (status?.privacyStatus === 'private') {
    return 'unavailable';
  }
  const live = snippet.liveBroadcastContent;
  return live === 'upcoming' || live === 'live' ? live : 'available';
}

/** An ISO 8601 duration; streams that are not over have none, or `P0D`. */
function seconds(duration: string | undefined): number | null {
  const length = Duration.fromISO(duration ?? '').as('seconds');
  return length > 0 ? length : null;
}
