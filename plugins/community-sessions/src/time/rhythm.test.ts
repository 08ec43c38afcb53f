import { monthlyRhythm } from './rhythm';

const ZONE = 'Europe/Stockholm';
const NOW = Date.parse('2026-11-25T09:00:00Z');
const at = (...days: string[]) => days.map(day => `${day}T15:00:00Z`);
const THIRD_WEDNESDAYS = [
  '2026-11-18',
  '2026-10-21',
  '2026-09-16',
  '2026-08-19',
];

it.each([
  ['the third Wednesday', THIRD_WEDNESDAYS, { nth: 3, nextDay: '2026-12-16' }],
  [
    'the third Wednesday, but once',
    ['2026-11-18', '2026-10-21', '2026-09-17', '2026-08-19', '2026-07-15'],
    { nth: 3, nextDay: '2026-12-16' },
  ],
  [
    'the third Wednesday, but for a holiday',
    ['2026-11-18', '2026-10-21', '2026-09-16', '2026-07-15'],
    { nth: 3, nextDay: '2026-12-16' },
  ],
  [
    'the last Thursday of this month, which is to come',
    ['2026-10-22', '2026-09-24', '2026-08-27', '2026-07-23'],
    { nth: 4, nextDay: '2026-11-26' },
  ],
])('sees that it is on %s', (_, days, rhythm) => {
  expect(monthlyRhythm(at(...days), ZONE, NOW)).toEqual(rhythm);
});

it.each([
  ['too few', THIRD_WEDNESDAYS.slice(1)],
  ['none', []],
  ['every week', ['2026-11-18', '2026-11-11', '2026-11-04', '2026-10-28']],
  ['every quarter', ['2026-10-21', '2026-07-15', '2026-04-15', '2026-01-21']],
  ['here and there', ['2026-11-18', '2026-10-06', '2026-09-16', '2026-08-03']],
])('sees no habit in %s', (_, days) => {
  expect(monthlyRhythm(at(...days), ZONE, NOW)).toBeUndefined();
});

it('counts days on the clock of the series', () => {
  const lateInNewYork = THIRD_WEDNESDAYS.map(day =>
    new Date(Date.parse(`${day}T03:00:00Z`) + 86_400_000).toISOString(),
  );
  expect(monthlyRhythm(lateInNewYork, 'America/New_York', NOW)?.nextDay).toBe(
    '2026-12-16',
  );
});
