import { RecordPayload } from '../recordSchemas';
import { SourceRecord } from '../records';

/** A video as a record; what a source does not tell is what most videos are. */
export function videoRecord(
  video: Pick<
    RecordPayload<'youtube.video'>,
    'videoId' | 'readFrom' | 'inPlaylist'
  > &
    Partial<RecordPayload<'youtube.video'>>,
): SourceRecord<'youtube.video'> {
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
