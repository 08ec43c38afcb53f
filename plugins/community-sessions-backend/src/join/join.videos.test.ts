import { commentRecord, sectionRecord } from './__fixtures__/records';
import {
  BY_HOST,
  agenda,
  matches,
  twoTracks,
  video,
  VIDEO_LINK,
} from './__fixtures__/scenario';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

describe('the time of publication', () => {
  const january = [agenda(1, 'Jan 7, 2026'), agenda(2, 'Jan 21, 2026')];

  it.each([
    [
      'after a session',
      january,
      'Backstage Community Session',
      '2026-01-25',
      {},
      ['2026-01-21 publish-time'],
    ],
    [
      'between two sessions',
      january,
      'Backstage Community Session',
      '2026-01-20',
      {},
      ['2026-01-07 publish-time'],
    ],
    [
      'long after',
      january,
      'Backstage Community Session',
      '2026-02-25',
      {},
      [],
    ],
    ['of something else', january, 'Our new logo', '2026-01-22', {}, []],
    [
      'of a stream',
      january,
      'Backstage Community Session',
      '2026-02-25',
      { actualStartAt: '2026-01-07T15:05:00Z' },
      ['2026-01-07 publish-time'],
    ],
    [
      'of a stream at another time',
      january,
      'Backstage Community Session',
      '2026-01-22',
      { actualStartAt: '2026-01-22T15:05:00Z' },
      [],
    ],
    [
      'after two tracks',
      [twoTracks(1, 'Jan 21', 'Jan 22, 2026')],
      'Backstage Community Session',
      '2026-01-25',
      {},
      [],
    ],
    [
      'after two tracks, with its name',
      [twoTracks(1, 'Jan 21', 'Jan 22, 2026')],
      'Backstage Community Session: adopters',
      '2026-01-25',
      {},
      ['2026-01-21 publish-time'],
    ],
    ['not known', january, 'Backstage Community Session', null, {}, []],
    [
      'of a video that is not in the playlist',
      january,
      'Backstage Community Session',
      '2026-01-25',
      { inPlaylist: false },
      [],
    ],
  ])('%s', (_, agendas, title, published, more, expected) => {
    expect(matches(...agendas, video(title, published, more))).toEqual(
      expected,
    );
  });
});

describe('what is no recording', () => {
  it.each(['upcoming', 'live', 'unavailable'] as const)(
    'is %s',
    availability => {
      expect(
        matches(
          agenda(1, 'Jan 21, 2026'),
          video('Session Jan 21, 2026', null, { availability }),
        ),
      ).toEqual([]);
    },
  );

  it('is told when it was one', () => {
    const { problems } = joinRecords(backstageSeries, [
      sectionRecord({
        heading: 'Jan 21, 2026',
        bodyMarkdown: `Recording - ${VIDEO_LINK}`,
      }),
      video('Private video', null, { availability: 'unavailable' }),
    ]);
    expect(problems).toMatchObject([{ kind: 'unavailable-recording' }]);
  });

  it('is a problem when it is in the playlist, with what settles it', () => {
    const { problems } = joinRecords(backstageSeries, [
      agenda(1, 'Jan 21, 2026'),
      video('Our new logo', '2026-01-22', { videoId: '-q2zZCFdkx4' }),
      video('Elsewhere', '2026-01-22', { inPlaylist: false }),
    ]);
    expect(problems).toEqual([
      {
        kind: 'unmatched-recording',
        message:
          'The video “Our new logo” belongs to no session that can be told for sure',
        url: 'https://www.youtube.com/watch?v=-q2zZCFdkx4',
        hint: "Say under communitySessions.series[].overrides which session it is of, for example: overrides: [{ date: 2026-01-21, recording: '-q2zZCFdkx4' }]",
      },
    ]);
  });

  const EXAMPLE =
    'Say under communitySessions.series[].overrides which session it is of, for example: ';

  it.each([
    [
      'the session that its title tells, which has another recording',
      'Session of Jan 21, 2026',
      '2026-01-22',
      "overrides: [{ date: 2026-01-21, recording: 'video000001' }]",
    ],
    [
      'one of two sessions that its title tells',
      'Sessions of Feb 18, 2026 and Jan 21, 2026',
      '2026-02-20',
      `${EXAMPLE}overrides: [{ date: 2026-02-18, recording: 'video000001' }]`,
    ],
    [
      'the last session when there is none on the day of its title',
      'Session of Jan 23, 2026',
      '2026-01-23',
      `${EXAMPLE}overrides: [{ date: 2026-01-21, recording: 'video000001' }]`,
    ],
    [
      'any session when nothing is known',
      'Our new logo',
      null,
      `${EXAMPLE}overrides: [{ date: '<yyyy-mm-dd>', recording: 'video000001' }]`,
    ],
  ])('is offered to %s', (_, title, published, hint) => {
    const { problems } = joinRecords(
      {
        ...backstageSeries,
        overrides: [{ date: '2026-01-21', recording: 'override001' }],
      },
      [
        agenda(1, 'Jan 21, 2026'),
        agenda(2, 'Feb 18, 2026'),
        video(title, published),
      ],
    );
    expect(problems).toMatchObject([{ kind: 'unmatched-recording', hint }]);
  });

  it('is offered to one of the tracks of a day', () => {
    const { problems } = joinRecords(
      {
        ...backstageSeries,
        overrides: [
          { date: '2026-01-21', track: 'adopters', recording: 'override001' },
        ],
      },
      [
        agenda(1, 'Adopters: Jan 21, 2026'),
        agenda(2, 'Contributors: Jan 21, 2026'),
        video('Adopters: Jan 21, 2026', '2026-01-22'),
      ],
    );
    expect(problems).toMatchObject([
      {
        hint: "overrides: [{ date: 2026-01-21, track: adopters, recording: 'video000001' }]",
      },
    ]);
  });
});

it('asks for videos that may be recordings and are not known yet', () => {
  const { linkedVideoIds } = joinRecords(
    {
      ...backstageSeries,
      overrides: [{ date: '2026-01-21', recording: 'override001' }],
    },
    [
      agenda(1, 'Jan 21, 2026'),
      commentRecord({
        id: '1',
        body: 'https://youtu.be/ofThehost01',
        ...BY_HOST,
        created_at: '2026-01-23T10:00:00Z',
      }),
      commentRecord({
        id: '2',
        body: 'My talk: https://youtu.be/ofTheguest1',
        created_at: '2026-01-10T10:00:00Z',
      }),
      commentRecord({
        id: '3',
        issue_number: 99,
        body: 'Recording: https://youtu.be/elsewhere01',
        ...BY_HOST,
      }),
      sectionRecord({
        heading: 'Jan 21, 2026',
        bodyMarkdown: 'https://youtu.be/ofArchive01',
      }),
    ],
  );
  expect(linkedVideoIds).toEqual(['ofArchive01', 'ofThehost01', 'override001']);
});

it('shows a recording with its chapters', () => {
  const { sessions } = joinRecords(backstageSeries, [
    agenda(1, 'Jan 21, 2026'),
    video('Session Jan 21, 2026', '2026-01-22', {
      description: '0:00 Hello\n1:00 News\n2:00 Demo',
    }),
  ]);
  expect(sessions[0].recordings).toEqual([
    {
      videoId: 'video000001',
      url: 'https://www.youtube.com/watch?v=video000001',
      title: 'Session Jan 21, 2026',
      thumbnailUrl: 'https://i.ytimg.com/vi/video000001/hqdefault.jpg',
      durationSeconds: 3600,
      publishedAt: '2026-01-22T18:00:00Z',
      matchedBy: 'title-date',
      chapters: [
        {
          startSeconds: 0,
          title: 'Hello',
          url: 'https://www.youtube.com/watch?v=video000001&t=0s',
        },
        {
          startSeconds: 60,
          title: 'News',
          url: 'https://www.youtube.com/watch?v=video000001&t=60s',
        },
        {
          startSeconds: 120,
          title: 'Demo',
          url: 'https://www.youtube.com/watch?v=video000001&t=120s',
        },
      ],
    },
  ]);
});
