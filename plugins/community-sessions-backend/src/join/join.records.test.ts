import { communityRecords } from './__fixtures__/community';
import { issueRecord } from './__fixtures__/records';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

describe('stored records that no longer fit', () => {
  it('are one problem for each kind', () => {
    const broken = (kind: string, payload: unknown) => ({
      source: 'github' as const,
      kind,
      externalId: '1',
      payload,
    });
    const { sessions, problems } = joinRecords(backstageSeries, [
      issueRecord({
        title: 'Agenda for Backstage Community Session (Jan 21, 2026)',
      }),
      broken('github.issue', { number: 'one' }),
      broken('github.issue', null),
      broken('youtube.video', []),
      broken('github.discussion', {}),
      broken('toString', {}),
    ]);
    expect(sessions).toHaveLength(1);
    expect(problems.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'unreadable-records',
        "1 stored record of kind 'github.discussion' can't be read by this version",
      ],
      [
        'unreadable-records',
        "1 stored record of kind 'toString' can't be read by this version",
      ],
      [
        'unreadable-records',
        "1 stored record of kind 'youtube.video' can't be read by this version",
      ],
      [
        'unreadable-records',
        "2 stored records of kind 'github.issue' can't be read by this version",
      ],
    ]);
  });
});

it.each([
  ['GitHub', { youtube: undefined, calendar: undefined, archive: undefined }],
  [
    'the archive',
    { github: undefined, youtube: undefined, calendar: undefined },
  ],
])('a series of %s alone has sessions', (_, without) => {
  const { sessions } = joinRecords(
    { ...backstageSeries, ...without },
    communityRecords,
  );
  expect(sessions.length).toBeGreaterThan(30);
});

it('nothing makes nothing', () => {
  expect(joinRecords(backstageSeries, [])).toEqual({
    sessions: [],
    problems: [],
    linkedVideoIds: [],
  });
});
