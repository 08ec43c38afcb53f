import { missingRecordingAt, phaseAt } from './phase';

const SESSION = {
  status: 'upcoming',
  startsAt: '2026-12-16T15:00:00Z',
  endsAt: '2026-12-16T16:00:00Z',
} as const;

it.each([
  ['2026-12-16T14:44:59Z', 'upcoming'],
  ['2026-12-16T14:45:00Z', 'soon'],
  ['2026-12-16T15:00:00Z', 'live'],
  ['2026-12-16T15:59:59Z', 'live'],
  ['2026-12-16T16:00:00Z', 'past'],
])(
  'at %s the session is %s, whatever was true when it was loaded',
  (at, phase) => {
    expect(phaseAt(SESSION, Date.parse(at))).toBe(phase);
  },
);

it('leaves a cancelled session cancelled', () => {
  expect(
    phaseAt(
      { ...SESSION, status: 'cancelled' },
      Date.parse('2026-12-16T15:10:00Z'),
    ),
  ).toBe('cancelled');
});

it.each([
  ['2026-12-16T15:30:00Z', undefined],
  ['2026-12-17T00:00:00Z', 'pending'],
  ['2027-02-14T16:00:00Z', 'pending'],
  ['2027-02-14T16:00:01Z', 'missing'],
])('at %s a session without a recording says %s', (at, words) => {
  expect(missingRecordingAt(SESSION, Date.parse(at))).toBe(words);
});
