import { ClaimReader } from '../ClaimReader';
import { recordSchemas } from '../recordSchemas';

/** The public feed may show when a stream was announced in place of when it was held. */
const FEED_SLACK_HOURS = 7 * 24;

/** Reads the videos of a playlist, and those that are linked to. */
export const youtubeClaims: ClaimReader = {
  id: 'youtube',
  claimTypes: ['video'],
  claims: ({ payload }) => {
    const { embeddable, readFrom, ...video } =
      recordSchemas['youtube.video'].parse(payload);
    return [
      {
        type: 'video',
        ...video,
        ...(readFrom === 'feed' && { publishedAtSlackHours: FEED_SLACK_HOURS }),
      },
    ];
  },
};
