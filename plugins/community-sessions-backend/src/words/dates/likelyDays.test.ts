import { DateEvidence, orderOf, settleDate } from './likelyDays';
import { parseDates } from './parseDates';

function settled(text: string, evidence: DateEvidence): string {
  const { year, month, day, others } = settleDate(
    parseDates(text)[0],
    evidence,
  );
  return others ? 'open' : [year ?? '????', month, day].join('-');
}

describe('settleDate', () => {
  it.each([
    {
      name: 'the day the issue was written',
      text: '02/08/2021',
      evidence: { writtenAt: '2021-02-03T09:00:00Z' },
      expected: '2021-2-8',
    },
    {
      name: 'the day the issue was written, for the other order',
      text: '08/02/2021',
      evidence: { writtenAt: '2021-02-03T09:00:00Z' },
      expected: '2021-2-8',
    },
    {
      name: 'the weekday',
      text: 'Wed, 03/02/2021',
      evidence: {},
      expected: '2021-2-3',
    },
    {
      name: 'siblings',
      text: '01/02/2025',
      evidence: {
        writtenAt: '2025-01-02T09:00:00Z',
        order: 'month-first' as const,
      },
      expected: '2025-1-2',
    },
    {
      name: 'nothing, when both days are near',
      text: '01/02/2025',
      evidence: { writtenAt: '2025-01-02T09:00:00Z' },
      expected: 'open',
    },
    { name: 'nothing', text: '01/02/2025', evidence: {}, expected: 'open' },
    {
      name: 'a weekday, without a year',
      text: 'Monday, 10/09',
      evidence: { writtenAt: '2023-10-01T09:00:00Z' },
      expected: '????-10-9',
    },
    {
      name: 'a year of two digits that fits',
      text: '21 Feb 24',
      evidence: { writtenAt: '2024-02-01T09:00:00Z' },
      expected: '2024-2-21',
    },
    {
      name: 'a number that is no year',
      text: '21 Feb 12',
      evidence: { writtenAt: '2024-02-01T09:00:00Z' },
      expected: '????-2-21',
    },
  ])('goes by $name', ({ text, evidence, expected }) => {
    expect(settled(text, evidence)).toBe(expected);
  });
});

describe('orderOf', () => {
  it.each([
    ['01/30/2025', 'month-first'],
    ['30/01/2025', 'day-first'],
    ['01/02/2025', undefined],
    ['2025-01-30', undefined],
    ['Jan 30, 2025', undefined],
  ])('%s', (text, expected) => {
    expect(orderOf(parseDates(text)[0], text)).toBe(expected);
  });
});
