import { isPossible, parseDates } from './parseDates';

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function show(text: string): string[] {
  return parseDates(text).map(reading =>
    [
      reading.weekday ? WEEKDAYS[reading.weekday] : '',
      reading.year ?? '????',
      reading.month,
      reading.day,
    ]
      .join(' ')
      .trim(),
  );
}

describe('readDates', () => {
  it.each([
    ['Feb 17 2021', '2021 2 17'],
    ['February 17th, 2021', '2021 2 17'],
    ['Sept. 18, 2024', '2024 9 18'],
    ['sep 18 2024', '2024 9 18'],
    ['17 February 2021', '2021 2 17'],
    ['17th of February, 2021', '2021 2 17'],
    ['the 3rd of March 2022', '2022 3 3'],
    ['2021-02-17', '2021 2 17'],
    ['2021/02/17', '2021 2 17'],
    ['17.02.2021', '2021 2 17'],
    ['02/17/2021', '2021 2 17'],
    ['17/02/2021', '2021 2 17'],
    ['2021 Feb 17', '2021 2 17'],
    ["Feb 17, '21", '2021 2 17'],
    ['2026-01-21T16:00:00+01:00', '2026 1 21'],
    ['AUGUST 23 2023', '2023 8 23'],
    ['Wed, May 19th, 16:00 CEST (UTC+2)', 'Wed ???? 5 19'],
    ['Wednesday 21 January 2026 at 16:00', 'Wed 2026 1 21'],
    ['January 21, 2026 (Wednesday)', 'Wed 2026 1 21'],
    ['Wendesday, Jan 21', 'Wed ???? 1 21'],
    ['Feb 17 - 16:00', '???? 2 17'],
    ['March 17th - 2 talks', '???? 3 17'],
    ['March 17 & 2 demos', '???? 3 17'],
    ['Session 5, Feb 17, 2021', '2021 2 17'],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual([expected]);
  });

  it.each([
    ['Jan 18 & 25, 2023', ['2023 1 18', '2023 1 25']],
    ['November 17 and 18, 2021', ['2021 11 17', '2021 11 18']],
    ['December 15-16, 2021', ['2021 12 15', '2021 12 16']],
    ['Oct 20th – 21st 2021', ['2021 10 20', '2021 10 21']],
    ['Jan 4, 18, and 25, 2023', ['2023 1 4', '2023 1 18', '2023 1 25']],
    ['18 & 25 January 2023', ['2023 1 18', '2023 1 25']],
    ['Nov 30 & Dec 1, 2022', ['2022 11 30', '2022 12 1']],
    ['Dec 31 & Jan 7, 2026', ['2025 12 31', '2026 1 7']],
    ['Dec 31, 2025 & Jan 7', ['2025 12 31', '2026 1 7']],
    ['Dec 31, 2025 & Jan 7, 2026', ['2025 12 31', '2026 1 7']],
    ['Wed, Nov 17 & Thu, Nov 18', ['Wed ???? 11 17', 'Thu ???? 11 18']],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    ['Feburary 21st, 2024', 2],
    ['Febuary 21, 2024', 2],
    ['Janurary 21, 2024', 1],
    ['Setpember 21, 2024', 9],
    ['Septembre 21, 2024', 9],
    ['Ocotber 21, 2024', 10],
    ['Novmber 21, 2024', 11],
    ['Agust 21, 2024', 8],
    ['Apirl 21, 2024', 4],
    ['Marhc 21, 2024', 3],
    ['Juli 21, 2024', 7],
  ])('%s, misspelt', (text, month) => {
    expect(parseDates(text)).toMatchObject([{ year: 2024, month, day: 21 }]);
  });

  it.each([
    'Many 3, 2024',
    'Max 3, 2024',
    'Marc 3, 2024',
    'Mark 12 things',
    'Match 3, 2024',
    'June',
    'May 2024',
    '1.2.3',
    '03/04/2024',
    'v1.17.2021',
    'Zoom 962 2812 2234',
    '24/7 support',
  ])('%s is no date', text => {
    expect(parseDates(text)).toEqual([]);
  });

  it.each([
    ['Feb 30, 2024', false],
    ['June 31st', false],
    ['Feb 29, 2023', false],
    ['Feb 29, 2024', true],
    ['Feb 29', true],
    ['Jan 32, 2024', false],
    ['2024-02-30', false],
  ])('%s exists: %s', (text, expected) => {
    expect(parseDates(text).map(isPossible)).toEqual([expected]);
  });
});
