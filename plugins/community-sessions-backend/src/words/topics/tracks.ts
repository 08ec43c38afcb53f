import { Track } from '@backstage-community/plugin-community-sessions-common';

/** The tracks that a text names, e.g. `Day 1 (Adopters)` or `Adopter Community Session`. */
export function tracksNamed(text: string): Set<Track> {
  const named = new Set<Track>();
  if (/\badopters?\b/i.test(text)) {
    named.add('adopters');
  }
  if (/\bcontributors?\b/i.test(text)) {
    named.add('contributors');
  }
  return named;
}

/** The one track that a text names. A text that names both tells nothing: "contributors … as in the adopters session". */
export function readTrack(text: string): Track | null {
  const [track, ...others] = tracksNamed(text);
  return track && !others.length ? track : null;
}

/**
 * The track of each part of a text, e.g. of its dates: it stands before the part ("Adopters: Nov 17, Contributors: Nov 18")
 * or after it ("Nov 17 (Adopters), Nov 18 (Contributors)").
 */
export function tracksBeside(
  text: string,
  parts: Array<{ start: number; end: number }>,
): Array<Track | null> {
  const before = text.slice(0, parts[0]?.start);
  const after = parts.map(({ end }, index) =>
    text.slice(end, parts[index + 1]?.start),
  );
  if (parts.length === 1) {
    return [readTrack(text)];
  }
  return readTrack(before)
    ? [before, ...after].slice(0, parts.length).map(readTrack)
    : after.map(readTrack);
}
