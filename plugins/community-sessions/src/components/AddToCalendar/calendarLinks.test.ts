import { googleCalendarUrl, outlookUrl } from './calendarLinks';

const EVENT = {
  title: 'Q&A: 100 % of #1 + 💡',
  startsAt: '2026-12-16T15:00:00.000Z',
  endsAt: '2026-12-16T16:30:00+00:00',
  description: 'Two\nlines?',
  location: 'https://meet.example.com/x?pwd=1&y=2',
};
const paramsOf = (url: string) =>
  Object.fromEntries(new URL(url).searchParams.entries());

it('fills in the form of Google Calendar', () => {
  const url = googleCalendarUrl(EVENT);
  expect(url).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?/);
  expect(paramsOf(url)).toEqual({
    action: 'TEMPLATE',
    text: EVENT.title,
    dates: '20261216T150000Z/20261216T163000Z',
    details: EVENT.description,
    location: EVENT.location,
  });
});

it.each(['outlook.live.com', 'outlook.office.com'] as const)(
  'fills in the form of %s',
  host => {
    const url = outlookUrl(EVENT, host);
    expect(new URL(url).host).toBe(host);
    expect(paramsOf(url)).toMatchObject({
      subject: EVENT.title,
      startdt: '2026-12-16T15:00:00Z',
      enddt: '2026-12-16T16:30:00Z',
      body: EVENT.description,
      location: EVENT.location,
    });
    expect(url).not.toContain('+');
  },
);

it.each([
  ['before summer time', '2026-03-28T15:00:00Z', '20260328T150000Z'],
  ['in summer time', '2026-03-29T14:00:00Z', '20260329T140000Z'],
  ['at the end of a year', '2026-12-31T23:59:59Z', '20261231T235959Z'],
])('keeps the instant %s', (_, startsAt, written) => {
  const { dates } = paramsOf(googleCalendarUrl({ ...EVENT, startsAt }));
  expect(dates.split('/')[0]).toBe(written);
});

it('leaves out what there is not', () => {
  expect(
    paramsOf(googleCalendarUrl({ ...EVENT, location: '' })),
  ).not.toHaveProperty('location');
});
