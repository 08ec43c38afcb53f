import { eventRecord, issueRecord } from './__fixtures__/records';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

const TITLE = 'Agenda for Backstage Community Session';

function read(issue: Parameters<typeof issueRecord>[0]) {
  return joinRecords(backstageSeries, [issueRecord(issue)]);
}

function kinds(result: ReturnType<typeof joinRecords>): string[] {
  return result.problems.map(({ kind }) => kind);
}

function dates(result: ReturnType<typeof joinRecords>): string[] {
  return result.sessions.map(({ date, track }) =>
    track ? `${date} ${track}` : date,
  );
}

describe('the day', () => {
  it.each([
    ['of the title', '(Jan 21, 2026)', '', ['2026-01-21'], []],
    [
      'of the title, where the text says another',
      '(Jan 21, 2026)',
      '**Date and Time** Wed, Jan 28 2026, 16:00 CET',
      ['2026-01-21'],
      ['date-conflict'],
    ],
    [
      'of the title, where the text says another year',
      '(Jan 21, 2026)',
      '**Date and Time** Jan 21 2025, 16:00 CET',
      ['2026-01-21'],
      ['date-conflict'],
    ],
    [
      'of the text, where the title has none',
      '',
      '**Date and Time** Wed, Jan 21 2026, 16:00 CET',
      ['2026-01-21'],
      [],
    ],
    [
      'with the year of the text',
      '(Jan 21st)',
      '**Date and Time** Wed, Jan 21 2026, 16:00 CET',
      ['2026-01-21'],
      [],
    ],
    [
      'with the year in which the agenda was written',
      '(Jan 21st)',
      '**Date and Time** Wed, Jan 21, 16:00 CET',
      ['2026-01-21'],
      ['assumed-year'],
    ],
    [
      'not of a mention',
      '(Jan 21, 2026)',
      'We moved from Jan 14 2026, 16:00 CET',
      ['2026-01-21'],
      [],
    ],
    [
      'with the wrong weekday',
      '(Tue, Jan 21, 2026)',
      '',
      ['2026-01-21'],
      ['weekday-conflict'],
    ],
    [
      'with the wrong weekday, where the text knows better',
      '(Wed, Jan 21, 2025)',
      '**Date and Time** Wed, Jan 21 2026, 16:00 CET',
      ['2026-01-21'],
      ['weekday-conflict'],
    ],
    [
      'with the wrong weekday in the text',
      '(Jan 21, 2026)',
      '**Date and Time** Tue, Jan 21 2026, 16:00 CET',
      ['2026-01-21'],
      ['weekday-conflict'],
    ],
    [
      'that no calendar has',
      '(Feb 30, 2026)',
      '**Date and Time** Feb 28 2026, 16:00',
      [],
      ['impossible-date'],
    ],
    ['that is not told', '', 'Soon', [], ['unreadable-date']],
    ['twice', '(Jan 21 & Jan 21, 2026)', '', ['2026-01-21'], []],
    [
      'two of them',
      '(Jan 21 & 28, 2026)',
      '',
      ['2026-01-21', '2026-01-28'],
      [],
    ],
    [
      'two of them, in the body of another month',
      '(Jan 21 & 28, 2026)',
      '| Adopters | Contributors |\n|--|--|\n| Wed, Dec 15, 16:00 CET | Thu, Dec 16, 17:00 CET |',
      ['2026-01-21 adopters', '2026-01-28 contributors'],
      ['date-conflict'],
    ],
    [
      'one of both tracks',
      '(Jan 21, 2026)',
      '| Adopters | Contributors |\n|--|--|\n| Jan 21, 16:00 CET | Jan 21, 17:00 CET |',
      ['2026-01-21 adopters', '2026-01-21 contributors'],
      [],
    ],
  ])('%s', (_, title, body, expected, problems) => {
    const result = read({
      title: `${TITLE} ${title}`,
      body,
      created_at: '2025-12-17T10:00:00Z',
    });
    expect(dates(result)).toEqual(expected);
    expect(kinds(result)).toEqual(problems);
  });

  it('of the calendar settles a wrong weekday', () => {
    const title = `${TITLE} (Wed, Feb 24, 2024)`;
    const event = eventRecord({ start: '2024-02-21T15:00:00Z' });
    const result = joinRecords(backstageSeries, [
      issueRecord({ title }),
      event,
    ]);
    expect(dates(result)).toEqual(['2024-02-21']);
    expect(kinds(result)).toEqual(['weekday-conflict']);
  });
});

describe('the time', () => {
  it.each([
    [
      'is stated',
      '**Date and Time** Jan 21, 17:30 CET',
      '2026-01-21T16:30:00.000Z',
      '2026-01-21T17:30:00.000Z',
      'stated',
    ],
    [
      'has an end',
      '**Date and Time** Jan 21, 17:30-18:00 CET',
      '2026-01-21T16:30:00.000Z',
      '2026-01-21T17:00:00.000Z',
      'stated',
    ],
    [
      'stands alone',
      '**Time** 17:30 CET',
      '2026-01-21T16:30:00.000Z',
      '2026-01-21T17:30:00.000Z',
      'stated',
    ],
    [
      'was left over from another month, as wall clock',
      '**Date and Time** Dec 17, 17:30 CET',
      '2026-01-21T16:30:00.000Z',
      '2026-01-21T17:30:00.000Z',
      'stated',
    ],
    [
      'was left over from another month, as UTC',
      '**Date and Time** Jul 17, 14:30 UTC',
      '2026-01-21T15:00:00.000Z',
      '2026-01-21T16:00:00.000Z',
      'assumed',
    ],
    [
      'stands in the title',
      'Soon',
      '2026-01-21T16:30:00.000Z',
      '2026-01-21T17:30:00.000Z',
      'stated',
      '(Jan 21, 2026, 17:30 CET)',
    ],
    [
      'is not told',
      'Soon',
      '2026-01-21T15:00:00.000Z',
      '2026-01-21T16:00:00.000Z',
      'assumed',
    ],
  ])(
    '%s',
    (_, body, startsAt, endsAt, timeCertainty, day = '(Jan 21, 2026)') => {
      const { sessions } = read({ title: `${TITLE} ${day}`, body });
      expect(sessions).toMatchObject([{ startsAt, endsAt, timeCertainty }]);
    },
  );
});
