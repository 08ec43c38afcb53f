/** Far more than the meetings of three years. */
const MAX_DATES = 1_000;

/** A date that an event lists, as the times of an event of its own. */
export interface ListedDate {
  block: string;
  /** Whether it brings its own end; else it is as long as the event. */
  hasEnd: boolean;
}

/** Takes the dates that an event lists (`RDATE`, RFC 5545 section 3.8.5.2) out of it. Throws an Error for too many. */
export function withoutListedDates(block: string): {
  event: string;
  listed: ListedDate[];
} {
  const lines = block.split('\r\n');
  const listed = lines.filter(isList).flatMap(datesOf);
  if (listed.length > MAX_DATES) {
    throw new Error(`It lists more than ${MAX_DATES} dates`);
  }
  return { event: lines.filter(line => !isList(line)).join('\r\n'), listed };
}

function isList(line: string): boolean {
  return /^RDATE[:;]/i.test(line);
}

function datesOf(line: string): ListedDate[] {
  const colon = line.lastIndexOf(':');
  const parameters = line
    .slice('RDATE'.length, colon)
    .replace(/;VALUE=(PERIOD|DATE-TIME)/i, '');
  const values = line.slice(colon + 1).split(',');
  return values.filter(Boolean).map(value => {
    const [start, end] = value.split('/');
    const times = [`DTSTART${parameters}:${start}`];
    if (end?.startsWith('P')) {
      times.push(`DURATION:${end}`);
    } else if (end) {
      times.push(`DTEND${parameters}:${end}`);
    }
    return {
      block: ['BEGIN:VEVENT', 'UID:date', ...times, 'END:VEVENT'].join('\r\n'),
      hasEnd: end !== undefined,
    };
  });
}
