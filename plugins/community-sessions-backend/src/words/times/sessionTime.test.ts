import { chooseTime, sessionTime } from './sessionTime';
import { parseTimes } from './parseTimes';

const STOCKHOLM = 'Europe/Stockholm';

function read(text: string, day: string, printedDay: string, zone: string) {
  const time = chooseTime(parseTimes(text), zone, Number(day.slice(0, 4)));
  return time && sessionTime(time, day, printedDay, zone);
}

describe('sessionTime', () => {
  it.each([
    ['winter label in winter', '16:00 CET', '2026-01-21', '2026-01-21T15:00Z'],
    ['winter label in summer', '16:00 CET', '2024-09-18', '2024-09-18T14:00Z'],
    ['summer label in winter', '16:00 CEST', '2025-11-19', '2025-11-19T15:00Z'],
    [
      'a label that explains itself wrongly',
      '16:00 CET (UTC+1)',
      '2022-04-20',
      '2022-04-20T14:00Z',
    ],
    ['no label', '16:00', '2026-06-17', '2026-06-17T14:00Z'],
    ['GMT', '15:00 GMT', '2021-02-17', '2021-02-17T15:00Z'],
    ['GMT in summer', '14:00 GMT', '2021-04-21', '2021-04-21T14:00Z'],
    ['an offset alone', '16:00 UTC+2', '2026-01-21', '2026-01-21T14:00Z'],
    ['a foreign label alone', '9:00 PST', '2026-01-21', '2026-01-21T08:00Z'],
    [
      'a foreign label with its offset',
      '7:00 PST (UTC-8)',
      '2026-01-21',
      '2026-01-21T15:00Z',
    ],
    [
      'the own label among foreign ones',
      '7:00 PT / 10:00 ET / 16:00 CET',
      '2026-01-21',
      '2026-01-21T15:00Z',
    ],
    [
      'a foreign label beside UTC',
      '10:00 EST / 15:00 UTC',
      '2026-01-21',
      '2026-01-21T15:00Z',
    ],
    [
      'the own label before UTC',
      '16:00 CET (15:00 UTC)',
      '2024-09-18',
      '2024-09-18T14:00Z',
    ],
    ['a time that clocks skip', '02:30 CET', '2026-03-29', '2026-03-29T01:30Z'],
    ['a time that comes twice', '02:30', '2026-10-25', '2026-10-25T00:30Z'],
  ])('%s: %s on %s', (_, text, day, expected) => {
    expect(read(text, day, day, STOCKHOLM)).toEqual({
      startsAt: Date.parse(expected),
    });
  });

  it.each([
    ['America/New_York', '10:00 EST', '2026-07-15', '2026-07-15T14:00Z'],
    ['Asia/Kolkata', '18:30 IST', '2026-07-15', '2026-07-15T13:00Z'],
    ['Pacific/Auckland', '9:00 NZST', '2026-01-15', '2026-01-14T20:00Z'],
  ])('in %s: %s on %s', (zone, text, day, expected) => {
    expect(read(text, day, day, zone)?.startsAt).toBe(Date.parse(expected));
  });

  it('believes UTC whose day is another one, when that is the same moment in the zone of the series', () => {
    expect(
      read('00:30 UTC', '2026-01-20', '2026-01-21', 'America/New_York')
        ?.startsAt,
    ).toBe(Date.parse('2026-01-21T00:30Z'));
  });

  it('does not believe UTC that was left over from another session', () => {
    expect(read('15:00 GMT', '2021-04-21', '2021-03-17', STOCKHOLM)).toBeNull();
  });

  it('takes the wall clock from another day all the same', () => {
    expect(
      read('16:30 CET', '2021-04-21', '2021-03-17', STOCKHOLM)?.startsAt,
    ).toBe(Date.parse('2021-04-21T14:30Z'));
  });

  it.each([
    ['16:00-17:30 CET', '2026-01-21T16:30Z'],
    ['23:00-00:30', '2026-01-21T23:30Z'],
    ['15:00-16:00 UTC', '2026-01-21T16:00Z'],
  ])('%s ends at %s', (text, expected) => {
    expect(read(text, '2026-01-21', '2026-01-21', STOCKHOLM)?.endsAt).toBe(
      Date.parse(expected),
    );
  });
});
