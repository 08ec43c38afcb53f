import { agreedTime, timesBySession } from './sessionTime';
import { parseTimes } from './parseTimes';

const STOCKHOLM = 'Europe/Stockholm';

function read(text: string, day: string, printedDay: string, zone: string) {
  return agreedTime(parseTimes(text), day, printedDay, zone).time;
}

describe('agreedTime', () => {
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
    ['a foreign label alone', '9:00 PST', '2026-01-21', '2026-01-21T17:00Z'],
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

describe('agreedTime of several zones', () => {
  it.each([
    {
      name: 'what most of them mean',
      text: '8am Pacific / 11am Eastern / 3pm UTC',
      day: '2022-04-05',
      zone: 'America/New_York',
      expected: '2022-04-05T15:00Z',
    },
    {
      name: 'a winter name in summer beside the own one',
      text: '10am EST / 3pm GMT',
      day: '2026-09-15',
      zone: 'Europe/London',
      expected: '2026-09-15T14:00Z',
    },
    {
      name: 'a wrong summer name among right ones',
      text: '5:00pm UTC / 10:00am PDT',
      day: '2023-01-03',
      zone: 'UTC',
      expected: '2023-01-03T17:00Z',
    },
    {
      name: 'when it starts, and not when it ends',
      text: 'Starts at 16:00, ends at 17:00 CET',
      day: '2026-01-21',
      zone: 'Europe/Stockholm',
      expected: '2026-01-21T15:00Z',
    },
    {
      name: 'a zone without summer time is not the own one, whatever its offset',
      text: '16:00 SAST',
      day: '2026-01-21',
      zone: 'Europe/Stockholm',
      expected: '2026-01-21T14:00Z',
    },
  ])('$name', ({ text, day, zone, expected }) => {
    expect(agreedTime(parseTimes(text), day, day, zone)).toEqual({
      time: { startsAt: Date.parse(expected) },
      conflict: false,
    });
  });

  it.each([
    ['8am Pacific / 3pm UTC', null],
    ['Starts at 9:00, ends at 10:00 PT', null],
    ['8am Pacific / 16:30 CET', '2026-01-21T15:30Z'],
  ])('%s contradicts itself', (text, expected) => {
    const day = '2026-01-21';
    expect(agreedTime(parseTimes(text), day, day, STOCKHOLM)).toEqual({
      time: expected && { startsAt: Date.parse(expected) },
      conflict: true,
    });
  });
});

describe('timesBySession', () => {
  it.each([
    ['8am PT // 3pm UTC OR 4pm PT // 11pm UTC', [2, 2]],
    ['3pm UTC and 11pm UTC', [1, 1]],
    ['16:00 and 16:30 demos', [2]],
    ['between 9:00 and 17:00 CET', [1]],
    ['7:00 PT / 10:00 ET / 16:00 CET', [3]],
    ['16:00 CET welcome, 16:10 CET news', [2]],
  ])('%s', (text, expected) => {
    expect(timesBySession(parseTimes(text)).map(each => each.length)).toEqual(
      expected,
    );
  });
});
