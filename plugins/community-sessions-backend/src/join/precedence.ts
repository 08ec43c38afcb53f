import { ProvenanceSource } from '@backstage-community/plugin-community-sessions-common';

/**
 * Which source decides a field of a session when several tell it, strongest first.
 * docs/how-sessions-are-made.md shows the same table; a test keeps them equal.
 */
export const PRECEDENCE = {
  /** The title of the agenda names the day; a day of an event or in the archive that differs is a problem. */
  date: ['override', 'github', 'calendar', 'archive', 'youtube'],
  /** Of an event on the session's day only. `config` is the series' usual start. */
  startsAt: ['override', 'calendar', 'github', 'youtube', 'config'],
  /** From the source of `startsAt` if that tells it, else the series' duration. */
  endsAt: ['calendar', 'github', 'config'],
  title: ['override', 'github', 'calendar', 'youtube', 'config'],
  track: ['github', 'calendar', 'archive', 'youtube'],
  /** A session is cancelled when any source says so, and no override says it is not. */
  status: ['override', 'calendar', 'github', 'archive'],
  agendaUrl: ['github'],
  joinUrl: ['github', 'calendar', 'youtube'],
  topics: ['github'],
  rsvpCount: ['github'],
  /** Whose link or title led to the first recording. */
  recordings: ['override', 'archive', 'github', 'youtube'],
  notesMarkdown: ['archive'],
  links: ['calendar', 'github'],
} as const satisfies Record<string, readonly ProvenanceSource[]>;

/** A field that a source decides. */
export type DecidedField = keyof typeof PRECEDENCE;

/** A source that may decide a field. */
export type DecidingSource<F extends DecidedField> =
  (typeof PRECEDENCE)[F][number];

/** What each source says of one field, of those that may; undefined or null is no claim. */
export type FieldClaims<F extends DecidedField, T> = {
  [S in ProvenanceSource]?: T | null;
} & { [S in Exclude<ProvenanceSource, DecidingSource<F>>]?: never };

/** The claim of the strongest source that makes one. */
export function decide<F extends DecidedField, T>(
  field: F,
  claims: FieldClaims<F, T>,
): { value: NonNullable<T>; source: ProvenanceSource } | undefined {
  const order: readonly ProvenanceSource[] = PRECEDENCE[field];
  for (const source of order) {
    const value = claims[source];
    if (value !== undefined && value !== null) {
      return { value, source };
    }
  }
  return undefined;
}
