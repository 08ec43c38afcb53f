import { monthly } from './__testUtils__/ics';
import { read, single, starts } from './__testUtils__/readIcs';

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
