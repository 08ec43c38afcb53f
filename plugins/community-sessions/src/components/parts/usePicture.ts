import { useEffect, useState } from 'react';
import {
  onPicturesChange,
  PictureState,
  pictureState,
  requestPicture,
} from './pictureHosts';

/** Follows whether a picture can be shown, and asks for it. */
export function usePicture(url: string | undefined): PictureState {
  const [, setState] = useState<PictureState>();
  useEffect(() => {
    if (!url) {
      return undefined;
    }
    const update = () => setState(pictureState(url));
    const stop = onPicturesChange(update);
    requestPicture(url);
    update();
    return stop;
  }, [url]);
  return url ? pictureState(url) : 'unavailable';
}
