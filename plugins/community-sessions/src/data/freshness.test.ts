import { SourceFreshness } from '@backstage-community/plugin-community-sessions-common';
import {
  reasonForNothing,
  sourcesBehind,
  sourcesRead,
  sourcesWaiting,
} from './freshness';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const ok = source('github', 'ok', '2026-11-01T00:00:00Z');
const failingSince = (id: string, day: string) =>
  source(id, 'failing', `${day}T12:00:00Z`);
const neverRead = source('archive', 'failing', null);

it.each<[string, SourceFreshness[], unknown]>([
  ['nothing is known', [], undefined],
  ['all are fine, however long ago', [ok], undefined],
  ['one has only begun to fail', [failingSince('x', '2026-11-22')], undefined],
  ['the first sync is to come', [source('x', 'never', null)], undefined],
  ['the first sync waits', [source('x', 'waiting', null)], undefined],
  [
    'one fails since yesterday',
    [ok, failingSince('youtube', '2026-11-21')],
    { titles: ['The youtube'], since: '2026-11-21T12:00:00Z' },
  ],
  [
    'one waits for longer',
    [source('github', 'waiting', '2026-11-20T00:00:00Z')],
    { titles: ['The github'], since: '2026-11-20T00:00:00Z' },
  ],
  [
    'several fail, some in two series',
    [
      failingSince('youtube', '2026-11-21'),
      failingSince('calendar', '2026-11-03'),
      failingSince('youtube', '2026-11-02'),
    ],
    {
      titles: ['The youtube', 'The calendar'],
      since: '2026-11-02T12:00:00Z',
    },
  ],
  [
    'one was never read',
    [failingSince('youtube', '2026-11-21'), neverRead],
    { titles: ['The youtube', 'The archive'] },
  ],
])('knows which sources are behind when %s', (_, sources, behind) => {
  expect(sourcesBehind([series(sources)], NOW)).toEqual(behind);
});

describe('sourcesWaiting', () => {
  const HOUR_AGO = '2026-11-22T11:00:00Z';
  const UNTIL = '2026-11-22T12:20:00Z';
  const waits = (changes: Partial<SourceFreshness>): SourceFreshness => ({
    ...source('github', 'waiting', HOUR_AGO),
    nextAttemptAt: UNTIL,
    errorCode: 'rate-limited',
    ...changes,
  });

  it.each([
    {
      of: 'a limit',
      sources: [ok, waits({})],
      waiting: { reason: 'limit', until: UNTIL, since: HOUR_AGO },
    },
    {
      of: 'a limit that a token would lift, in a first sync',
      sources: [
        waits({
          errorCode: 'rate-limited-without-token',
          lastSuccessAt: null,
        }),
      ],
      waiting: { reason: 'limitWithoutToken', until: UNTIL },
    },
    {
      of: 'something else',
      sources: [waits({ errorCode: 'unavailable' })],
      waiting: { until: UNTIL, since: HOUR_AGO },
    },
    {
      of: 'an older backend, which does not say until when',
      sources: [source('github', 'waiting', HOUR_AGO)],
      waiting: { since: HOUR_AGO },
    },
    {
      of: 'a moment that is over',
      sources: [waits({ nextAttemptAt: '2026-11-22T11:59:00Z' })],
      waiting: { reason: 'limit', since: HOUR_AGO },
    },
    {
      of: 'a limit of several series, by the last to be read',
      sources: [waits({}), waits({ nextAttemptAt: '2026-11-22T13:00:00Z' })],
      waiting: {
        reason: 'limit',
        until: '2026-11-22T13:00:00Z',
        since: HOUR_AGO,
      },
    },
  ])('tells of $of', ({ sources, waiting }) => {
    expect(sourcesWaiting([series(sources)], NOW)).toEqual([
      { id: 'github', title: 'The github', ...waiting },
    ]);
  });

  it('leaves what has waited for a day to the sources behind', () => {
    const long = waits({ lastSuccessAt: '2026-11-20T11:00:00Z' });
    expect(sourcesWaiting([series([long])], NOW)).toEqual([]);
  });
});

it('knows which sources were read', () => {
  expect(
    sourcesRead([
      series([ok, neverRead, failingSince('calendar', '2026-11-03')]),
      series([ok]),
    ]),
  ).toEqual(['The github', 'The calendar']);
});

it('names the sources of an older backend by their ids', () => {
  const { title, ...untitled } = ok;
  expect(sourcesRead([series([untitled as SourceFreshness])])).toEqual([
    'github',
  ]);
});

it.each<[string, SourceFreshness[]]>([
  ['syncing', [ok, source('youtube', 'never', null), neverRead]],
  ['waiting', [ok, source('github', 'waiting', null)]],
  ['failed', [source('github', 'waiting', null), neverRead]],
  ['failed', [ok, neverRead]],
  ['nothing', [ok]],
  ['nothing', []],
])('knows that there is nothing for this reason: %s', (reason, sources) => {
  expect(reasonForNothing([series(sources)])).toBe(reason);
});

function source(
  id: string,
  state: SourceFreshness['state'],
  lastSuccessAt: string | null,
): SourceFreshness {
  return { id, title: `The ${id}`, state, lastSuccessAt };
}

function series(sources: SourceFreshness[]) {
  return {
    id: 'meetup',
    title: 'Meetup',
    timeZone: 'Europe/Berlin',
    startTime: '18:00',
    durationMinutes: 60,
    links: [],
    sources,
  };
}
