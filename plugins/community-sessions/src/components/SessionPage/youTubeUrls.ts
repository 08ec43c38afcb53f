import { RecordingDetail } from '@backstage-community/plugin-community-sessions-common';
import { safeLink } from '../parts/safeUrl';

/** The host of YouTube's player that sets no cookie before it plays. */
export const PLAYER_HOST = 'https://www.youtube-nocookie.com';

/** Returns the address of the player of a recording. */
export function embedUrl(videoId: string, start: number): string {
  const url = new URL(`${PLAYER_HOST}/embed/${encodeURIComponent(videoId)}`);
  url.searchParams.set('autoplay', '1');
  url.searchParams.set('start', `${start}`);
  return url.href;
}

/** Returns the address of a recording on YouTube, at a second. */
export function watchUrl(
  recording: RecordingDetail,
  start: number,
): string | undefined {
  const safe = safeLink(recording.url);
  if (!safe || !start) {
    return safe;
  }
  const url = new URL(safe);
  url.searchParams.set('t', `${start}s`);
  return url.href;
}
