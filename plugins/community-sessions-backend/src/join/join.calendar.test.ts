import {
  eventRecord,
  issueRecord,
  sectionRecord,
} from './__fixtures__/records';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

const agenda = (title = '(Jan 21, 2026)', body = '') =>
  issueRecord({
    title: `Agenda for Backstage Community Session ${title}`,
    body,
  });
const run = (...records: Parameters<typeof joinRecords>[1]) =>
  joinRecords(backstageSeries, records);

describe('a calendar event', () => {
  it('wins the time on the day of an agenda', () => {
    const { sessions, problems } = run(
      agenda('(Jan 21, 2026)', '**Date and Time** Jan 21, 16:00 CET'),
      eventRecord({
        start: '2026-01-21T16:00:00Z',
        end: '2026-01-21T16:45:00Z',
        url: 'https://calendar.test/1',
      }),
    );
    expect(sessions).toMatchObject([
      {
        startsAt: '2026-01-21T16:00:00.000Z',
        endsAt: '2026-01-21T16:45:00.000Z',
        timeCertainty: 'stated',
        title: 'Backstage Community Session',
        links: [{ title: 'Calendar event', url: 'https://calendar.test/1' }],
        provenance: {
          date: 'github',
          startsAt: 'calendar',
          endsAt: 'calendar',
          title: 'github',
        },
        keys: [
          'agenda:github:backstage/community:1:2026-01-21',
          'agenda:github:backstage/community:1:1',
          'event:series@google.com/2026-01-21T16:00:00Z',
        ],
      },
    ]);
    expect(problems).toMatchObject([
      {
        kind: 'time-conflict',
        message: expect.stringContaining(
          '17:00 by the calendar and at 16:00 by its agenda',
        ),
      },
    ]);
  });

  it('is no conflict when a wrong label says the same', () => {
    const { problems } = run(
      agenda('(Jun 17, 2026)', '**Date and Time** Jun 17, 16:00 CET'),
      eventRecord({ start: '2026-06-17T14:00:00Z' }),
    );
    expect(problems).toEqual([]);
  });

  it('of another series is left out', () => {
    expect(
      run(
        eventRecord({ start: '2026-01-21T16:00:00Z', summary: 'SIG Catalog' }),
      ).sessions,
    ).toEqual([]);
  });

  it('without an agenda is a session of its own', () => {
    expect(
      run(
        eventRecord({
          start: '2026-01-21T16:00:00Z',
          summary: 'Backstage Community Session - Adopters',
          description: '<a href="https://x.zoom.us/j/1?pwd=a&amp;b=c">Join</a>',
        }),
      ).sessions,
    ).toMatchObject([
      {
        title: 'Backstage Community Session',
        track: 'adopters',
        joinUrl: 'https://x.zoom.us/j/1?pwd=a&b=c',
        agendaUrl: null,
        provenance: {
          date: 'calendar',
          track: 'calendar',
          title: 'calendar',
          joinUrl: 'calendar',
        },
      },
    ]);
  });

  it('of a whole day tells no time', () => {
    expect(run(eventRecord({ start: '2026-01-21' })).sessions).toMatchObject([
      {
        date: '2026-01-21',
        startsAt: '2026-01-21T15:00:00.000Z',
        timeCertainty: 'assumed',
      },
    ]);
  });

  it('that is cancelled cancels its session', () => {
    const { sessions } = run(
      agenda(),
      eventRecord({ start: '2026-01-21T15:00:00Z', status: 'CANCELLED' }),
    );
    expect(sessions).toMatchObject([
      { cancelled: true, provenance: { status: 'calendar' } },
    ]);
  });

  it('that is cancelled gives way to one that is not', () => {
    const { sessions } = run(
      agenda(),
      eventRecord({
        uid: 'a',
        start: '2026-01-21T15:00:00Z',
        status: 'CANCELLED',
      }),
      eventRecord({ uid: 'b', start: '2026-01-21T15:00:00Z' }),
    );
    expect(sessions).toMatchObject([{ cancelled: false }]);
  });

  it('that moves keeps its key', () => {
    const original = '2026-01-21T15:00:00Z';
    const [before, after] = [original, '2026-01-22T15:00:00Z'].map(
      start => run(eventRecord({ start, originalStart: original })).sessions[0],
    );
    expect(after.date).toBe('2026-01-22');
    expect(after.keys).toEqual(before.keys);
  });

  it('that moves away from its agenda is still of its session', () => {
    const { sessions, problems } = run(
      agenda('(Jan 21, 2026)', '**Date and Time** Jan 21, 16:00 CET'),
      eventRecord({
        start: '2026-01-22T17:00:00Z',
        originalStart: '2026-01-21T15:00:00Z',
      }),
    );
    expect(sessions).toMatchObject([
      { date: '2026-01-21', startsAt: '2026-01-21T15:00:00.000Z' },
    ]);
    expect(problems).toMatchObject([{ kind: 'date-conflict' }]);
  });

  it('finds its session among several of a day', () => {
    const { sessions } = run(
      agenda(
        '(Jan 21, 2026)',
        '| Adopters | Contributors |\n|--|--|\n| Jan 21, 16:00 | Jan 21, 18:00 |',
      ),
      eventRecord({ uid: 'late', start: '2026-01-21T17:30:00Z' }),
      eventRecord({
        uid: 'adopters',
        start: '2026-01-21T15:15:00Z',
        summary: 'Community Session for adopters',
      }),
    );
    expect(sessions.map(({ track, startsAt }) => [track, startsAt])).toEqual([
      ['adopters', '2026-01-21T15:15:00.000Z'],
      ['contributors', '2026-01-21T17:30:00.000Z'],
    ]);
  });

  it('said twice is one session', () => {
    const { sessions } = run(
      eventRecord({ uid: 'a', start: '2026-01-21T15:00:00Z' }),
      eventRecord({ uid: 'b', start: '2026-01-21T15:00:00Z' }),
    );
    expect(sessions).toHaveLength(1);
  });

  it('of another time is another session', () => {
    const { sessions } = run(
      eventRecord({ uid: 'a', start: '2026-01-21T08:00:00Z' }),
      eventRecord({ uid: 'b', start: '2026-01-21T15:00:00Z' }),
    );
    expect(sessions).toHaveLength(2);
  });

  it('with a start that is none is left out', () => {
    expect(run(eventRecord({ start: 'tomorrow' })).sessions).toEqual([]);
  });
});

describe('the archive', () => {
  it('tells of sessions that nobody else does, with minutes', () => {
    const { sessions } = run(
      sectionRecord({
        heading: 'Aug 18, 2021',
        bodyMarkdown:
          'Recording - https://www.youtube.com/watch?v=9_f7hMHAZqY\n\nMinutes of the meeting\n\n- Search',
      }),
    );
    expect(sessions).toMatchObject([
      {
        date: '2021-08-18',
        startsAt: '2021-08-18T14:00:00.000Z',
        timeCertainty: 'assumed',
        notesMarkdown: 'Minutes of the meeting\n\n- Search',
        keys: [expect.stringMatching(/^archive:[0-9a-f]+:1$/)],
        provenance: {
          date: 'archive',
          notesMarkdown: 'archive',
          title: 'config',
        },
      },
    ]);
  });

  it.each([
    ['two days', 'Jan 18 & 25, 2023', ['2023-01-18', '2023-01-25'], []],
    ['one to come', '✨ Upcoming: Sep 15, 2021', ['2021-09-15'], []],
    ['what is to come, without a day', '✨ Upcoming', [], []],
    ['an impossible day', 'Feb 30, 2023', [], ['impossible-date']],
    ['no year', 'Feb 3', [], ['unreadable-date']],
  ])('has a heading of %s', (_, heading, dates, kinds) => {
    const { sessions, problems } = run(sectionRecord({ heading }));
    expect(sessions.map(({ date }) => date)).toEqual(dates);
    expect(problems.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('has no minutes in a pointer to the agenda', () => {
    const { sessions } = run(
      agenda(),
      sectionRecord({
        heading: 'Jan 21, 2026',
        bodyMarkdown:
          'See details and propose topics to discuss - https://github.com/backstage/community/issues/1',
      }),
    );
    expect(sessions).toMatchObject([{ notesMarkdown: null }]);
  });

  it('does not take a link to the next agenda for its own', () => {
    const { sessions } = run(
      agenda('(Sep 15, 2021)'),
      sectionRecord({
        heading: 'Aug 18, 2021',
        bodyMarkdown:
          '- The next one: https://github.com/backstage/community/issues/1',
      }),
    );
    expect(sessions.map(({ date }) => date)).toEqual([
      '2021-08-18',
      '2021-09-15',
    ]);
  });
});
