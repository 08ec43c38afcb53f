/** An event as calendars take it by a link. */
export interface CalendarEvent {
  title: string;
  /** ISO 8601, UTC. */
  startsAt: string;
  /** ISO 8601, UTC. */
  endsAt: string;
  /** Plain text. */
  description: string;
  location: string;
}

/** Google Calendar's form for a new event. */
export function googleCalendarUrl(event: CalendarEvent): string {
  return withParams('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: event.title,
    dates: [event.startsAt, event.endsAt].map(compactInstant).join('/'),
    details: event.description,
    location: event.location,
  });
}

/** The form for a new event of Outlook.com and of Microsoft 365, which differ in their host only. */
export function outlookUrl(
  event: CalendarEvent,
  host: 'outlook.live.com' | 'outlook.office.com',
): string {
  return withParams(`https://${host}/calendar/0/action/compose`, {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: event.title,
    startdt: wholeSeconds(event.startsAt),
    enddt: wholeSeconds(event.endsAt),
    body: event.description,
    location: event.location,
  });
}

function withParams(address: string, params: Record<string, string>): string {
  // Outlook takes a plus sign for itself, so that a space has to be %20.
  const query = Object.entries(params)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}?${query.join('&')}`;
}

/** `20261216T150000Z` */
function compactInstant(instant: string): string {
  return wholeSeconds(instant).replace(/[-:]/g, '');
}

/** `2026-12-16T15:00:00Z` */
function wholeSeconds(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
