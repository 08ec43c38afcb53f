import { RecordingDetail } from '@backstage-community/plugin-community-sessions-common';
import { useSearchParams } from 'react-router-dom';

/** The recording and the second in it that the URL names, and the links to others. */
export function useMoment(recordings: RecordingDetail[]) {
  const [params] = useSearchParams();
  const named = params.get('v');
  const recording =
    recordings.find(each => each.videoId === named) ?? recordings[0];
  const second = params.get('t') ?? '';
  return {
    recording,
    start: /^\d{1,6}$/.test(second) ? Number(second) : 0,
    linkTo: (videoId: string, start?: number) =>
      momentSearch(params, {
        v: videoId === recordings[0].videoId ? undefined : videoId,
        t: start || undefined,
      }),
  };
}

/** A relative link; whatever else the URL holds stays. */
function momentSearch(
  params: URLSearchParams,
  moment: { v?: string; t?: number },
): string {
  const changed = new URLSearchParams(params);
  for (const [name, value] of Object.entries(moment)) {
    if (value === undefined) {
      changed.delete(name);
    } else {
      changed.set(name, `${value}`);
    }
  }
  return `?${changed}`;
}
