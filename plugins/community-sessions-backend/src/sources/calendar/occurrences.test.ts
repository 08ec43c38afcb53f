import { monthly, ics } from './__testUtils__/ics';
import { splitIcs } from './icsText';
import { occurrences } from './occurrences';

const window = {
  from: new Date('2025-01-01T00:00:00Z'),
  to: new Date('2027-01-01T00:00:00Z'),
};

/** The occurrences of a file, in order. */
function read(events: string[][], calendar?: string[]) {
  const body = Buffer.from(ics(events, calendar));
  return [...splitIcs(body, 'America/New_York').values()]
    .flatMap(blocks => occurrences(blocks, window))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

const starts = (events: string[][], calendar?: string[]) =>
  read(events, calendar).map(({ start }) => start);

const single = (...lines: string[]) => [['UID:single@google.com', ...lines]];

describe('occurrences', () => {
  it('follow the zone over daylight saving time', () => {
    const found = starts([monthly]);
    expect(found).toHaveLength(12);
    expect(found.slice(0, 4)).toEqual([
      '2026-01-21T15:00:00.000Z',
      '2026-02-18T15:00:00.000Z',
      '2026-03-18T15:00:00.000Z',
      '2026-04-15T14:00:00.000Z',
    ]);
  });

  it('have all that is kept of an event', () => {
    expect(
      read(
        single(
          'DTSTART:20260318T150000Z',
          'DTEND:20260318T160000Z',
          'SUMMARY;LANGUAGE=en:Talk\\, and more',
          'DESCRIPTION:<b>Join</b>\\nus',
          'LOCATION:Online',
          'STATUS:TENTATIVE',
          'SEQUENCE:3',
          'X-GOOGLE-CONFERENCE:https://meet.example.org/abc',
        ),
      ),
    ).toEqual([
      {
        uid: 'single@google.com',
        recurring: false,
        seriesStart: null,
        originalStart: '2026-03-18T15:00:00.000Z',
        start: '2026-03-18T15:00:00.000Z',
        end: '2026-03-18T16:00:00.000Z',
        allDay: false,
        timeZone: 'Etc/UTC',
        summary: 'Talk, and more',
        description: '<b>Join</b>\nus',
        location: 'Online',
        url: 'https://meet.example.org/abc',
        status: 'TENTATIVE',
        sequence: 3,
      },
    ]);
  });

  it('are without those that were deleted', () => {
    const found = starts([
      [...monthly, 'EXDATE;TZID=Europe/Stockholm:20260218T160000'],
    ]);
    expect(found).toHaveLength(11);
    expect(found).not.toContain('2026-02-18T15:00:00.000Z');
  });

  it('are without those that were deleted by their instant', () => {
    expect(starts([[...monthly, 'EXDATE:20260218T150000Z']])).toHaveLength(11);
  });

  it('keep their original start when they are moved', () => {
    const found = read([
      monthly,
      [
        'UID:monthly@google.com',
        'RECURRENCE-ID;TZID=Europe/Stockholm:20260218T160000',
        'DTSTART;TZID=Europe/Stockholm:20260219T173000',
        'DTEND;TZID=Europe/Stockholm:20260219T183000',
        'SUMMARY:Community Session\\, a day later',
      ],
    ]);
    expect(found).toHaveLength(12);
    expect(found[1]).toMatchObject({
      originalStart: '2026-02-18T15:00:00.000Z',
      start: '2026-02-19T16:30:00.000Z',
      summary: 'Community Session, a day later',
    });
  });

  it('say when they are cancelled', () => {
    const found = read([
      monthly,
      [
        'UID:monthly@google.com',
        'RECURRENCE-ID:20260218T150000Z',
        'DTSTART:20260218T150000Z',
        'DTEND:20260218T160000Z',
        'STATUS:CANCELLED',
      ],
    ]);
    expect(found.map(({ status }) => status).slice(0, 3)).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
    ]);
  });

  it('are found where an override came without its event', () => {
    const override = (day: string) => [
      'UID:orphan@google.com',
      `RECURRENCE-ID:202602${day}T150000Z`,
      `DTSTART:202602${day}T170000Z`,
      'SUMMARY:Moved',
    ];
    expect(
      read([override('18'), override('25')]).map(
        ({ originalStart, start, end }) => [originalStart, start, end],
      ),
    ).toEqual([
      ['2026-02-18T15:00:00.000Z', '2026-02-18T17:00:00.000Z', null],
      ['2026-02-25T15:00:00.000Z', '2026-02-25T17:00:00.000Z', null],
    ]);
  });

  it('of whole days are dates', () => {
    expect(
      read([
        [
          'UID:days@google.com',
          'DTSTART;VALUE=DATE:20260328',
          'DTEND;VALUE=DATE:20260329',
          'RRULE:FREQ=WEEKLY;COUNT=2',
        ],
      ]),
    ).toMatchObject([
      {
        originalStart: '2026-03-28',
        start: '2026-03-28',
        end: '2026-03-29',
        allDay: true,
        timeZone: null,
      },
      { originalStart: '2026-04-04', start: '2026-04-04', end: '2026-04-05' },
    ]);
  });

  it.each([
    { name: 'floating', parameter: '' },
    { name: 'in a zone that nobody knows', parameter: ';TZID=Meeting Zone' },
    {
      name: "in one of Outlook's own zones",
      parameter: ';TZID=Customized Time Zone',
    },
  ])("are in the calendar's zone when they are $name", ({ parameter }) => {
    const events = single(
      `DTSTART${parameter}:20260318T160000`,
      `DTEND${parameter}:20260318T170000`,
      'RRULE:FREQ=WEEKLY;COUNT=3',
      `EXDATE${parameter}:20260325T160000`,
    );
    expect(starts(events)).toEqual([
      '2026-03-18T15:00:00.000Z',
      '2026-04-01T14:00:00.000Z',
    ]);
    expect(read(events)[0].timeZone).toBe('Europe/Stockholm');
  });

  it("are in the series' zone when the calendar names none", () => {
    const event = single('DTSTART:20260318T160000');
    const expected = ['2026-03-18T20:00:00.000Z'];
    expect(starts(event, [])).toEqual(expected);
    expect(starts(event, ['X-WR-TIMEZONE:Nowhere/Land'])).toEqual(expected);
  });

  it('know the names that Windows has for zones', () => {
    expect(
      starts(single('DTSTART;TZID=Pacific Standard Time:20260318T090000')),
    ).toEqual(['2026-03-18T16:00:00.000Z']);
  });

  it('outside of the window are left out', () => {
    expect(
      starts([
        [
          'UID:always@google.com',
          'DTSTART;TZID=Europe/Stockholm:20100106T160000',
          'RRULE:FREQ=YEARLY',
        ],
      ]),
    ).toEqual(['2025-01-06T15:00:00.000Z', '2026-01-06T15:00:00.000Z']);
  });

  it.each([
    'RRULE:FREQ=SECONDLY',
    'RRULE:INTERVAL=5;FREQ=MINUTELY',
    'RRULE:FREQ=HOURLY;COUNT=3',
    'RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,1',
    'RRULE:FREQ=DAILY;BYSECOND=0,1,2',
  ])('refuse %s', rule => {
    expect(() => read(single('DTSTART:20260318T160000Z', rule))).toThrow(
      'more often than daily',
    );
  });

  it.each([
    {
      name: 'a rule that is none',
      lines: ['DTSTART:20260318T160000Z', 'RRULE:FREQ=SOMETIMES'],
    },
    { name: 'no start', lines: ['SUMMARY:When?'] },
    { name: 'a start that is none', lines: ['DTSTART:soon'] },
  ])('refuse $name', ({ lines }) => {
    expect(() => read(single(...lines))).toThrow();
  });
});
