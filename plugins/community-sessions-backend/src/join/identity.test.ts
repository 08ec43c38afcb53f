import { Track } from '@backstage-community/plugin-community-sessions-common';
import { assignIds, KnownSession, NewSession } from './identity';

const NONE: KnownSession[] = [];

function session(
  date: string,
  keys: string[] = [],
  track: Track | null = null,
  more: Partial<NewSession> = {},
): NewSession {
  return {
    date,
    keys,
    track,
    start: Date.parse(`${date}T15:00:00Z`),
    isFading: false,
    ...more,
  };
}

/** Sessions of a series as they were given ids, with the keys of each. */
function given(
  sessions: Record<string, string[]>,
  mayReturn = false,
): KnownSession[] {
  return Object.entries(sessions).map(([id, keys]) => {
    const date = id.slice('meetup-'.length).slice(0, 10);
    return {
      id,
      keys: keys.map((key, position) => ({ key, position })),
      date,
      start: Date.parse(`${date}T15:00:00Z`),
      track: null,
      mayReturn,
    };
  });
}

describe('assignIds', () => {
  it.each<[string, KnownSession[], NewSession[], Array<string | undefined>]>([
    [
      'takes the date',
      NONE,
      [session('2024-02-21'), session('2024-03-20', [], 'adopters')],
      ['meetup-2024-02-21', 'meetup-2024-03-20'],
    ],
    [
      'adds the track when a date has several',
      NONE,
      [
        session('2024-02-21', [], 'adopters'),
        session('2024-02-21', [], 'contributors'),
        session('2024-02-21'),
      ],
      [
        'meetup-2024-02-21-adopters',
        'meetup-2024-02-21-contributors',
        'meetup-2024-02-21',
      ],
    ],
    [
      'counts when the tracks are the same',
      NONE,
      [
        session('2024-02-21', [], 'adopters'),
        session('2024-02-21', [], 'adopters'),
        session('2024-02-21'),
        session('2024-02-21'),
      ],
      [
        'meetup-2024-02-21-adopters',
        'meetup-2024-02-21-2',
        'meetup-2024-02-21',
        'meetup-2024-02-21-3',
      ],
    ],
    [
      'keeps the id when the session moves',
      given({ 'meetup-2024-02-21': ['agenda:github:1'] }),
      [session('2024-02-28', ['agenda:github:1'])],
      ['meetup-2024-02-21'],
    ],
    [
      'keeps the id when a weaker key stays behind',
      given({ 'meetup-2024-02-21': ['agenda:github:1', 'event:a'] }),
      [
        session('2024-02-21', ['event:a']),
        session('2024-02-28', ['agenda:github:1']),
      ],
      ['meetup-2024-02-21-2', 'meetup-2024-02-21'],
    ],
    [
      'keeps the id when the strongest key is new',
      given({ 'meetup-2024-02-21': ['event:a'] }),
      [session('2024-02-21', ['agenda:github:1', 'event:a'])],
      ['meetup-2024-02-21'],
    ],
    [
      'takes the id of the stronger key when two sessions turn out to be one',
      given({
        'meetup-2024-02-21': ['event:a'],
        'meetup-2024-02-22': ['agenda:github:1'],
      }),
      [session('2024-02-21', ['agenda:github:1', 'event:a'])],
      ['meetup-2024-02-22'],
    ],
    [
      'never gives the id of a removed or moved session to another one',
      given({
        'meetup-2024-02-21': ['agenda:github:1'],
        'meetup-2024-02-21-2': [],
      }),
      [session('2024-02-21', ['agenda:github:2'])],
      ['meetup-2024-02-21-3'],
    ],
    [
      'prefers the track to a number when the date is taken',
      given({ 'meetup-2024-02-21': ['agenda:github:1'] }),
      [session('2024-02-21', ['agenda:github:2'], 'contributors')],
      ['meetup-2024-02-21-contributors'],
    ],
    [
      'keeps a plain id when the date gets a second session',
      given({ 'meetup-2024-02-21': ['agenda:github:1:adopters'] }),
      [
        session('2024-02-21', ['agenda:github:1:adopters'], 'adopters'),
        session('2024-02-21', ['agenda:github:1:contributors'], 'contributors'),
      ],
      ['meetup-2024-02-21', 'meetup-2024-02-21-contributors'],
    ],
    [
      'keeps both ids when an agenda moves to the day of another event',
      given({
        'meetup-2024-02-21': ['agenda:github:1:1', 'event:a'],
        'meetup-2024-02-28': ['event:b'],
      }),
      [
        session('2024-02-21', ['event:a']),
        session('2024-02-28', ['agenda:github:1:1', 'event:b']),
      ],
      ['meetup-2024-02-21', 'meetup-2024-02-28'],
    ],
    [
      'gives the id of a fading session to one that replaces it',
      given({ 'meetup-2024-02-21': ['event:a'] }),
      [
        session('2024-02-21', ['event:a'], null, { isFading: true }),
        session('2024-02-23', ['event:b']),
      ],
      [undefined, 'meetup-2024-02-21'],
    ],
    [
      'keeps the id of a fading session that nothing replaces',
      given({ 'meetup-2024-02-21': ['event:a'] }),
      [
        session('2024-02-21', ['event:a'], null, { isFading: true }),
        session('2024-02-28', ['event:b']),
      ],
      ['meetup-2024-02-21', 'meetup-2024-02-28'],
    ],
    [
      'drops a fading session whose id another one has already',
      given({ 'meetup-2024-02-21': ['event:a', 'event:b'] }),
      [
        session('2024-02-21', ['event:a'], null, { isFading: true }),
        session('2024-02-22', ['event:b']),
      ],
      [undefined, 'meetup-2024-02-21'],
    ],
    [
      'gives the id of a session that was removed lately to one near its time',
      given({ 'meetup-2024-02-21': ['event:a'] }, true),
      [session('2024-02-22', ['event:b'])],
      ['meetup-2024-02-21'],
    ],
    [
      'gives the id of a removed session to none that is far from its time',
      given({ 'meetup-2024-02-21': ['event:a'] }, true),
      [session('2024-02-26', ['event:b'])],
      ['meetup-2024-02-26'],
    ],
    [
      'takes neighbours of a daily meetup for other sessions',
      given(
        {
          'meetup-2024-02-20': ['event:1'],
          'meetup-2024-02-21': ['event:2'],
          'meetup-2024-02-22': ['event:3'],
          'meetup-2024-02-23': ['event:4'],
        },
        true,
      ),
      [session('2024-02-24', ['event:5'])],
      ['meetup-2024-02-24'],
    ],
  ])('%s', (_, before, sessions, ids) => {
    expect(assignIds('meetup', before, sessions)).toEqual(ids);
  });
});
