import { SourceFreshness } from '@backstage-community/plugin-community-sessions-common';
import { reasonForNothing, sourcesBehind } from './freshness';

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
  [
    'one fails since yesterday',
    [ok, failingSince('youtube', '2026-11-21')],
    { ids: ['youtube'], since: '2026-11-21T12:00:00Z' },
  ],
  [
    'one waits for longer',
    [source('github', 'waiting', '2026-11-20T00:00:00Z')],
    { ids: ['github'], since: '2026-11-20T00:00:00Z' },
  ],
  [
    'several fail, some in two series',
    [
      failingSince('youtube', '2026-11-21'),
      failingSince('calendar', '2026-11-03'),
      failingSince('youtube', '2026-11-02'),
    ],
    { ids: ['youtube', 'calendar'], since: '2026-11-02T12:00:00Z' },
  ],
  [
    'one was never read',
    [failingSince('youtube', '2026-11-21'), neverRead],
    { ids: ['youtube', 'archive'] },
  ],
])('knows which sources are behind when %s', (_, sources, behind) => {
  expect(sourcesBehind([series(sources)], NOW)).toEqual(behind);
});

it.each<[string, SourceFreshness[]]>([
  ['syncing', [ok, source('youtube', 'never', null), neverRead]],
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
  return { id, state, lastSuccessAt };
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
