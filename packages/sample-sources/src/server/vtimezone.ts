/** The zones the calendar uses, the way Google writes them. */
const ZONES: Record<string, { standard: string[]; daylight: string[] }> = {
  'Europe/Stockholm': {
    standard: ['+0200', '+0100', 'GMT+1', '19701025T030000', '10;BYDAY=-1SU'],
    daylight: ['+0100', '+0200', 'GMT+2', '19700329T020000', '3;BYDAY=-1SU'],
  },
  'America/New_York': {
    standard: ['-0400', '-0500', 'EST', '19701101T020000', '11;BYDAY=1SU'],
    daylight: ['-0500', '-0400', 'EDT', '19700308T020000', '3;BYDAY=2SU'],
  },
};

/** The VTIMEZONE of a zone. */
export function vtimezone(name: string): string | null {
  const zone = ZONES[name];
  if (!zone) {
    return null;
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    `X-LIC-LOCATION:${name}`,
    ...observance('DAYLIGHT', zone.daylight),
    ...observance('STANDARD', zone.standard),
    'END:VTIMEZONE',
  ].join('\r\n');
}

function observance(
  kind: string,
  [from, to, abbreviation, start, month]: string[],
): string[] {
  return [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `TZNAME:${abbreviation}`,
    `DTSTART:${start}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month}`,
    `END:${kind}`,
  ];
}
