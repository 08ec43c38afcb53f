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

describe('parseDates', () => {
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
    ['JUN-10-2021', '2021 6 10'],
    ['January-03-23', '2023 1 3'],
    ['03-Jan-2023', '2023 1 3'],
    ['21 Feb 24', '2024 2 21'],
    ['21 Feb 24 - 16:00', '2024 2 21'],
    ['am 5. März 18-20 Uhr', '???? 3 5'],
    ['5 March 16 to 17 CET', '???? 3 5'],
    ['02-17-2021', '2021 2 17'],
    ['SIG Catalog 20260302', '2026 3 2'],
    ['2024_03_05', '2024 3 5'],
    ['31. Jul 2024', '2024 7 31'],
    ['Mi, 5. März 2025', 'Wed 2025 3 5'],
    ['Treffen am 9. Oktober 2024, 18 Uhr', '2024 10 9'],
    ['05.03. 18:00', '???? 3 5'],
    ['mercredi 1er mars 2023', 'Wed 2023 3 1'],
    ['le 14 août 2024', '2024 8 14'],
    ['miércoles, 5 de marzo de 2025', 'Wed 2025 3 5'],
    ['2 de Março de 2022', '2022 3 2'],
    ['quarta-feira, 2 de março de 2022', 'Wed 2022 3 2'],
    ['5 maggio 2024', '2024 5 5'],
    ['woensdag 5 maart 2025', 'Wed 2025 3 5'],
    ['5 października 2024', '2024 10 5'],
    ['środa, 5 marca 2025', 'Wed 2025 3 5'],
    ['2022年3月2日（水）', 'Wed 2022 3 2'],
    ['3 月 2 日 周三', 'Wed ???? 3 2'],
    ['2022년 3월 2일 (수)', 'Wed 2022 3 2'],
    ['F2F 23-27 September 2024', '2024 9 23'],
    ['30 May - 2 June 2024', '2024 5 30'],
    ['vom 5. bis 8. Mai 2024', '2024 5 5'],
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
    'v1.17.2021',
    'Zoom 962 2812 2234',
    '24/7 support',
    'v1.30.25',
    'Release 1.30',
    'Set 5 goals',
    'Out 12 people',
    'RFC 2119',
    '1.2. Goals',
    '+49 30 12 34 56',
    'Mach 5',
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

  it.each([
    ['02/03/2021', ['2021-2-3', '2021-3-2']],
    ['02-03-21', ['2021-2-3', '2021-3-2']],
    ['Monday, 09/10', ['?-9-10', '?-10-9']],
  ])('%s may be several days', (text, expected) => {
    const [reading] = parseDates(text);
    expect(
      [reading, ...(reading.others ?? [])].map(({ year, month, day }) =>
        [year ?? '?', month, day].join('-'),
      ),
    ).toEqual(expected);
  });
});
