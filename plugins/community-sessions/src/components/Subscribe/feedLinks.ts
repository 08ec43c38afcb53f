/** The address that makes a device open its calendar app and subscribe. */
export function webcalUrl(calendarUrl: string): string {
  return calendarUrl.replace(/^https?:/, 'webcal:');
}

/** Google Calendar's way to subscribe; it insists on webcal. */
export function googleSubscriptionUrl(calendarUrl: string): string {
  const url = new URL('https://calendar.google.com/calendar/r');
  url.searchParams.set('cid', webcalUrl(calendarUrl));
  return url.href;
}
