import { agenda, video } from './__fixtures__/scenario';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

describe('an override', () => {
  const records = [
    agenda(1, 'Jan 21, 2026'),
    video('Session Jan 21, 2026', '2026-01-22'),
    video('What a meetup', '2026-03-22', { videoId: 'video000002' }),
  ];
  const run = (overrides: typeof backstageSeries.overrides, given = records) =>
    joinRecords({ ...backstageSeries, overrides }, given);

  it('beats every source', () => {
    const { sessions, problems } = run([
      {
        date: '2026-01-21',
        title: 'Birthday',
        startsAt: '2026-01-22T17:00:00Z',
        cancelled: true,
        recording: 'video000002',
      },
    ]);
    expect(sessions).toMatchObject([
      {
        title: 'Birthday',
        date: '2026-01-22',
        startsAt: '2026-01-22T17:00:00.000Z',
        endsAt: '2026-01-22T18:00:00.000Z',
        cancelled: true,
        recordings: [{ videoId: 'video000002', matchedBy: 'override' }],
        provenance: {
          title: 'override',
          date: 'override',
          startsAt: 'override',
          status: 'override',
          recordings: 'override',
        },
      },
    ]);
    expect(problems).toMatchObject([
      {
        kind: 'unmatched-recording',
        url: expect.stringContaining('video000001'),
      },
    ]);
  });

  it('revives what others cancelled', () => {
    const { sessions } = run(
      [{ date: '2026-01-21', cancelled: false }],
      [agenda(1, 'Jan 21, 2026, cancelled')],
    );
    expect(sessions).toMatchObject([
      { cancelled: false, provenance: { status: 'override' } },
    ]);
  });

  it.each([
    [
      'of another day',
      { date: '2026-01-22', startsAt: '2026-01-22T17:00:00Z' },
      records,
      'override-unmatched',
    ],
    [
      'of another track',
      { date: '2026-01-21', track: 'adopters' as const, title: 'x' },
      records,
      'override-unmatched',
    ],
    [
      'of a day with two sessions',
      { date: '2026-01-21', title: 'x' },
      [
        agenda(1, 'Adopters: Jan 21, 2026'),
        agenda(2, 'Contributors: Jan 21, 2026'),
      ],
      'override-ambiguous',
    ],
  ])('%s is a problem and makes no session', (_, override, given, kind) => {
    const { sessions, problems } = run([override], given);
    expect(problems).toMatchObject([
      ...(given === records
        ? [{ kind }, { kind: 'unmatched-recording' }]
        : [{ kind }]),
    ]);
    expect(sessions.some(({ title }) => title === 'x')).toBe(false);
    expect(sessions.every(({ date }) => date === '2026-01-21')).toBe(true);
  });

  it('cancels a whole day', () => {
    const { sessions } = run(
      [{ date: '2026-01-21', cancelled: true }],
      [
        agenda(1, 'Adopters: Jan 21, 2026'),
        agenda(2, 'Contributors: Jan 21, 2026'),
      ],
    );
    expect(sessions.map(({ cancelled }) => cancelled)).toEqual([true, true]);
  });
});

describe('a series of videos alone', () => {
  const series = {
    ...backstageSeries,
    github: undefined,
    calendar: undefined,
    archive: undefined,
  };

  it('has a session for each', () => {
    const { sessions, problems } = joinRecords(series, [
      video('Guild: golden paths (Jan 21, 2026)', '2026-01-25', {
        videoId: 'titled00001',
      }),
      video('Guild: catalog', '2026-02-20', {
        videoId: 'live0000001',
        actualStartAt: '2026-02-19T17:00:00Z',
      }),
      video('Guild: plugins', '2026-03-20', { videoId: 'published01' }),
      video('Guild: to come', null, {
        videoId: 'upcoming001',
        availability: 'upcoming',
        scheduledStartAt: '2026-04-16T17:00:00Z',
      }),
      video('Private video', null, {
        videoId: 'private0001',
        availability: 'unavailable',
      }),
      video('Guild: when?', null, { videoId: 'undated0001' }),
    ]);
    expect(sessions).toMatchObject([
      {
        title: 'Guild: golden paths',
        startsAt: '2026-01-21T15:00:00.000Z',
        timeCertainty: 'assumed',
        recordings: [{ matchedBy: 'title-date' }],
        keys: ['video:titled00001'],
      },
      {
        title: 'Guild: catalog',
        startsAt: '2026-02-19T17:00:00.000Z',
        timeCertainty: 'stated',
        recordings: [{ matchedBy: 'publish-time' }],
      },
      {
        title: 'Guild: plugins',
        date: '2026-03-20',
        timeCertainty: 'assumed',
        recordings: [{ matchedBy: 'publish-time' }],
      },
      {
        title: 'Guild: to come',
        startsAt: '2026-04-16T17:00:00.000Z',
        recordings: [],
        joinUrl: 'https://www.youtube.com/watch?v=upcoming001',
      },
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(['unreadable-date']);
  });
});
