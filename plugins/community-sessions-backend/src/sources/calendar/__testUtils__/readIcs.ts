import { splitIcs } from '../icsText';
import { occurrences } from '../occurrences';
import { ics } from './ics';

const window = {
  from: new Date('2025-01-01T00:00:00Z'),
  to: new Date('2027-01-01T00:00:00Z'),
};

/** Reads the occurrences of a file in 2025 and 2026, in order; for a series in New York. */
export function read(events: string[][], calendar?: string[]) {
  const body = Buffer.from(ics(events, calendar));
  return [...splitIcs(body, 'America/New_York', window).values()]
    .flatMap(blocks => occurrences(blocks, window))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Reads only when the occurrences start. */
export const starts = (events: string[][], calendar?: string[]) =>
  read(events, calendar).map(({ start }) => start);

/** An event that is the only one of its file. */
export const single = (...lines: string[]) => [
  ['UID:single@google.com', ...lines],
];
