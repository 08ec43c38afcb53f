import { Pattern } from '@backstage-community/plugin-community-sessions-node';
import { issueRecord } from './__fixtures__/records';
import { joinRecords } from './__fixtures__/joinRecords';
import { backstageSeries } from './__fixtures__/series';

const guild = {
  ...backstageSeries,
  timeZone: 'America/New_York',
  startTime: '12:00',
  github: {
    ...backstageSeries.github!,
    titlePattern: Pattern.parse('guild'),
  },
};

type Issue = Parameters<typeof issueRecord>[0];

/** What the agendas of another community make: start, certainty, and the kinds of problems. */
function read(...issues: Issue[]) {
  const { sessions, problems } = joinRecords(
    guild,
    issues.map((issue, index) => issueRecord({ number: index + 1, ...issue })),
  );
  return {
    sessions: sessions
      .map(({ startsAt, timeCertainty }) => `${startsAt} ${timeCertainty}`)
      .sort(),
    problems: problems.map(({ kind }) => kind),
  };
}

describe('a day in digits', () => {
  const ambiguous = {
    title: 'Guild 01/02/2025',
    created_at: '2025-01-02T09:00:00Z',
  };

  it('follows the order of its siblings', () => {
    const sibling = {
      title: 'Guild 01/30/2025',
      created_at: '2025-01-20T09:00:00Z',
    };
    expect(read(ambiguous, sibling)).toEqual({
      sessions: [
        '2025-01-02T17:00:00.000Z assumed',
        '2025-01-30T17:00:00.000Z assumed',
      ],
      problems: [],
    });
  });

  it('is a problem that names both days without evidence', () => {
    const { sessions, problems } = joinRecords(guild, [issueRecord(ambiguous)]);
    expect(sessions).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        kind: 'unreadable-date',
        message: expect.stringContaining('2025-01-02 or 2025-02-01'),
      }),
    ]);
  });

  it('is not replaced by another day of the text', () => {
    const body = '**When:** Monday, January 13th, 2025, 12:00';
    expect(read({ ...ambiguous, body })).toEqual({
      sessions: [],
      problems: ['unreadable-date'],
    });
  });
});

describe('a title with a month only', () => {
  const title = 'Guild: March 2021';
  const created = { created_at: '2021-02-22T09:00:00Z' };

  it.each([
    'Our call is on **Thursday, March 18th, 2021 at 5PM UTC**.',
    '**Date:** Thursday 18th of March 5pm UTC',
  ])('takes the day of the text: %s', body => {
    expect(read({ title, body, ...created })).toEqual({
      sessions: ['2021-03-18T17:00:00.000Z stated'],
      problems: [],
    });
  });

  it('takes no day of another month', () => {
    const body = '**Date:** Thursday, February 18th, 2021 5pm UTC';
    expect(read({ title, body, ...created })).toEqual({
      sessions: [],
      problems: ['date-conflict'],
    });
  });
});

describe('a day long before its agenda was written', () => {
  it('is not believed where the year after fits', () => {
    expect(
      read({
        title: 'Guild January 9, 2023',
        created_at: '2023-12-28T09:00:00Z',
      }),
    ).toEqual({ sessions: [], problems: ['date-conflict'] });
  });

  it('is told where no other day fits', () => {
    expect(
      read({ title: 'Guild May 9, 2021', created_at: '2023-12-28T09:00:00Z' }),
    ).toEqual({
      sessions: ['2021-05-09T16:00:00.000Z assumed'],
      problems: ['date-conflict'],
    });
  });
});

describe('the times of a day', () => {
  const day = { created_at: '2021-10-08T09:00:00Z' };

  it('are two calls when they are said to be', () => {
    expect(
      read({ title: 'Guild: Oct 12, 2021 3pm UTC and 11pm UTC', ...day }),
    ).toEqual({
      sessions: [
        '2021-10-12T15:00:00.000Z stated',
        '2021-10-12T23:00:00.000Z stated',
      ],
      problems: [],
    });
  });

  it('are a problem when no two of them agree, and nothing is stated', () => {
    expect(
      read({
        title: 'Guild: Oct 12, 2021',
        body: '**When:** 8am Pacific / 5pm UTC',
        ...day,
      }),
    ).toEqual({
      sessions: ['2021-10-12T16:00:00.000Z assumed'],
      problems: ['time-conflict'],
    });
  });
});
