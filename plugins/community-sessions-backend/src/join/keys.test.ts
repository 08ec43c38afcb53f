import {
  agendaKeys,
  archiveKey,
  eventKey,
  keyStrength,
  videoKey,
} from './keys';

it('puts the keys of an agenda before all others, each by its strength', () => {
  const keys = [
    ...agendaKeys(
      {
        source: 'github',
        key: 'issue:303',
        identity: 'backstage/community:303',
      },
      { track: 'adopters', date: '2026-01-21', ordinal: 1 },
    ),
    eventKey('a@google.com', '2026-01-21T15:00:00Z'),
    archiveKey('Jan 21, 2026', 1),
    videoKey('rRphwXeq33Q'),
  ];
  expect(keys).toEqual([
    'agenda:github:backstage/community:303:adopters',
    'agenda:github:backstage/community:303:2026-01-21',
    'agenda:github:backstage/community:303:1',
    'event:a@google.com/2026-01-21T15:00:00Z',
    expect.stringMatching(/^archive:[0-9a-f]{32}:1$/),
    'video:rRphwXeq33Q',
  ]);
  expect(keys.map(keyStrength)).toEqual([0, 1, 2, 3, 4, 5]);
});
