import { formatRelative } from './relative';

const NOW = Date.parse('2026-11-25T09:00:00Z');

it.each([
  ['2026-11-25T09:00:45Z', 'in 45 seconds'],
  ['2026-11-25T09:14:10Z', 'in 14 minutes'],
  ['2026-11-25T15:00:00Z', 'in 6 hours'],
  ['2026-11-26T15:00:00Z', 'tomorrow'],
  ['2026-12-05T15:00:00Z', 'in 10 days'],
  ['2026-12-16T15:00:00Z', 'in 3 weeks'],
  ['2027-02-17T15:00:00Z', 'in 3 months'],
  ['2028-11-25T15:00:00Z', 'in 2 years'],
  ['2026-11-04T15:00:00Z', '3 weeks ago'],
])('%s is %s', (instant, words) => {
  expect(
    formatRelative(instant, NOW, {
      locale: 'en',
      timeZone: 'Europe/Stockholm',
    }),
  ).toBe(words);
});

it('speaks the language of the app', () => {
  expect(
    formatRelative('2026-11-26T15:00:00Z', NOW, {
      locale: 'de',
      timeZone: 'Europe/Stockholm',
    }),
  ).toBe('morgen');
});
