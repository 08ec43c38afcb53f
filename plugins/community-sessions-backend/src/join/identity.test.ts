import { Track } from '@backstage-community/plugin-community-sessions-common';
import { assignIds, GivenIds } from './identity';

const NONE: GivenIds = { keys: [], ids: [] };

function session(
  date: string,
  keys: string[] = [],
  track: Track | null = null,
) {
  return { date, keys, track };
}

/** Ids of a series as they were given, with the keys of each. */
function given(sessions: Record<string, string[]>): GivenIds {
  return {
    ids: Object.keys(sessions),
    keys: Object.entries(sessions).flatMap(([sessionId, keys]) =>
      keys.map((key, position) => ({ key, position, sessionId })),
    ),
  };
}

describe('assignSessionIds', () => {
  it.each<[string, GivenIds, ReturnType<typeof session>[], string[]]>([
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
      given({ 'meetup-2024-02-21': ['issue:1'] }),
      [session('2024-02-28', ['issue:1'])],
      ['meetup-2024-02-21'],
    ],
    [
      'keeps the id when a weaker key stays behind',
      given({ 'meetup-2024-02-21': ['issue:1', 'event:a'] }),
      [session('2024-02-21', ['event:a']), session('2024-02-28', ['issue:1'])],
      ['meetup-2024-02-21-2', 'meetup-2024-02-21'],
    ],
    [
      'keeps the id when the strongest key is new',
      given({ 'meetup-2024-02-21': ['event:a'] }),
      [session('2024-02-21', ['issue:1', 'event:a'])],
      ['meetup-2024-02-21'],
    ],
    [
      'takes the id of the stronger key when two sessions turn out to be one',
      given({
        'meetup-2024-02-21': ['event:a'],
        'meetup-2024-02-22': ['issue:1'],
      }),
      [session('2024-02-21', ['issue:1', 'event:a'])],
      ['meetup-2024-02-22'],
    ],
    [
      'never gives the id of a removed or moved session to another one',
      given({ 'meetup-2024-02-21': ['issue:1'], 'meetup-2024-02-21-2': [] }),
      [session('2024-02-21', ['issue:2'])],
      ['meetup-2024-02-21-3'],
    ],
    [
      'prefers the track to a number when the date is taken',
      given({ 'meetup-2024-02-21': ['issue:1'] }),
      [session('2024-02-21', ['issue:2'], 'contributors')],
      ['meetup-2024-02-21-contributors'],
    ],
    [
      'keeps a plain id when the date gets a second session',
      given({ 'meetup-2024-02-21': ['issue:1:adopters'] }),
      [
        session('2024-02-21', ['issue:1:adopters'], 'adopters'),
        session('2024-02-21', ['issue:1:contributors'], 'contributors'),
      ],
      ['meetup-2024-02-21', 'meetup-2024-02-21-contributors'],
    ],
  ])('%s', (_, before, sessions, ids) => {
    expect(assignIds('meetup', before, sessions)).toEqual(ids);
  });
});
