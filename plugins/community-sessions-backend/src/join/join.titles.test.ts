import { agenda, matches, twoTracks, video } from './__fixtures__/scenario';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

describe('a date in the title', () => {
  it.each([
    [
      'of the day',
      [agenda(1, 'Jan 21, 2026')],
      'Session Jan 21, 2026',
      '2026-01-22',
      ['2026-01-21 title-date'],
    ],
    [
      'without a year',
      [agenda(1, 'Jan 21, 2026'), agenda(2, 'Jan 21, 2025')],
      'Session Jan 21',
      '2026-01-22',
      ['2026-01-21 title-date'],
    ],
    [
      'of a cancelled session that took place',
      [agenda(1, 'Jan 21, 2026, cancelled')],
      'Session Jan 21, 2026',
      '2026-01-22',
      ['2026-01-21 title-date'],
    ],
    [
      'of no session',
      [agenda(1, 'Jan 21, 2026')],
      'Community Session Jan 22, 2026',
      '2026-01-23',
      [],
    ],
    [
      'in a preview',
      [agenda(1, 'Jan 21, 2026')],
      'Soon: Session Jan 21, 2026',
      '2026-01-12',
      [],
    ],
    [
      'of the other track',
      [agenda(1, 'Adopters: Jan 21, 2026')],
      'Contributors Jan 21, 2026',
      '2026-01-22',
      [],
    ],
  ])('%s', (_, agendas, title, published, expected) => {
    expect(matches(...agendas, video(title, published))).toEqual(expected);
  });

  it('tells tracks of one day apart, or nothing', () => {
    const agendas = [
      agenda(1, 'Adopters: Jan 21, 2026'),
      agenda(2, 'Contributors: Jan 21, 2026'),
    ];
    const { sessions } = joinRecords(backstageSeries, [
      ...agendas,
      video('Contributors Jan 21, 2026', '2026-01-22'),
    ]);
    expect(sessions.filter(each => each.recordings.length)).toMatchObject([
      { track: 'contributors' },
    ]);
    expect(
      matches(...agendas, video('Session Jan 21, 2026', '2026-01-22')),
    ).toEqual([]);
  });

  it('may be in several videos', () => {
    expect(
      matches(
        agenda(1, 'Jan 21, 2026'),
        video('Session Jan 21, 2026, part 1', '2026-01-22'),
        video('Session Jan 21, 2026, part 2', '2026-01-23', {
          videoId: 'video000002',
        }),
      ),
    ).toEqual(['2026-01-21 title-date', '2026-01-21 title-date']);
  });

  it('needs the playlist, or a title of the series', () => {
    const other = { inPlaylist: false };
    expect(
      matches(
        agenda(1, 'Jan 21, 2026'),
        video('My birthday, Jan 21, 2026', '2026-01-22', other),
      ),
    ).toEqual([]);
  });
});

describe('a month in the title', () => {
  it.each([
    [
      'with one session',
      [agenda(1, 'Jan 21, 2026')],
      'Community Session January 2026',
      '2026-02-22',
      ['2026-01-21 title-month'],
    ],
    [
      'and its track',
      [twoTracks(1, 'Jan 21', 'Jan 28, 2026')],
      'Contributor Session Jan 2026',
      '2026-01-30',
      ['2026-01-28 title-month'],
    ],
    [
      'with two tracks',
      [twoTracks(1, 'Jan 21', 'Jan 28, 2026')],
      'Community Session Jan 2026',
      '2026-01-30',
      [],
    ],
    [
      'with a track that no session names',
      [agenda(1, 'Jan 21 & 28, 2026')],
      'Contributor Session Jan 2026',
      '2026-01-30',
      [],
    ],
    [
      'with no session',
      [agenda(1, 'Jan 21, 2026')],
      'Community Session February 2026',
      '2026-02-01',
      [],
    ],
    [
      'with a cancelled session',
      [agenda(1, 'Jan 21, 2026, cancelled')],
      'Community Session January 2026',
      '2026-01-30',
      [],
    ],
  ])('%s', (_, agendas, title, published, expected) => {
    expect(matches(...agendas, video(title, published))).toEqual(expected);
  });

  it('leaves a session alone that has a better recording', () => {
    expect(
      matches(
        agenda(1, 'Jan 21, 2026'),
        video('Session Jan 21, 2026', '2026-01-22'),
        video('Community Session January 2026', '2026-01-23', {
          videoId: 'video000002',
        }),
      ),
    ).toEqual(['2026-01-21 title-date']);
  });

  it('gives way when two videos name it', () => {
    expect(
      matches(
        agenda(1, 'Jan 21, 2026'),
        video('Community Session January 2026', '2026-01-22'),
        video('Community Session January 2026', '2026-01-23', {
          videoId: 'video000002',
        }),
      ),
    ).toEqual([]);
  });
});
