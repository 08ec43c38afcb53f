import { Problem } from '@backstage-community/plugin-community-sessions-common';
import { SeriesConfig } from '../../config/config';
import { Tracks } from '../../words/topics/tracks';
import { videoKey } from '../keys';
import { quote } from '../../words/markdown/quote';
import { parseTitle } from '../../words/dates/parseTitle';
import { VideoWords } from '../../words/chapters/parseVideo';
import { localDay, parseInstant } from '../../words/zones/zone';
import { VideoSession } from './types';
import { VideoClaim } from '@backstage-community/plugin-community-sessions-node';
import { Sourced } from '../readClaims';

/** A video and what its title tells. */
export type VideoReading = VideoWords<Sourced<VideoClaim>>;

/** The page of a video. */
export function videoUrl(videoId: string): string {
  return `https://www.youtube.com/watch?v=${videoId}`;
}

/**
 * Sessions of a series that has a playlist and nothing else. The title's date counts, then when a stream began or will begin,
 * then the day of publication.
 */
export function readVideoSessions(
  videos: VideoReading[],
  series: SeriesConfig,
): { sessions: VideoSession[]; problems: Problem[] } {
  const { timeZone: zone } = series;
  const tracks = new Tracks(series.tracks);
  const problems: Problem[] = [];
  const sessions = videos
    .filter(
      ({ video }) => video.inPlaylist && video.availability !== 'unavailable',
    )
    .flatMap((reading): VideoSession[] => {
      const { video, track, dates, publishedAt } = reading;
      const liveAt = reading.liveAt ?? parseInstant(video.scheduledStartAt);
      const instant = liveAt ?? publishedAt;
      const titled = dates.length === 1 ? dates[0] : null;
      const date =
        titled ?? (instant === null ? null : localDay(instant, zone));
      if (!date) {
        problems.push({
          kind: 'unreadable-date',
          message: `The video ${quote(video.title)} tells no date`,
          url: videoUrl(video.videoId),
          hint: 'Add the date of the session to the title of the video',
        });
        return [];
      }
      const isAhead = video.availability !== 'available';
      return [
        {
          source: video.source,
          keys: [videoKey(video.videoId)],
          videoId: video.videoId,
          date,
          track,
          startsAt:
            liveAt !== null && localDay(liveAt, zone) === date ? liveAt : null,
          title: parseTitle(video.title, tracks).title,
          joinUrl: isAhead ? videoUrl(video.videoId) : null,
          matchedBy: titled ? 'title-date' : 'publish-time',
        },
      ];
    });
  return { sessions, problems };
}
