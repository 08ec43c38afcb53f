import {
  localDay,
  localTime,
  parseInstant,
  wallClockToInstant,
  zoneOffsets,
} from './zone';

describe('wallClockToInstant', () => {
  it.each([
    ['Europe/Stockholm', '2026-01-21', 16, 0, '2026-01-21T15:00Z'],
    ['Europe/Stockholm', '2026-07-15', 16, 0, '2026-07-15T14:00Z'],
    ['Europe/Stockholm', '2026-03-29', 2, 30, '2026-03-29T01:30Z'],
    ['Europe/Stockholm', '2026-10-25', 2, 30, '2026-10-25T00:30Z'],
    ['America/New_York', '2026-03-08', 2, 30, '2026-03-08T07:30Z'],
    ['America/New_York', '2026-11-01', 1, 30, '2026-11-01T05:30Z'],
    ['Australia/Lord_Howe', '2026-10-04', 2, 10, '2026-10-03T15:40Z'],
    ['UTC', '2026-01-21', 0, 0, '2026-01-21T00:00Z'],
  ])('%s %s %i:%i', (zone, day, hour, minute, expected) => {
    expect(wallClockToInstant(day, hour, minute, zone)).toBe(
      Date.parse(expected),
    );
  });
});

describe('localDay and localTime', () => {
  it.each([
    ['Asia/Kolkata', '2026-01-20T20:00Z', '2026-01-21', '01:30'],
    ['America/Los_Angeles', '2026-01-21T05:00Z', '2026-01-20', '21:00'],
  ])('%s', (zone, instant, day, time) => {
    expect(localDay(Date.parse(instant), zone)).toBe(day);
    expect(localTime(Date.parse(instant), zone)).toBe(time);
  });
});

it('knows the offsets of a zone', () => {
  expect(zoneOffsets('Europe/Stockholm', 2026)).toEqual([60, 120]);
});

it.each([
  ['2026-01-21T15:00:00Z', Date.UTC(2026, 0, 21, 15)],
  ['2026-01-21T16:00:00.123+01:00', Date.UTC(2026, 0, 21, 15, 0, 0, 123)],
  ['2026-01-21', Date.UTC(2026, 0, 21)],
  ['2026-01-21T15:00:00', null],
  ['2026-02-31T25:00:00Z', null],
  ['Jan 21 2026', null],
  ['+275760-09-13T00:00:00Z', null],
  ['soon', null],
  [null, null],
  [undefined, null],
])('reads the instant %s', (iso, expected) => {
  expect(parseInstant(iso)).toBe(expected);
});
