import { parseTimes } from './parseTimes';

function show(text: string): string[] {
  return parseTimes(text).map(({ hour, minute, until, label, offset }) =>
    [
      `${hour}:${String(minute).padStart(2, '0')}`,
      until && `to ${until.hour}:${String(until.minute).padStart(2, '0')}`,
      label,
      offset !== undefined && `UTC${offset >= 0 ? '+' : ''}${offset}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('readTimes', () => {
  it.each([
    ['16:00 CET', '16:00 CET'],
    ['Wed, May 19th, 16:00 CEST (UTC+2)', '16:00 CEST UTC+120'],
    ['16:00 CET/CEST', '16:00 CET'],
    ['Feb 17, 2021 15:00 GMT', '15:00 UTC+0'],
    ['15:00 UTC', '15:00 UTC+0'],
    ['15:00Z', '15:00 UTC+0'],
    ['2026-01-21T15:00:00Z', '15:00 UTC+0'],
    ['2026-01-21T10:00:00-05:00', '10:00 UTC-300'],
    ['16:00 UTC+2', '16:00 UTC+120'],
    ['16:00 GMT-5', '16:00 UTC-300'],
    ['16:00+02:00', '16:00 UTC+120'],
    ['16:00 +0530', '16:00 UTC+330'],
    ['16:00 (UTC+1)', '16:00 UTC+60'],
    ['4pm CET', '16:00 CET'],
    ['4 PM', '16:00'],
    ['4:30 p.m.', '16:30'],
    ['12am', '0:00'],
    ['12 noon', '12:00'],
    ['16.00', '16:00'],
    ['16h30', '16:30'],
    ['16h', '16:00'],
    ['1600 UTC', '16:00 UTC+0'],
    ['16 CET', '16:00 CET'],
    ['16:00-17:00 CET', '16:00 to 17:00 CET'],
    ['16:00 – 17:30', '16:00 to 17:30'],
    ['16:00 CET to 17:00 CET', '16:00 to 17:00 CET'],
    ['4-5pm', '16:00 to 17:00'],
    ['11-1pm', '11:00 to 13:00'],
    ['from 9am to 10:30am PST', '9:00 to 10:30 PST'],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual([expected]);
  });

  it.each([
    ['7:00 PT / 10:00 ET / 16:00 CET', ['7:00 PT', '10:00 ET', '16:00 CET']],
    ['16.00 hours (4 pm) Stockholm time', ['16:00', '16:00']],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    '25:00',
    '13pm',
    '17.02.2021',
    'v1.16.00.1',
    '16 people',
    'Jan 21',
    '1:2',
    '970 7894 7863',
  ])('%s is no time', text => {
    expect(parseTimes(text)).toEqual([]);
  });
});
