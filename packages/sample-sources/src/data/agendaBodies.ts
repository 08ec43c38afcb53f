import { AgendaDay, AgendaFamily, AgendaRow } from './agendas';
import { ORIGIN } from './origin';

const CONVERTER = 'https://www.timeanddate.com/worldclock/converter.html';
const ARCHIVE =
  'https://github.com/backstage/community/tree/main/backstage-community-sessions';

const ON_DEMAND = 'Recordings: [On-Demand](https://backstage.io/on-demand)';
const ON_YOUTUBE =
  'Recordings: [YouTube](https://www.youtube.com/@BackstageCommunity)';

/** T1 and T2 print one date in a list, T3 and T4 two in a table, T5 one in a table twice, T6 one in a table; b marks a variant. */
const BODIES: Record<AgendaFamily, (row: AgendaRow) => string> = {
  T1: row => listBody(row, 'p1=tz_gmt&p2=239&p3=179'),
  T2: row => listBody(row, 'p1=239&p2=179&p3=tz_gmt'),
  T3: row =>
    body(`${banner(row)}${details(dayTable(row.days))}`, zoomDetails(row)),
  T3b: row => body(details(dayTable(row.days), ON_DEMAND), joinByTrack(row)),
  T4: row => body(details(dayTable(row.days), ON_DEMAND), joinByTrack(row)),
  T4b: row =>
    body(
      details(dayTable(row.days), ON_DEMAND).replace(
        '# Details\n',
        '# Details\n\nHolidays ahead: this month there is a session for adopters only.\n',
      ),
      joinByTrack(row),
      '- Begin your comment with `[Adopters]` or `[Contributors]` so that we know which day you mean\n',
    ),
  T5: row =>
    body(details(repeatedTable(row.days[0]), ON_YOUTUBE), joinByZoom(row)),
  T6: starBody,
};

/** The body of an agenda in the layout of its time, with the dates printed as they were. */
export function agendaBody(row: AgendaRow): string {
  return BODIES[row.family](row);
}

function body(detailsPart: string, joinPart: string, extraAction = ''): string {
  return `${detailsPart}
${joinPart}

Can't get in? Tell us in \`#meetup\` on [Discord](https://discord.com/invite/MUpMjP2).

# Action Required

- Leave a 👍 here if you are coming (RSVP)
- Suggest what to talk about in a comment, one topic each
${extraAction}- Give a 👍 to the topics you want to hear
`;
}

function details(
  date: string,
  recordings = `Earlier meetings: [notes and recordings](${ARCHIVE})`,
): string {
  return `# Details

- ⌛ **Date and Time** ${date}
- 📆 [**Calendar**](${ARCHIVE}#backstage-community-sessions)
- 📓 ${recordings}
- 🔗 **How to join meeting** ⬇️
`;
}

function listBody(row: AgendaRow, places: string): string {
  const [day] = row.days;
  const link = `${CONVERTER}?iso=${day.converter}&${places}`;
  return body(
    `${banner(row)}${details(
      `- ${day.cell} [convert it to your time zone](${link})`,
    )}`,
    zoomDetails(row),
  );
}

function banner({ number }: AgendaRow): string {
  return `![Backstage Community Session](${ORIGIN}/banners/${number})\n\n`;
}

function convert({ converter }: AgendaDay): string {
  const link = converter
    ? `${CONVERTER}?iso=${converter}&p1=239&p2=179&p3=tz_gmt`
    : CONVERTER;
  return `[convert it to your time zone](${link})`;
}

function dayTable(days: AgendaDay[]): string {
  const headings = ['Day 1 (Adopters)', 'Day 2 (Contributors)'];
  const about = [
    'For everybody who runs or wants to run Backstage.',
    'For everybody who works on Backstage.',
  ];
  const line = (cells: string[]) =>
    `| ${cells.slice(0, days.length).join(' | ')} |`;
  return `

${line(headings.map(heading => ` <h2>${heading}</h2> `))}
|${'---|'.repeat(days.length)}
${line(days.map(day => `**${day.cell}** <br/> ${convert(day)}`))}
${line(about)}
`;
}

/** One heading, but two cells with the same date below it. */
function repeatedTable(day: AgendaDay): string {
  const cell = `**${day.cell}** <br/> ${convert(day)}`;
  return `

|   <h3>Backstage Community<h3>  |
| :---:|
| ${cell} |   ${cell}|
| News, demos and questions for all of us. |
`;
}

function zoomDetails({ zoom = '', passcode }: AgendaRow): string {
  const id = zoom.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
  return `## Zoom details

Join Zoom Meeting
${zoomLink(zoom, passcode)}

Meeting ID: ${id}${passcode ? '\nPasscode: 000000' : ''}`;
}

function joinByTrack({ zoom, passcode }: AgendaRow): string {
  const stream = `## How to join the Adopters Community Session

Watch on [backstage.io/live](https://backstage.io/live)

To write in the chat you need a Google account`;
  return zoom
    ? `${stream}

## How to join the Contributors Community Session

Join Zoom Meeting
${zoomLink(zoom, passcode)}`
    : stream;
}

function joinByZoom({ zoom = '' }: AgendaRow): string {
  return `## How to join the Community Session

[Zoom](${zoomLink(zoom)})`;
}

function zoomLink(zoom: string, passcode = false): string {
  // The real passcodes are nobody's business; this one only has their form.
  const query = passcode ? '?pwd=c2FtcGxlLXBhc3Njb2Rl' : '';
  return `https://spotify.zoom.us/j/${zoom}${query}`;
}

function starBody(row: AgendaRow): string {
  const [day] = row.days;
  const width = 101;
  const centred = 'Backstage Community'
    .padStart((width + 'Backstage Community'.length) / 2)
    .padEnd(width);
  return `# Details
* ⌛ **Date and Time**

| ${centred} |
|:${'-'.repeat(width)}:|
| ${day.cell}  <br />  ${convert(day)}                              |
| News, demos and questions for all of us. |

* 📆 [**Calendar**](${ARCHIVE}#backstage-community-sessions)
* 📓 ${ON_YOUTUBE}
* 🔗 **How to join meeting** ⬇️

${joinByZoom(row)}

Can't get in? Tell us in \`#meetup\` on [Discord](https://discord.com/invite/MUpMjP2).

# Action Required
* Leave a 👍 here if you are coming (RSVP)
* Suggest what to talk about in a comment, one topic each
* Give a 👍 to the topics you want to hear
`;
}
