import { read, single } from './__testUtils__/readIcs';

describe('listed dates', () => {
  const listed = (...lines: string[]) =>
    single(
      'DTSTART;TZID=Europe/Berlin:20260603T140000',
      'DTEND;TZID=Europe/Berlin:20260603T150000',
      ...lines,
    );

  it('are as long as the event, and repeat', () => {
    expect(
      read(listed('RDATE;TZID=Europe/Berlin:20260610T140000,20261209T140000')),
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
