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
  return [...splitIcs(body, 'America/New_York', window).values()]
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

  it('know the names of IANA behind the prefix of a product', () => {
    expect(
      starts(
        single(
          'DTSTART;TZID=/example.org/20260101_1/Europe/Berlin:20260318T160000',
        ),
      ),
    ).toEqual(['2026-03-18T15:00:00.000Z']);
  });

  describe('in a zone that the file defines', () => {
    const definition = (tzid: string, ...parts: string[][]) => [
      'BEGIN:VTIMEZONE',
      `TZID:${tzid}`,
      ...parts.flat(),
      'END:VTIMEZONE',
    ];
    const daylight = [
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
    ];
    const standard = [
      'BEGIN:STANDARD',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
    ];
    const fixed = [
      'BEGIN:STANDARD',
      'DTSTART:20200101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
    ];
    const noEnd = ['BEGIN:STANDARD', 'DTSTART:20200101T000000', 'END:STANDARD'];

    it.each([
      {
        name: 'with daylight saving time',
        parts: [standard, daylight],
        expected: ['2026-03-04T21:00:00.000Z', '2026-03-11T20:00:00.000Z'],
      },
      {
        name: 'with one clock all year',
        parts: [fixed],
        expected: ['2026-03-04T10:30:00.000Z', '2026-03-11T10:30:00.000Z'],
      },
      {
        name: 'that says nothing, in the zone of the calendar',
        parts: [noEnd],
        expected: ['2026-03-04T15:00:00.000Z', '2026-03-11T15:00:00.000Z'],
      },
    ])('$name', ({ parts, expected }) => {
      for (const [tzid, parameter] of [
        ['Customized Time Zone', 'Customized Time Zone'],
        ['tzone://Microsoft/Custom', '"tzone://Microsoft/Custom"'],
        [
          '(UTC-05:00) Oostelijke tijd (VS\\, Canada)',
          '"(UTC-05:00) Oostelijke tijd (VS, Canada)"',
        ],
        ['(UTC-05:00) Hier', '(UTC-05:00) Hier'],
      ]) {
        expect(
          starts(
            single(
              `DTSTART;TZID=${parameter}:20260304T160000`,
              'RRULE:FREQ=WEEKLY;COUNT=2',
            ),
            ['X-WR-TIMEZONE:Europe/Stockholm', ...definition(tzid, ...parts)],
          ),
        ).toEqual(expected);
      }
    });
  });

  describe('of listed dates', () => {
    const listed = (...lines: string[]) =>
      single(
        'DTSTART;TZID=Europe/Berlin:20260603T140000',
        'DTEND;TZID=Europe/Berlin:20260603T150000',
        ...lines,
      );

    it('are as long as the event, and repeat', () => {
      expect(
        read(
          listed('RDATE;TZID=Europe/Berlin:20260610T140000,20261209T140000'),
        ),
      ).toMatchObject([
        { start: '2026-06-03T12:00:00.000Z', recurring: true },
        {
          start: '2026-06-10T12:00:00.000Z',
          end: '2026-06-10T13:00:00.000Z',
          originalStart: '2026-06-10T12:00:00.000Z',
          seriesStart: '2026-06-03T12:00:00.000Z',
        },
        { start: '2026-12-09T13:00:00.000Z' },
      ]);
    });

    it('may be periods', () => {
      const found = read(
        listed(
          'RDATE;VALUE=PERIOD:20260610T120000Z/20260610T140000Z,20260617T120000Z/PT30M',
        ),
      );
      expect(found.map(({ end }) => end)).toEqual([
        '2026-06-03T13:00:00.000Z',
        '2026-06-10T14:00:00.000Z',
        '2026-06-17T12:30:00.000Z',
      ]);
    });

    it('may be whole days', () => {
      expect(
        read(
          single(
            'DTSTART;VALUE=DATE:20260603',
            'RDATE;VALUE=DATE:20260610,20260603',
          ),
        ).map(({ start, end, allDay }) => [start, end, allDay]),
      ).toEqual([
        ['2026-06-03', '2026-06-04', true],
        ['2026-06-10', '2026-06-11', true],
      ]);
    });

    it('come beside a rule, without those deleted, with those moved in place', () => {
      expect(
        read([
          ...listed(
            'RRULE:FREQ=WEEKLY;COUNT=2',
            'RDATE:20260615T120000Z,20260616T120000Z,20260617T120000Z',
            'EXDATE:20260616T120000Z',
          ),
          [
            'UID:single@google.com',
            'RECURRENCE-ID:20260617T120000Z',
            'DTSTART:20260618T090000Z',
          ],
        ]).map(({ start, originalStart }) => [start, originalStart]),
      ).toEqual([
        ['2026-06-03T12:00:00.000Z', '2026-06-03T12:00:00.000Z'],
        ['2026-06-10T12:00:00.000Z', '2026-06-10T12:00:00.000Z'],
        ['2026-06-15T12:00:00.000Z', '2026-06-15T12:00:00.000Z'],
        ['2026-06-18T09:00:00.000Z', '2026-06-17T12:00:00.000Z'],
      ]);
    });
  });

  it('follow a change of this and the following, on the clock of the wall', () => {
    const found = read([
      monthly,
      [
        'UID:monthly@google.com',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Stockholm:20260218T160000',
        'DTSTART;TZID=Europe/Stockholm:20260219T170000',
        'DTEND;TZID=Europe/Stockholm:20260219T173000',
        'SUMMARY:Community Session\\, on Thursdays',
      ],
      [
        'UID:monthly@google.com',
        'RECURRENCE-ID;TZID=Europe/Stockholm:20260318T160000',
        'DTSTART;TZID=Europe/Stockholm:20260320T160000',
        'SUMMARY:Community Session\\, once on a Friday',
      ],
    ]);
    expect(
      found.slice(0, 4).map(each => [each.start, each.end, each.summary]),
    ).toEqual([
      [
        '2026-01-21T15:00:00.000Z',
        '2026-01-21T16:00:00.000Z',
        'Community Session',
      ],
      [
        '2026-02-19T16:00:00.000Z',
        '2026-02-19T16:30:00.000Z',
        'Community Session, on Thursdays',
      ],
      ['2026-03-20T15:00:00.000Z', null, 'Community Session, once on a Friday'],
      [
        '2026-04-16T15:00:00.000Z',
        '2026-04-16T15:30:00.000Z',
        'Community Session, on Thursdays',
      ],
    ]);
    expect(found[3].originalStart).toBe('2026-04-15T14:00:00.000Z');
  });

  it('of several events with one UID are all there, of versions the last', () => {
    const version = (start: string, ...lines: string[]) => [
      'UID:shared',
      `DTSTART:${start}`,
      ...lines,
    ];
    expect(
      starts([version('20260318T160000Z'), version('20260415T160000Z')]),
    ).toEqual(['2026-03-18T16:00:00.000Z', '2026-04-15T16:00:00.000Z']);
    expect(
      starts([
        version('20260319T160000Z', 'SEQUENCE:1'),
        version('20260318T160000Z', 'SEQUENCE:0'),
      ]),
    ).toEqual(['2026-03-19T16:00:00.000Z']);
  });

  it('of events without a UID are told apart', () => {
    const found = read([
      ['DTSTART:20260318T160000Z', 'SUMMARY:One'],
      ['DTSTART:20260318T160000Z', 'SUMMARY:Two'],
    ]);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(2);
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

  it('end, also of a rule that no day ever meets', () => {
    const rule = 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30';
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Never',
      'BEGIN:STANDARD',
      'DTSTART:20200230T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      rule,
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const found = starts(single('DTSTART;TZID=Never:20260318T160000', rule), [
      'X-WR-TIMEZONE:Europe/Stockholm',
      ...zone,
    ]);
    expect(found.length).toBeLessThanOrEqual(1);
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
    {
      name: 'more dates than anyone meets',
      lines: [
        'DTSTART:20260318T160000Z',
        `RDATE:${Array(1_001).fill('20260318T160000Z').join(',')}`,
      ],
    },
    { name: 'no start', lines: ['SUMMARY:When?'] },
    { name: 'a start that is none', lines: ['DTSTART:soon'] },
  ])('refuse $name', ({ lines }) => {
    expect(() => read(single(...lines))).toThrow();
  });
});
