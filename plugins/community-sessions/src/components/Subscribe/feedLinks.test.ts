import { googleSubscriptionUrl, webcalUrl } from './feedLinks';

const URL_OF_FEED =
  'https://portal.example.com/api/community-sessions/calendar.ics?series=a&b=http:';

it.each([
  [URL_OF_FEED, URL_OF_FEED.replace('https://', 'webcal://')],
  [
    'http://localhost:7007/calendar.ics',
    'webcal://localhost:7007/calendar.ics',
  ],
])('makes devices subscribe to %s', (url, webcal) => {
  expect(webcalUrl(url)).toBe(webcal);
});

it('hands the whole address to Google', () => {
  const { host, searchParams } = new URL(googleSubscriptionUrl(URL_OF_FEED));
  expect(host).toBe('calendar.google.com');
  expect(searchParams.get('cid')).toBe(webcalUrl(URL_OF_FEED));
});
