import { nextTickDelay } from './useNow';

const at = (time: string) => Date.parse(`2026-12-16T${time}Z`);
const START = at('15:00:00');

it.each([
  ['14:30:20', 40_000, 'at the next full minute while the start is far'],
  ['14:59:00.250', 750, 'every second in the last minute'],
  ['14:59:59', 1_000, 'at the start itself'],
  ['15:00:00', 60_000, 'every minute after it'],
])('at %s waits %d ms: %s', (now, delay) => {
  expect(nextTickDelay(at(now), [START])).toBe(delay);
});

it('ticks every minute when nothing is awaited', () => {
  expect(nextTickDelay(at('14:59:30'), [])).toBe(30_000);
});
