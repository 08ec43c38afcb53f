import {
  SourceRecord,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { ApiVideo, apiVideoRecord, PlaylistItem } from './parseVideos';
import { videosToLookUp, withMissing } from './missingVideos';
import { ageOf, ApiState, YouTubeState } from './state';
import { videoRecord } from './videoRecords';
import { ApiRead, YouTubeApi } from './YouTubeApi';

/** New titles and chapters do not change the playlist. Fifty videos cost one unit of the 10,000 that a key has a day. */
const REFRESH_MS = 60 * 60_000;

/**
 * Reads the playlist and the linked videos with a key: everything when the playlist has changed or an hour has passed,
 * else only linked videos that are new.
 */
export async function apiPass(
  run: SourceRun,
  state: YouTubeState,
  api: YouTubeApi,
): Promise<void> {
  const isDue = ageOf(run, state.api) >= REFRESH_MS;
  const playlist = await api.playlistItems(isDue ? undefined : state.api?.etag);
  const lookUps = videosToLookUp(run, state);
  if (playlist) {
    await saveEverything(run, state, playlist, lookUps, api);
    run.refreshed();
    return;
  }
  await run.save({
    unchanged: state.api?.isWhole ? [{ kind: 'youtube.video' }] : [],
    state,
  });
  if (state.api && lookUps.length > 0) {
    await saveLookUps(run, state, state.api, lookUps, api);
  }
}

async function saveEverything(
  run: SourceRun,
  state: YouTubeState,
  playlist: ApiRead<PlaylistItem>,
  lookUps: string[],
  api: YouTubeApi,
): Promise<void> {
  const items = new Map(
    playlist.items.map(item => [item.contentDetails.videoId, item]),
  );
  const known = without(
    [...(state.api?.linked ?? []), ...(state.oembed ?? [])],
    items,
  );
  const candidates = without([...new Set([...known, ...lookUps])], items);
  const ids = [...items.keys(), ...candidates];
  const { items: found, flawed } = await api.videos(ids);
  const videos = new Map(found.map(video => [video.id, video]));
  const absent = ids.filter(id => !videos.has(id));
  const isNew = (id: string) => !items.has(id) && !known.includes(id);
  const linked = candidates.filter(id => videos.has(id) || !isNew(id));
  const gone = flawed
    ? []
    : absent.filter(id => !isNew(id) && isGone(id, items, state.api));
  const complete = !playlist.flawed && !flawed;
  await run.save({
    records: [
      ...found.map(video => apiVideoRecord(video, items.has(video.id))),
      ...gone.map(id => unavailable(id, items.has(id))),
    ],
    completeReads: complete
      ? [{ kind: 'youtube.video', externalIds: [...items.keys(), ...linked] }]
      : [],
    state: {
      ...state,
      api: {
        etag: playlist.etag,
        refreshedAt: run.now.toISOString(),
        playlist: [...items.keys()],
        linked,
        absent,
        isWhole: complete,
      },
      // Without the key all that the feed shows is read anew.
      feed: undefined,
      oembed: undefined,
      missing: withMissing(run, state, flawed ? [] : absent.filter(isNew)),
    },
  });
}

/** Looks up linked videos that are not known yet, where the playlist has not changed. */
async function saveLookUps(
  run: SourceRun,
  state: YouTubeState,
  known: ApiState,
  lookUps: string[],
  api: YouTubeApi,
): Promise<void> {
  const { items, flawed } = await api.videos(lookUps);
  const isFound = (id: string) =>
    items.some((video: ApiVideo) => video.id === id);
  const inPlaylist = new Set(known.playlist);
  await run.save({
    records: items.map(video =>
      apiVideoRecord(video, inPlaylist.has(video.id)),
    ),
    state: {
      ...state,
      api: {
        ...known,
        linked: [
          ...new Set([
            ...known.linked,
            ...lookUps.filter(id => isFound(id) && !inPlaylist.has(id)),
          ]),
        ],
      },
      missing: withMissing(
        run,
        state,
        flawed ? [] : lookUps.filter(id => !isFound(id)),
      ),
    },
  });
}

/** YouTube lists private and deleted videos in a playlist, but tells nothing of them. */
function isGone(
  id: string,
  items: Map<string, PlaylistItem>,
  before: ApiState | undefined,
): boolean {
  const privacy = items.get(id)?.status?.privacyStatus;
  const saysGone =
    privacy !== undefined && !['public', 'unlisted'].includes(privacy);
  return saysGone || Boolean(before?.absent.includes(id));
}

function unavailable(videoId: string, inPlaylist: boolean): SourceRecord {
  return videoRecord({
    videoId,
    readFrom: 'api',
    inPlaylist,
    availability: 'unavailable',
    embeddable: false,
  });
}

function without(ids: string[], map: Map<string, unknown>): string[] {
  return ids.filter(id => !map.has(id));
}
