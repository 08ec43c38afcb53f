import { fakeRecording } from '../../__testUtils__/fakeSessions';
import { sessionHeadline } from './sessionHeadline';

const TITLE = 'Backstage Community Session';
const PLAIN = { series: 'backstage', title: TITLE, recording: null };
const recorded = (title: string) => ({
  ...PLAIN,
  recording: fakeRecording('x', { title }),
});

it.each([
  ['Backstage Community Session (18 November 2026): Dry runs', 'Dry runs'],
  ['2022-03-16 Backstage Community Session | Adopters | TechDocs', 'TechDocs'],
  ['Dry runs – Backstage Community Session, November 18, 2026', 'Dry runs'],
  ['Backstage Community Session, Mar 2022 – Adopters: Add-ons', 'Add-ons'],
  [
    'Multi-tenancy and more | Backstage community meetup',
    'Multi-tenancy and more',
  ],
  [
    'Backstage Community Session: Release 1.55: what is new',
    'Release 1.55: what is new',
  ],
  [
    'Golden paths (part 2) | Session of Sept 18th, 2024',
    'Golden paths (part 2)',
  ],
  ['Golden paths (Sept 18th, 2024)', 'Golden paths'],
  ['[Contributors] Signals - Wednesday, Jan 21st', 'Signals'],
  ['القوالب الذهبية – Backstage Community Session', 'القوالب الذهبية'],
  ['Session 12: 🎉 Ten years', '🎉 Ten years'],
])('says what is told by %j', (title, headline) => {
  expect(sessionHeadline(recorded(title))).toBe(headline);
});

it.each([
  'Backstage Community Session – October 16, 2024',
  'Backstage Adopter Community Session | March 2022',
  '2024-10-16',
  '🎉',
  '',
])('has nothing to tell from %j', title => {
  expect(sessionHeadline(recorded(title))).toBe(TITLE);
});

it.each([
  ['the session', { series: 'help', title: 'Office hours' }],
  ['the series', { series: 'office-hours', title: 'Meetup' }],
])('knows the words in the name of %s', (_, named) => {
  expect(
    sessionHeadline({
      ...named,
      recording: fakeRecording('x', { title: 'Office hours | Deploying' }),
    }),
  ).toBe('Deploying');
});

it('names the most wanted topic that has words where no recording tells more', () => {
  const topics = ['🎉', '**Dry runs**', 'Other'].map(bodyMarkdown => ({
    bodyMarkdown,
  }));
  expect(sessionHeadline({ ...PLAIN, topics })).toBe('Dry runs');
  expect(sessionHeadline({ ...recorded(TITLE), topics })).toBe('Dry runs');
  expect(sessionHeadline({ ...PLAIN, topics: [] })).toBe(TITLE);
});

it('lets a title that somebody chose for the session stand above its topics', () => {
  const title = 'Backstage Community Session: live from KubeCon';
  const topics = [{ bodyMarkdown: 'Dry runs' }];
  expect(sessionHeadline({ ...PLAIN, title, topics })).toBe(title);
});
