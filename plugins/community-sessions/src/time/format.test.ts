import {
  calendarDaysBetween,
  formatDay,
  formatLength,
  formatMoment,
  formatTime,
  formatTimeRange,
  isSameDay,
  yearIn,
} from './format';

const START = '2026-12-16T15:00:00Z';
const END = '2026-12-16T16:00:00Z';
const inZone = (timeZone: string) => ({ locale: 'en-GB', timeZone });
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formatDay', () => {
  it.each([
    ['Europe/Stockholm', 'Wednesday, 16 December 2026'],
    ['Asia/Tokyo', 'Thursday, 17 December 2026'],
  ])('tells the day in %s', (zone, day) => {
    expect(
      formatDay(START, inZone(zone), 'long').replace(/^(\w+) /, '$1, '),
    ).toBe(day);
  });

  it('is in the words of the locale', () => {
    expect(
      formatDay(START, { locale: 'sv', timeZone: 'Europe/Stockholm' }, 'long'),
    ).toContain('december');
  });
});

it('tells the time of an instant', () => {
  expect(formatTime(Date.parse(START), inZone('Asia/Kolkata'))).toBe('20:30');
});

describe('formatTimeRange', () => {
  it.each([
    ['Europe/Stockholm', '16:00–17:00'],
    ['Asia/Kolkata', '20:30–21:30'],
  ])('tells the hours in %s', (zone, range) => {
    expect(formatTimeRange(START, END, inZone(zone))).toBe(range);
  });

  it('does not repeat the dates of a range that crosses midnight', () => {
    expect(
      plain(
        formatTimeRange(
          '2026-12-16T14:30:00Z',
          '2026-12-16T15:30:00Z',
          inZone('Asia/Tokyo'),
        ),
      ),
    ).toBe('23:30 – 00:30');
  });
});

it.each([
  ['Asia/Tokyo', false],
  ['Europe/London', true],
])('knows whether %s has the same date', (zone, same) => {
  expect(isSameDay(START, 'Europe/Stockholm', zone)).toBe(same);
});

it.each([
  ['2026-12-31T23:30:00Z', 'Europe/Stockholm', 2027],
  ['2026-12-31T23:30:00Z', 'America/New_York', 2026],
  ['1970-01-01T00:00:00Z', 'America/New_York', 1969],
])('finds the year of %s in %s', (instant, zone, year) => {
  expect(yearIn(instant, zone)).toBe(year);
});

it.each([
  [0, '0:00'],
  [59.9, '0:59'],
  [125, '2:05'],
  [3725, '1:02:05'],
  [-5, '0:00'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(formatLength(seconds)).toBe(text);
});

it('counts days by the calendar, across a change to summer time', () => {
  expect(
    calendarDaysBetween(
      Date.parse('2026-03-28T22:00:00Z'),
      Date.parse('2026-03-30T05:00:00Z'),
      'Europe/Stockholm',
    ),
  ).toBe(2);
});

it.each([
  { now: '2026-12-16T09:00:00Z', moment: '16:00' },
  { now: '2026-12-15T22:30:00Z', moment: '16 Dec, 16:00' },
])('tells the day of a moment only where it is not today: $moment', row => {
  const now = Date.parse(row.now);
  const zoned = inZone('Europe/Stockholm');
  expect(plain(formatMoment(START, now, zoned))).toBe(row.moment);
});
