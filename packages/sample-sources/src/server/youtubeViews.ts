import { between } from '../data/random';
import { SampleFacts, SampleVideo } from '../types';
import { strongEtag } from './etag';

const SIZES = {
  default: ['default', 120, 90],
  medium: ['mqdefault', 320, 180],
  high: ['hqdefault', 480, 360],
  standard: ['sddefault', 640, 480],
  maxres: ['maxresdefault', 1280, 720],
} as const;

type Parts = Record<string, object>;

/** An entry of the playlist in the parts that were asked for; a private or deleted video shows little more than its id. */
export function playlistItemView(
  { playlist }: SampleFacts,
  video: SampleVideo,
  position: number,
  parts: string[],
  origin: string,
) {
  const visible = isVisible(video);
  const id = Buffer.from(`${playlist.id}.${video.id}`).toString('base64url');
  const all: Parts = {
    snippet: {
      publishedAt: video.publishedAt,
      channelId: playlist.channelId,
      title: video.title,
      description: video.description,
      thumbnails: visible ? thumbnails(video.id, origin) : {},
      channelTitle: playlist.channel,
      ...(visible
        ? {
            videoOwnerChannelTitle: playlist.channel,
            videoOwnerChannelId: playlist.channelId,
          }
        : {}),
      playlistId: playlist.id,
      position,
      resourceId: { kind: 'youtube#video', videoId: video.id },
    },
    contentDetails: {
      videoId: video.id,
      ...(visible ? { videoPublishedAt: video.publishedAt } : {}),
    },
    status: { privacyStatus: privacyStatus(video) },
  };
  return withEtag('youtube#playlistItem', id, chosen(all, parts));
}

/** A video in the parts that were asked for. */
export function videoView(
  { playlist }: SampleFacts,
  video: SampleVideo,
  parts: string[],
  origin: string,
) {
  const { availability, durationSeconds } = video;
  const live = availability === 'upcoming' || availability === 'live';
  const all: Parts = {
    snippet: {
      publishedAt: video.publishedAt,
      channelId: playlist.channelId,
      title: video.title,
      description: video.description,
      thumbnails: thumbnails(video.id, origin),
      channelTitle: playlist.channel,
      tags: ['backstage', 'developer portal'],
      categoryId: '28',
      liveBroadcastContent: live ? availability : 'none',
      localized: { title: video.title, description: video.description },
    },
    contentDetails: {
      duration: duration(durationSeconds),
      dimension: '2d',
      definition: 'hd',
      caption: 'false',
      licensedContent: false,
      contentRating: {},
      projection: 'rectangular',
    },
    status: {
      uploadStatus: live ? 'uploaded' : 'processed',
      privacyStatus: privacyStatus(video),
      license: 'youtube',
      embeddable: video.embeddable,
      publicStatsViewable: true,
      madeForKids: false,
    },
    statistics: {
      viewCount: `${viewCount(video)}`,
      likeCount: `${Math.floor(viewCount(video) / 40)}`,
      favoriteCount: '0',
      commentCount: `${between(`comments ${video.id}`, 0, 12)}`,
    },
    ...(video.scheduledStartAt ? { liveStreamingDetails: stream(video) } : {}),
  };
  return withEtag('youtube#video', video.id, chosen(all, parts));
}

/** Whether anybody but its owner can see the video. */
export function isVisible({ availability }: SampleVideo): boolean {
  return availability !== 'private' && availability !== 'deleted';
}

/** Views, as the feed and the API tell them. */
export function viewCount({ id, durationSeconds }: SampleVideo): number {
  return durationSeconds === 0 ? 0 : between(`views ${id}`, 120, 4200);
}

function stream(video: SampleVideo) {
  return {
    actualStartTime: video.actualStartAt,
    actualEndTime: video.actualEndAt,
    scheduledStartTime: video.scheduledStartAt,
    ...(video.availability === 'live' ? { concurrentViewers: '87' } : {}),
  };
}

function thumbnails(id: string, origin: string) {
  return Object.fromEntries(
    Object.entries(SIZES).map(([name, [file, width, height]]) => [
      name,
      { url: `${origin}/vi/${id}/${file}.jpg`, width, height },
    ]),
  );
}

function privacyStatus({ availability }: SampleVideo): string {
  return (
    { private: 'private', deleted: 'privacyStatusUnspecified' }[
      availability as string
    ] ?? 'public'
  );
}

/** ISO 8601; YouTube says `P0D` of what has not ended. */
function duration(seconds: number): string {
  if (seconds === 0) {
    return 'P0D';
  }
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ].filter(([value]) => value !== 0);
  return `PT${parts.flat().join('')}`;
}

function chosen(all: Parts, parts: string[]): Parts {
  return Object.fromEntries(
    Object.entries(all).filter(([part]) => parts.includes(part)),
  );
}

function withEtag(kind: string, id: string, parts: Parts) {
  const etag = strongEtag(kind, id, JSON.stringify(parts)).slice(1, 28);
  return { kind, etag, id, ...parts };
}
