import { Pattern } from '@backstage-community/plugin-community-sessions-node';
import { commentRecord, issueRecord } from './__fixtures__/records';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

const TITLE = 'Agenda for Backstage Community Session';

function read(
  issue: Partial<Parameters<typeof issueRecord>[0]> & { title: string },
  series = backstageSeries,
) {
  return joinRecords(series, [issueRecord(issue)]);
}

describe('what an agenda is', () => {
  it.each([
    [`${TITLE} (Jan 21, 2026)`, 1],
    [`RFC: ${TITLE} - Feb 17 2021`, 1],
    [`${TITLE}s (Jan 21, 2026)`, 1],
    [`[CANCELLED] ${TITLE} (Jan 21, 2026)`, 1],
    ['Updates from the community session (Jan 21, 2026)', 0],
    ['Backstage at KubeCon (Jan 21, 2026)', 0],
    ['', 0],
  ])('%s', (title, count) => {
    const result = read({ title, created_at: '2021-01-20T09:00:00Z' });
    expect(result.sessions).toHaveLength(count);
    expect(result.problems).toEqual([]);
  });

  it('has the label, when one is configured', () => {
    const github = { ...backstageSeries.github!, label: 'Session' };
    const series = { ...backstageSeries, github };
    const title = `${TITLE} (Jan 21, 2026)`;
    expect(read({ title }, series).sessions).toEqual([]);
    expect(read({ title, labels: ['session'] }, series).sessions).toHaveLength(
      1,
    );
  });

  it('does not remember where a global pattern left off', () => {
    const github = {
      ...backstageSeries.github!,
      titlePattern: Pattern.parse('agenda'),
    };
    const issues = [1, 2, 3].map(number =>
      issueRecord({ number, title: `Agenda (Jan ${number}, 2026)` }),
    );
    expect(
      joinRecords({ ...backstageSeries, github }, issues).sessions,
    ).toHaveLength(3);
  });
});

describe('two agendas of a day', () => {
  const agenda = (number: number, more: object = {}) =>
    issueRecord({ number, title: `${TITLE} (Jan 21, 2026)`, ...more });

  it('are one session, which leads to the one that more people come to', () => {
    const { sessions } = joinRecords(backstageSeries, [
      agenda(1, { reactions: { '+1': 5, '-1': 9 } }),
      agenda(2, { reactions: { '+1': 3, '-1': 0 } }),
      commentRecord({ id: '1', issue_number: 1, body: 'A demo of search' }),
      commentRecord({
        id: '2',
        issue_number: 2,
        body: 'A demo of templates',
        reactions: { '+1': 2, '-1': 1 },
      }),
    ]);
    expect(sessions).toMatchObject([
      {
        agendaUrl: 'https://github.com/backstage/community/issues/1',
        rsvpCount: 5,
        agendas: [{ number: 1 }, { number: 2 }],
        topics: [
          { id: '2', votes: 2 },
          { id: '1', votes: 0 },
        ],
      },
    ]);
  });

  it('keep it alive when one is cancelled', () => {
    const { sessions } = joinRecords(backstageSeries, [
      agenda(1, {
        title: `[CANCELLED] ${TITLE} (Jan 21, 2026)`,
        reactions: { '+1': 5, '-1': 0 },
      }),
      agenda(2),
    ]);
    expect(sessions).toMatchObject([
      {
        cancelled: false,
        agendaUrl: 'https://github.com/backstage/community/issues/2',
      },
    ]);
  });
});

it('gives each track its topics', () => {
  const { sessions } = joinRecords(backstageSeries, [
    issueRecord({
      title: `${TITLE} (Adopters: Nov 17, Contributors: Nov 18, 2021)`,
    }),
    commentRecord({ id: '1', body: '[Adopters] Our journey' }),
    commentRecord({ id: '2', body: '[Contributors] The core' }),
    commentRecord({ id: '3', body: 'A question to all' }),
  ]);
  expect(sessions.map(each => each.topics.map(topic => topic.id))).toEqual([
    ['1', '3'],
    ['2', '3'],
  ]);
});

it('shows a topic of a track that does not meet', () => {
  const { sessions } = joinRecords(backstageSeries, [
    issueRecord({
      title: `${TITLE} (Dec 21, 2022)`,
      body: '| Adopters |\n|--|\n| Dec 21, 16:00 |',
    }),
    commentRecord({ id: '1', body: '[Contributors] The core' }),
  ]);
  expect(sessions).toMatchObject([
    { track: 'adopters', topics: [{ id: '1', track: 'contributors' }] },
  ]);
});

it('tells people apart, also those who left', () => {
  const { sessions } = joinRecords(backstageSeries, [
    issueRecord({ title: `${TITLE} (Jan 21, 2026)`, user: null }),
    commentRecord({
      id: '1',
      body: 'A demo of search',
      user: {
        login: 'guest',
        avatar_url: 'https://a.test/1',
        html_url: 'https://g.test/guest',
      },
    }),
  ]);
  expect(sessions[0].agendas[0].author).toEqual({ login: null });
  expect(sessions[0].topics[0].author).toEqual({
    login: 'guest',
    avatarUrl: 'https://a.test/1',
    url: 'https://g.test/guest',
  });
});

it('keeps what an agenda alone links to', () => {
  const template =
    '[Discord](https://discord.gg/x) [Zoom](https://x.zoom.us/j/1)';
  const { sessions } = joinRecords(
    backstageSeries,
    [1, 2, 3].map(number =>
      issueRecord({
        number,
        title: `${TITLE} (Jan ${number}, 2026)`,
        body: `${template}${
          number === 2 ? ' and [Slides](https://slides.test/2)' : ''
        }`,
      }),
    ),
  );
  expect(sessions.map(({ links }) => links)).toEqual([
    [],
    [{ title: 'Slides', url: 'https://slides.test/2' }],
    [],
  ]);
});

describe('keys', () => {
  const keysOf = (title: string, body = '') =>
    read({ title: `${TITLE} ${title}`, body }).sessions.map(({ keys }) => keys);

  it('stay when the agenda is retitled', () => {
    const [[, before]] = keysOf('(Jan 21, 2026)');
    const [[, after]] = keysOf('(Jan 28, 2026)');
    expect(after).toBe(before);
  });

  it('name the day before the place, so that a day more does not shift the others', () => {
    expect(keysOf('(Nov 18, 2021)')).toEqual([
      [
        'agenda:github:backstage/community:1:2021-11-18',
        'agenda:github:backstage/community:1:1',
      ],
    ]);
    expect(keysOf('(Nov 17 & 18, 2021)')).toEqual([
      [
        'agenda:github:backstage/community:1:2021-11-17',
        'agenda:github:backstage/community:1:1',
      ],
      [
        'agenda:github:backstage/community:1:2021-11-18',
        'agenda:github:backstage/community:1:2',
      ],
    ]);
  });

  it('name the track first', () => {
    expect(keysOf('(Adopters: Nov 17, Contributors: Nov 18, 2021)')).toEqual([
      [
        'agenda:github:backstage/community:1:adopters',
        'agenda:github:backstage/community:1:2021-11-17',
        'agenda:github:backstage/community:1:1',
      ],
      [
        'agenda:github:backstage/community:1:contributors',
        'agenda:github:backstage/community:1:2021-11-18',
        'agenda:github:backstage/community:1:2',
      ],
    ]);
  });
});
