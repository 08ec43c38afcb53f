import fc from 'fast-check';
import { splitSections } from './archive/sections';
import { splitIcs } from './calendar/icsText';
import { occurrences } from './calendar/occurrences';
import { parseIssueRows } from './github/parseIssues';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { parseFeed } from './youtube/feed';

const window = {
  from: new Date('2025-01-01T00:00:00Z'),
  to: new Date('2026-01-01T00:00:00Z'),
};

const url = 'https://example.org/README.md';

function readCalendar(text: string) {
  const eventsByUid = splitIcs(Buffer.from(text), 'Europe/Stockholm', window);
  for (const blocks of eventsByUid.values()) {
    try {
      occurrences(blocks, window);
    } catch {
      // An event that can not be read is left out by the source.
    }
  }
}

const readers: Record<string, (text: string) => unknown> = {
  'an archive': text => splitSections(text, url),
  'a feed': text => parseFeed(text),
  'a calendar': readCalendar,
  'a list of issues': text => parseIssueRows('issues', text),
};

/** Runs it; only a SourceError is as expected. */
function survives(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof SourceError)) {
      throw error;
    }
  }
  return true;
}

const word = fc.constantFrom(
  ...['## May 3, 2024\n', '```\n', '<!--', '-->', '[', '> ', '- '],
  ...['<feed>', '</feed>', '<yt:playlistId>', '<entry>', '&#39;', '<![CDATA['],
  ...[
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'UID:a\r\n',
    'RRULE:FREQ=DAILY\r\n',
  ],
  ...['DTSTART:20250203T101010\r\n', 'RECURRENCE-ID:20250203T101010Z\r\n'],
  ...['BEGIN:VTIMEZONE\r\nTZID:a\r\n', 'BEGIN:STANDARD\r\n'],
  ...['TZOFFSETFROM:+0100\r\n', 'TZOFFSETTO:+9900\r\n'],
  ...['END:STANDARD\r\n', 'END:VTIMEZONE\r\n', 'RDATE:20250203T101010\r\n'],
  ...['DTSTART;TZID=a:20250203T101010\r\n', 'RDATE;VALUE=PERIOD:x/PT1H,\r\n'],
  ...['RECURRENCE-ID;RANGE=THISANDFUTURE:20250203T101010Z\r\n'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n'],
  ...['EXDATE;TZID=Nowhere:x\r\n', 'RRULE:BYDAY=9XX\r\n', ' ', '\r\n '],
);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.array(word, { maxLength: 60 }).map(words => words.join('')),
);

function calendarOf(event: string): string {
  return `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR`;
}

describe('whatever comes', () => {
  beforeEach(() => {
    // The calendar parser complains there.
    jest.spyOn(console, 'warn').mockImplementation();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each(Object.entries(readers))('%s is read or refused', (_, read) => {
    const property = fc.property(text, each => survives(read, each));
    expect(fc.check(property, { numRuns: 200 })).toMatchObject({
      failed: false,
    });
  });

  it('a calendar is read or refused event by event', () => {
    const property = fc.property(text, each =>
      survives(readCalendar, calendarOf(each)),
    );
    expect(fc.check(property, { numRuns: 200 })).toMatchObject({
      failed: false,
    });
  });

  it.each([
    { what: 'an archive', unit: '## [\n' },
    { what: 'an archive', unit: '- > ' },
    { what: 'an archive', unit: '[a](b' },
    { what: 'an archive', unit: '`' },
    { what: 'an archive', unit: '<!-- ' },
    { what: 'a feed', unit: '<a>' },
    { what: 'a feed', unit: '&amp;' },
    { what: 'a calendar', unit: '\r\n ' },
    { what: 'a calendar', unit: 'RRULE;BYHOUR=' },
    { what: 'a calendar', unit: 'DTSTART;A=' },
  ])(
    '1 MB of $unit is no trouble for $what',
    ({ what, unit }) => {
      const started = Date.now();
      const large = unit.repeat(1_000_000 / unit.length);
      survives(readers[what], large);
      survives(readers[what], calendarOf(large));
      survives(
        readers[what],
        `<feed><yt:playlistId>a</yt:playlistId>${large}</feed>`,
      );
      expect(Date.now() - started).toBeLessThan(10_000);
    },
    60_000,
  );
});
