import { Session } from '@backstage-community/plugin-community-sessions-common';

/** How long before its start a session lets people in. */
export const JOIN_BEFORE_MS = 15 * 60_000;

/** How long after its end a recording may still be hoped for. */
const RECORDING_PATIENCE_MS = 60 * 86_400_000;

/** Where a session stands on the viewer's clock; `soon` from 15 minutes before its start. */
export type Phase = 'upcoming' | 'soon' | 'live' | 'past' | 'cancelled';

type Timed = Pick<Session, 'status' | 'startsAt' | 'endsAt'>;

export function phaseAt(session: Timed, now: number): Phase {
  if (session.status === 'cancelled') {
    return 'cancelled';
  }
  const start = Date.parse(session.startsAt);
  if (now < start - JOIN_BEFORE_MS) {
    return 'upcoming';
  }
  if (now < start) {
    return 'soon';
  }
  return now < Date.parse(session.endsAt) ? 'live' : 'past';
}

/** What to say about the recording of a session that has none; nothing before the session is over. */
export function missingRecordingAt(
  session: Timed,
  now: number,
): 'pending' | 'missing' | undefined {
  if (phaseAt(session, now) !== 'past') {
    return undefined;
  }
  return now - Date.parse(session.endsAt) <= RECORDING_PATIENCE_MS
    ? 'pending'
    : 'missing';
}

/** The instants at which the phase of a session changes. */
export function turningPoints(session: Timed): number[] {
  const start = Date.parse(session.startsAt);
  return [start - JOIN_BEFORE_MS, start, Date.parse(session.endsAt)];
}
