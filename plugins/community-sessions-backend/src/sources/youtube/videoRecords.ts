import { RecordPayload, recordSchemas } from '../recordSchemas';
import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import { RecordOf } from '../records';

/** A video as a record; what a source does not tell is what most videos are. */
export function videoRecord(
  video: Pick<
    RecordPayload<'youtube.video'>,
    'videoId' | 'readFrom' | 'inPlaylist'
  > &
    Partial<RecordPayload<'youtube.video'>>,
): RecordOf<'youtube.video'> {
  return {
    kind: 'youtube.video',
    externalId: video.videoId,
    payload: {
      title: '',
      description: '',
      thumbnailUrl: null,
      publishedAt: null,
      durationSeconds: null,
      availability: 'available',
      scheduledStartAt: null,
      actualStartAt: null,
      embeddable: true,
      ...video,
    },
  };
}

/** What may stay of a video whose data was read with a key long ago: its id. */
export function withoutApiData({
  payload,
}: StoredRecord): RecordOf<'youtube.video'> | undefined {
  const { data } = recordSchemas['youtube.video'].safeParse(payload);
  if (!data) {
    return undefined;
  }
  const { videoId, readFrom, inPlaylist } = data;
  return videoRecord(
    readFrom === 'api' ? { videoId, readFrom, inPlaylist } : data,
  );
}
