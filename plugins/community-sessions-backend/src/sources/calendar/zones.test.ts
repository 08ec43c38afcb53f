import { read, single, starts } from './__testUtils__/readIcs';

describe('the zones of a calendar', () => {
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
});
