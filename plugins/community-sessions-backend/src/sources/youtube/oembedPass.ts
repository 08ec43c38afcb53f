import { z } from 'zod/v4';
import { YouTubeConfig } from '../../config/config';
import {
  SourceError,
  SourceRecord,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { HttpReader } from '../http/HttpReader';
import { statusError } from '../http/statusError';
import { expiringVideos, videosToLookUp, withMissing } from './missingVideos';
import { parseJson } from './parseJson';
import { YouTubeState } from './state';
import { videoRecord } from './videoRecords';

/** Each is a request of its own: the rest waits for the next run. */
const LOOK_UPS_PER_RUN = 20;
const MAX_BYTES = 100_000;
const OEMBED_NAME = "YouTube's oEmbed";

const oembed = z.object({
  title: z.string(),
  thumbnail_url: z.string().optional(),
});

/**
 * Looks up linked videos that no key and no feed shows, and those that a key showed until it was lost: title and thumbnail are
 * public.
 */
export async function oembedPass(
  run: SourceRun,
  state: YouTubeState,
  options: { http: HttpReader; config: YouTubeConfig },
): Promise<void> {
  const all = [...videosToLookUp(run, state), ...expiringVideos(run, state)];
  const ids = [...new Set(all)].slice(0, LOOK_UPS_PER_RUN);
  const records: SourceRecord[] = [];
  const missing: string[] = [];
  try {
    for (const id of ids) {
      const found = await lookUp(id, run, options);
      if (found) {
        const inPlaylist = state.api?.playlist.includes(id) ?? false;
        records.push(
          videoRecord({
            ...found,
            videoId: id,
            readFrom: 'oembed',
            inPlaylist,
          }),
        );
      } else {
        missing.push(id);
      }
    }
  } finally {
    if (records.length > 0 || missing.length > 0) {
      await run.save({
        records,
        state: {
          ...state,
          oembed: [
            ...(state.oembed ?? []),
            ...records.map(record => record.externalId),
          ],
          missing: withMissing(run, state, missing),
        },
      });
    }
  }
}

/** Undefined when YouTube does not show the video to everybody. */
async function lookUp(
  videoId: string,
  { signal, now }: SourceRun,
  { http, config }: { http: HttpReader; config: YouTubeConfig },
): Promise<{ title: string; thumbnailUrl: string | null } | undefined> {
  const url = new URL('/oembed', config.feedUrl);
  url.searchParams.set('url', `https://www.youtube.com/watch?v=${videoId}`);
  url.searchParams.set('format', 'json');
  const answer = await http.get({
    url: url.href,
    name: OEMBED_NAME,
    signal,
    now,
    maxBytes: MAX_BYTES,
    redirect: 'follow',
  });
  if ([400, 401, 403, 404].includes(answer.status)) {
    return undefined;
  }
  if (answer.status !== 200) {
    throw statusError(answer, {
      name: OEMBED_NAME,
      configKey: 'communitySessions.series[].youtube.feedUrl',
    });
  }
  const { data } = oembed.safeParse(parseJson(answer.body));
  if (!data) {
    throw new SourceError(
      'invalid-answer',
      `The answer of ${OEMBED_NAME} is none: something between here and YouTube may have replaced it`,
    );
  }
  return { title: data.title, thumbnailUrl: data.thumbnail_url ?? null };
}
