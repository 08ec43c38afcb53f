import { isBlockedByPolicy, onPolicyViolation } from './contentPolicy';

/** Whether a picture can be shown; `waiting` until one of its host has loaded. */
export type PictureState = 'waiting' | 'ready' | 'unavailable';

/** One missing picture says nothing about its host; this many in a row do. */
const FAILURES_OF_A_DEAD_HOST = 3;

interface PictureHost {
  verdict: 'unknown' | 'allowed' | 'unreachable';
  isProbing: boolean;
  failures: number;
  wanted: Set<string>;
}

const hosts = new Map<string, PictureHost>();
const failed = new Set<string>();
const listeners = new Set<() => void>();

/** Returns the state of a picture. */
export function pictureState(url: string): PictureState {
  const { verdict } = hostOf(url);
  if (
    failed.has(url) ||
    verdict === 'unreachable' ||
    isBlockedByPolicy('img-src', url)
  ) {
    return 'unavailable';
  }
  return verdict === 'allowed' ? 'ready' : 'waiting';
}

/**
 * Asks for a picture. Only one of a host is loaded until it is known that the host may be asked: each that is blocked
 * is an error in the browser's console.
 */
export function requestPicture(url: string): void {
  if (pictureState(url) === 'waiting') {
    const host = hostOf(url);
    host.wanted.add(url);
    probe(host);
  }
}

/** Records that a picture could not be loaded. */
export function reportMissingPicture(url: string): void {
  failed.add(url);
  notify();
}

/** Calls the listener whenever the state of a picture may have changed; returns what ends that. */
export function onPicturesChange(listener: () => void): () => void {
  listeners.add(listener);
  const stop = onPolicyViolation(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}

function probe(host: PictureHost) {
  const url = [...host.wanted].find(each => pictureState(each) === 'waiting');
  if (host.isProbing || !url) {
    return;
  }
  host.isProbing = true;
  const end = (hasLoaded: boolean) => {
    host.isProbing = false;
    if (hasLoaded) {
      host.verdict = 'allowed';
    } else {
      failed.add(url);
      host.failures += 1;
      if (host.failures >= FAILURES_OF_A_DEAD_HOST) {
        host.verdict = 'unreachable';
      }
    }
    notify();
    probe(host);
  };
  const image = new Image();
  image.referrerPolicy = 'no-referrer';
  image.onload = () => end(true);
  image.onerror = () => end(false);
  image.src = url;
}

function hostOf(url: string): PictureHost {
  const { origin } = new URL(url);
  const host = hosts.get(origin) ?? {
    verdict: 'unknown',
    isProbing: false,
    failures: 0,
    wanted: new Set(),
  };
  hosts.set(origin, host);
  return host;
}

function notify() {
  listeners.forEach(listener => listener());
}
