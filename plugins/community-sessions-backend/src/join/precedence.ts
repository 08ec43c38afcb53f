import { ClaimType } from '@backstage-community/plugin-community-sessions-node';

/** Who may decide a field: a claim of a type, a person, or the configuration of the series. */
export type Voice = Exclude<ClaimType, 'comment'> | 'override' | 'config';

/**
 * Which claim decides a field of a session when several state it, strongest first.
 * docs/how-sessions-are-made.md shows the same table; a test keeps them equal.
 */
export const PRECEDENCE = {
  /** The title of the agenda names the day; a day of an event or in the archive that differs is a problem. */
  date: ['override', 'agenda', 'event', 'section', 'video'],
  /** Of an event on the session's day only. `config` is the series' usual start. */
  startsAt: ['override', 'event', 'agenda', 'video', 'config'],
  /** From the claim of `startsAt` if that tells it, else the series' duration. */
  endsAt: ['event', 'agenda', 'config'],
  title: ['override', 'agenda', 'event', 'video', 'config'],
  track: ['agenda', 'event', 'section', 'video'],
  /** A session is cancelled when any source says so, and no override says it is not. */
  status: ['override', 'event', 'agenda', 'section'],
  agendaUrl: ['agenda'],
  joinUrl: ['agenda', 'event', 'video'],
  topics: ['agenda'],
  rsvpCount: ['agenda'],
  /** Whose link or title led to the first recording. */
  recordings: ['override', 'section', 'agenda', 'video'],
  notesMarkdown: ['section'],
  links: ['event', 'agenda'],
} as const satisfies Record<string, readonly Voice[]>;

/** A field that claims decide. */
export type DecidedField = keyof typeof PRECEDENCE;

/** Who may decide a field. */
export type DecidingVoice<F extends DecidedField> =
  (typeof PRECEDENCE)[F][number];

/** What is stated of one field, by those that may decide it; undefined or null is no statement. */
export type FieldClaims<F extends DecidedField, T> = {
  [V in Voice]?: T | null;
} & { [V in Exclude<Voice, DecidingVoice<F>>]?: never };

/** The statement of the strongest that makes one. */
export function decide<F extends DecidedField, T>(
  field: F,
  claims: FieldClaims<F, T>,
): { value: NonNullable<T>; voice: Voice } | undefined {
  const order: readonly Voice[] = PRECEDENCE[field];
  for (const voice of order) {
    const value = claims[voice];
    if (value !== undefined && value !== null) {
      return { value, voice };
    }
  }
  return undefined;
}
