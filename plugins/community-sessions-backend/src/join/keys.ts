import { Track } from '@backstage-community/plugin-community-sessions-common';
import { AgendaClaim } from '@backstage-community/plugin-community-sessions-node';
import { contentHashOf } from '../sources/contentHash';
import type { Sourced } from './readClaims';

/**
 * By these keys a session is recognised again when it moves. An agenda's come strongest first: track, day, place among its days.
 * The day lets a session keep its identity when its agenda gains a day before it, the place when the agenda is retitled.
 */
export function agendaKeys(
  {
    source,
    key,
    identity = key,
  }: Pick<Sourced<AgendaClaim>, 'source' | 'key' | 'identity'>,
  {
    track,
    date,
    ordinal,
  }: { track: Track | null; date: string; ordinal: number },
): string[] {
  const agenda = `agenda:${source}:${identity}`;
  return [
    ...(track ? [`${agenda}:${track}`] : []),
    `${agenda}:${date}`,
    `${agenda}:${ordinal}`,
  ];
}

/** Of one occurrence of a calendar event; the original start stays when it is moved. */
export function eventKey(uid: string, originalStart: string): string {
  return `event:${uid}/${originalStart}`;
}

/** Of an event that does not repeat; it stays whatever start the event is given. */
export function singleEventKey(uid: string): string {
  return `event:${uid}`;
}

/** The UID without the part that an edit of "this and following" adds (`_R20240403T140000`). */
export function eventLineage(uid: string): string {
  return uid.replace(/_R\d{8}(T\d{6}Z?)?(?=@|$)/, '');
}

/** Of one day in a heading of the archive. Keys are kept for ever, what somebody wrote is not: hence the hash. */
export function archiveKey(heading: string, ordinal: number): string {
  return `archive:${contentHashOf(heading)}:${ordinal}`;
}

/** Of a session that only a video tells of. */
export function videoKey(videoId: string): string {
  return `video:${videoId}`;
}

/** Whether a key is one of an agenda's places. */
export function isPlaceKey(key: string): boolean {
  return keyStrength(key) === 2;
}

/**
 * How surely a key stands for one session, 0 strongest. When two sessions could be the same earlier one,
 * the stronger key wins, whichever session it belongs to.
 */
export function keyStrength(key: string): number {
  const agenda = /^agenda:.*:([^:]*)$/.exec(key);
  if (agenda) {
    if (/^\d{4}-/.test(agenda[1])) {
      return 1;
    }
    return /^\d+$/.test(agenda[1]) ? 2 : 0;
  }
  return (
    3 + ['event:', 'archive:', 'video:'].findIndex(each => key.startsWith(each))
  );
}
