const ISSUE = 'https://github.com/backstage/community/issues';
const WATCH = 'https://www.youtube.com/watch?v=';

/** Sections that only link the agenda, newest first. Headings and links are those of the real file, the wrong day of February 2024 too. */
// prettier-ignore
const LINKED: ReadonlyArray<readonly [heading: string, issue: number]> = [
  ['July 17, 2024', 136], ['May 15, 2024', 131], ['Apr 17, 2024', 128], ['Mar 20, 2024', 124], ['Feb 24, 2024', 118],
  ['Jan 24, 2024', 117], ['Dec 20, 2023', 116], ['Sep 27, 2023', 108], ['Aug 23, 2023', 101], ['Jul 26, 2023', 99],
  ['Jun 28, 2023', 97], ['May 17, 2023', 94], ['Apr 26, 2023', 81], ['Mar 22, 2023', 72], ['Feb 22, 2023', 66],
  ['Jan 18 & 25, 2023', 64], ['Dec 21, 2022', 62], ['Nov 16 & 23, 2022', 61], ['Sep 21 & 28, 2022', 58],
  ['Aug 17 & 24, 2022', 54], ['Jul 20 & 27, 2022', 52], ['Jun 15 & 22, 2022', 49], ['May 18 & 25, 2022', 46],
  ['Apr 20 & 27, 2022', 44], ['Mar 16 & 23, 2022', 41], ['Feb 16 & 23, 2022', 39], ['Jan 19 & 26, 2022', 37],
  ['Dec 15 & 16, 2021', 36], ['Nov 17 & 18, 2021', 34], ['Oct 20 & 21, 2021', 32], ['Sep 15, 2021', 30],
];

interface Minutes {
  heading: string;
  video: string;
  notes: string;
}

/** Sections with minutes, newest first; what was on is a fact, the words are ours. */
const MINUTES: Minutes[] = [
  {
    heading: 'Aug 18, 2021',
    video: '9_f7hMHAZqY',
    notes: `- The seventh meetup: many new people, many new features.
- Maintainers went through the RFCs that can be closed.
- News about Backstage Search, which began with Lunr and now has two more engines to choose from:
  - PostgreSQL: SDA SE showed search in the database, with little to set up and a quick start.
  - Elasticsearch: Roadie.io demoed what many had asked for, with room to grow and a richer query language.
- AWS S3 URL reader: Splunk is back and now reads from buckets.
- XCMetrics (https://xcmetrics.io): a Spotify plugin for build times and errors of Xcode.
- Questions: diagrams in TechDocs, a list of TechDocs add-ons, ideas for tutorials, and how long people stay on a page.`,
  },
  {
    heading: 'Jul 21, 2021',
    video: '3dV3aZo6JN8',
    notes: `- Sixth meetup, in summer: more than 80 people joined from gardens, beaches and cabins.
- There is a new roadmap for the quarter; tell us what you think.
- [Mike](https://github.com/mtlewis) and [Himanshu](https://github.com/orkohunter) of Spotify showed the better templating of the scaffolder.
- [Ruben](https://github.com/rubenLindstrom) of Spotify coded a composable homepage live.
- Pallavi and Heather of [Splunk](https://www.splunk.com) let us look into their portal, the “Pink Phonebook”, which has far more of its own than a name.
- The first Contributor Spotlight goes to Dominik Henneke, [@dhenneke](https://github.com/dhenneke). Congratulations!
- Questions and answers, among others about golden paths.`,
  },
  {
    heading: 'Jun 16, 2021',
    video: 'Z78FFaObTfk',
    notes: `- Topics were collected in ${ISSUE}/20
- [Emma](https://github.com/emmaindal) and [Eric](https://github.com/iameap) presented the new search platform. https://backstage.io/blog/2021/06/24/announcing-backstage-search-platform
- A live demo with Stack Overflow questions in the search results. Nothing broke.
- [Austin Lamon](https://www.linkedin.com/in/austinlamon/) on what Spotify invests in next. https://backstage.io/blog/2021/06/22/spotify-backstage-is-growing
- A new site for companies that adopt Backstage: https://backstage.spotify.com
- From now on adopters and contributors get a session each.
- There is a reviewer role: https://github.com/backstage/backstage/blob/master/GOVERNANCE.md#reviewers
- More questions from the community`,
  },
  {
    heading: 'May 19, 2021',
    video: 'UZTVjv-AvZA',
    notes: `- Topics were collected in ${ISSUE}/16
- Spotify won the CNCF Top End User Award, thanks to this community. [More](https://www.cncf.io/announcements/2021/05/05/cloud-native-computing-foundation-grants-spotify-the-top-end-user-award/)
- TELUS Digital and ThoughtWorks told how 8,000 engineers got a portal called Simple:
  - It is to be the first place to look, from the first commit to the right person, API or tool.
  - It brings self-service for newcomers and all technical documentation together.
  - Everything that is built there can be found, reused and looked after.
  - It looks like TELUS: Material UI made their brand easy to apply.
  - Documentation comes from Contentful, GitHub and Swiftype through a plugin of their own; people write where they like and find it in one place.
- Maintainers on making the catalog ready for large installations: Johan ([@jhaals](https://github.com/jhaals)) and Fredrik ([@freben](https://github.com/freben)).
- Raghu ([@soapraj](https://github.com/soapraj)) demoed the new homepage inside Spotify.
- More questions from the community.`,
  },
  {
    heading: 'Apr 21, 2021',
    video: '6sg5uMCLxTA',
    notes: `- Topics were collected in ${ISSUE}/14

At the third meetup Zalando told how a small team went from a trial to a platform for thousands of developers:

- Why they left their own developer console for Backstage
- One place for tools, information and resources
- The comfort of types
- Bugs that are fixed upstream before one gets to report them
- Composing a platform from shared parts
- Trust first when teams work together

Thank you, Govind ([@GoWind](https://github.com/GoWind))!`,
  },
  {
    heading: 'Mar 17, 2021',
    video: 'rRphwXeq33Q',
    notes: `- The community's topics are in ${ISSUE}/7
- Tyson Singer, who heads platform at Spotify, on Spotify and open source
- Q: Will the open source version replace the internal one?
- Q: Will the investment grow or shrink, and is there a plan to earn money with it?
- Q: What are the risks when a company adopts Backstage?
- Q: Can it offer APIs to people outside?
- Expedia Group on their way to Backstage.
- Q: The project is fast 🚀 how can the community help the maintainers?
- Several people on how they contribute.
- News about the larger RFCs.

More than 85 people came, among them @adamdmharvey, @andrewthauer, @dhenneke, @Fox32, @lindgren and @OrkoHunter.`,
  },
  {
    heading: 'Feb 17, 2021',
    video: '4-VX9tDdJYY',
    notes: `- The community's topics are in ${ISSUE}/2
- Who the maintainers and sponsors are
- How to get your organization interested
- How not to become a wiki in which nothing is found
- One look and feel with plugins by many teams
- Who uses Backstage apart from engineers
- What the project is for, and its roadmap
- Oliver (@Fox32) demoed Backstage at [SDA SE](https://github.com/SDA-SE)
- Govind (@GoWind) on Backstage at [Zalando](https://github.com/zalando)
- Working on Backstage when React is new to you
- An app of your own or a clone, how to upgrade it, how to leave plugins out
- What was hard when Spotify began
- The [DCO](https://github.com/backstage/backstage/pull/4513) starts on March 1st
- What meetups should become: more demos, more credit, more meeting each other
- The next one is on March 17th.

More than 110 people came.

_You are welcome to add to this list with a pull request._`,
  },
];

const CALENDAR_ID = 'c_qup9gbhn9sqpuao6trttd8mk5s@group.calendar.google.com';

const INTRODUCTION = `# Backstage Community Sessions

A meetup every month, run by the Backstage team and its contributors.

- What we talk about is collected in [issues](${ISSUE}?q=is%3Aissue+%22Agenda+for+Backstage+Community+Session%22+) of this repository.
  - A topic, a demo or a story of your own? Write a comment on the issue of the [next session](${ISSUE}?q=is%3Aissue+is%3Aopen+%22Agenda+for+Backstage+Community+Session%22+).
- The dates are in a [public calendar](https://calendar.google.com/calendar/embed?src=${CALENDAR_ID}).
  - Google Calendar: [subscribe](https://support.google.com/calendar/answer/37100) with \`${CALENDAR_ID}\`.
  - Anything else: \`https://calendar.google.com/calendar/ical/${encodeURIComponent(
    CALENDAR_ID,
  )}/public/basic.ics\`.

<!-- Before you add a session here, open the issue for the next one -->

## Session archives

The list below is no longer kept up — the sessions go on every month!

👉 All agendas, past and coming, are [issues of this repository](${ISSUE}?q=is%3Aissue+%22Agenda+for+Backstage+Community+Session%22+).

📺 Recordings are in the [Backstage Community Sessions playlist](https://www.youtube.com/playlist?list=PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf).`;

/** The archive README: 38 dated sections, 14 of them for two days. */
export function archiveReadme(): string {
  const linked = LINKED.map(
    ([heading, issue]) =>
      `## ${heading}\n\nAgenda and proposed topics - ${ISSUE}/${issue}`,
  );
  const minutes = MINUTES.map(
    ({ heading, video, notes }) =>
      `## ${heading}\n\nRecording - ${WATCH}${video}\n\nMinutes of the meeting\n\n${notes}`,
  );
  return `${[INTRODUCTION, ...linked, ...minutes].join('\n\n')}\n`;
}
