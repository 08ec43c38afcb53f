/** An iCalendar file as Google writes it, of the given VEVENT contents. */
export function ics(
  events: string[][],
  calendar: string[] = ['X-WR-TIMEZONE:Europe/Stockholm'],
): string {
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'METHOD:PUBLISH',
    ...calendar,
    ...events.flatMap(lines => [
      'BEGIN:VEVENT',
      'DTSTAMP:20260304T120000Z',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** A meeting on the third Wednesday of each month of 2026, at four in Stockholm. */
export const monthly = [
  'UID:monthly@google.com',
  'DTSTART;TZID=Europe/Stockholm:20260121T160000',
  'DTEND;TZID=Europe/Stockholm:20260121T170000',
  'RRULE:FREQ=MONTHLY;BYDAY=3WE;COUNT=12',
  'SUMMARY:Community Session',
];
