import {
  RecordingMatch,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import agendaFacts from './agendas.json';
import archiveFacts from './archive.json';
import notAgendaFacts from './notAgendas.json';
import recordingFacts from './recordings.json';
import {
  commentRecord,
  issueRecord,
  sectionRecord,
  videoRecord,
} from './records';

type AgendaFacts = (typeof agendaFacts)[number];

const CONVERTER =
  '[see it in your time zone](https://www.timeanddate.com/worldclock/converter.html?iso=20220316T150000)';

const HOST_BY_TRACK = {
  adopters:
    '## How to join the Adopters Community Session\r\n\r\nWatch on [the live page](https://backstage.io/live).',
  contributors: '## How to join the Contributors Community Session',
};

function zoomOf({ zoom }: AgendaFacts): string {
  return zoom.map(id => `https://spotify.zoom.us/j/${id}`).join('\n');
}

/** The body of an agenda in our words; what is said of when, and the shape it is said in, are the community's. */
function bodyOf(agenda: AgendaFacts): string {
  const { template, days, live } = agenda;
  const join = live
    ? `${HOST_BY_TRACK.adopters}\n\n${HOST_BY_TRACK.contributors}\n\n${zoomOf(
        agenda,
      )}`
    : `## How to join\n\n${zoomOf(agenda)}`;
  const when = {
    line: () => `- ⌛ **Date and Time** - ${days[0].cell} ${CONVERTER}`,
    columns: () =>
      [
        '- ⌛ **Date and Time**',
        '',
        `| ${days
          .map(
            ({ track }, index) =>
              ` <h2>Day ${index + 1} (${
                track === 'adopters' ? 'Adopters' : 'Contributors'
              })</h2> `,
          )
          .join('|')} |`,
        `|${days.map(() => '---').join('|')}|`,
        `| ${days
          .map(({ cell }) => `**${cell}** <br/> ${CONVERTER}`)
          .join(' | ')} |`,
        '| For those who run a portal. | For those who build it. |',
      ].join('\r\n'),
    repeated: () =>
      [
        '- ⌛ **Date and Time**',
        '',
        '| <h3>Backstage Community<h3> |',
        '| :---: |',
        `| **${days[0].cell}** <br/> ${CONVERTER} | **${days[0].cell}** <br/> ${CONVERTER} |`,
      ].join('\n'),
    single: () =>
      [
        '* ⌛ **Date and Time**',
        '',
        '| Backstage Community |',
        '|:-------------------:|',
        `| ${days[0].cell}  <br />  ${CONVERTER} |`,
        '| Demos, news and questions. |',
      ].join('\n'),
  }[template];
  return [
    '# What you need to know',
    '',
    when?.() ?? '',
    '',
    '* 📓 All about [earlier recordings](https://www.youtube.com/@BackstageCommunity) of previous meetups',
    join,
    '',
    'No luck? Ask on [Discord](https://discord.com/invite/MUpMjP2).',
    '',
    '# What you can do',
    '* 👍 if you come',
    '* Comment with your topic',
  ].join('\n');
}

/** What shows a video to be a session's; each is used in turn, so that all ways of matching are needed. */
const WAYS: Array<{
  matchedBy: RecordingMatch;
  title(date: string, track: string): string;
  description(issue: number): string;
}> = [
  {
    matchedBy: 'title-date',
    title: (date, track) => `Backstage ${track}Community Session (${date})`,
    description: () => 'All about plugins.',
  },
  {
    matchedBy: 'link',
    title: (_, track) => `${track}Session: what is new`,
    description: issue =>
      `Agenda: https://github.com/backstage/community/issues/${issue}\n\n0:00 Hello\n1:30 News\n20:00 Demo`,
  },
  {
    matchedBy: 'title-month',
    title: (date, track) =>
      `${track}Community Session, ${new Date(date).toLocaleString('en-US', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })}`,
    description: () => '',
  },
  {
    matchedBy: 'publish-time',
    title: (_, track) => `Backstage Community Session ${track}`,
    description: () => '',
  },
];

const TRACK_WORDS: Record<string, string> = {
  adopters: 'Adopters ',
  contributors: 'Contributors ',
};

function isKnown(issue: number): boolean {
  return agendaFacts.some(({ number }) => number === issue);
}

/** Recordings with the way by which each is to be found; where only the archive tells of a session, its track is not known. */
export const knownRecordings = recordingFacts.map((facts, index) => ({
  ...facts,
  track: facts.track as Track | null,
  sessionTrack: isKnown(facts.issue) ? facts.track : null,
  inArchive: archiveFacts.some(({ videoId }) => videoId === facts.videoId),
  way: isKnown(facts.issue) ? WAYS[index % WAYS.length] : WAYS[0],
}));

/** Agendas with what must be made of them. */
export const agendas = agendaFacts;

/** Numbers of issues that announce no session. */
export const notAgendas = notAgendaFacts.map(({ number }) => number);

/** Everything the community's sources told, in our words. Titles and days of publication of the videos are made up. */
export const communityRecords: StoredRecord[] = [
  ...agendaFacts.map(agenda =>
    issueRecord({
      number: agenda.number,
      title: agenda.title,
      body: bodyOf(agenda),
      state: agenda.state === 'open' ? 'open' : 'closed',
      created_at: `${agenda.created}T10:00:00Z`,
      user: { login: agenda.author, type: 'User' },
    }),
  ),
  ...notAgendaFacts.map(({ number, title }) =>
    issueRecord({
      number,
      title,
      body: '**Date and Time** Wed, March 17 2021, 16:00 CET',
    }),
  ),
  commentRecord({
    id: '201',
    issue_number: 2,
    body: 'We may adopt Backstage. What are the plans for authorization?',
    created_at: '2021-02-05T10:00:00Z',
    user: { login: 'jbadeau', type: 'User' },
  }),
  commentRecord({
    id: '202',
    issue_number: 2,
    body: 'Thanks for coming! ⭐\n\n- Recording: https://www.youtube.com/watch?v=4-VX9tDdJYY\n- The notes are online\n\nThe next one is March 17th: https://github.com/backstage/community/issues/7',
    created_at: '2021-02-19T10:00:00Z',
    user: { login: 'OrkoHunter', type: 'User' },
    author_association: 'MEMBER',
  }),
  videoRecord({
    videoId: '4-VX9tDdJYY',
    title: 'The first meetup',
    publishedAt: '2021-02-19T09:00:00Z',
    inPlaylist: false,
    readFrom: 'oembed',
  }),
  ...archiveFacts.map(({ heading, issue, videoId }) =>
    sectionRecord({
      heading,
      bodyMarkdown: videoId
        ? `Recording - https://www.youtube.com/watch?v=${videoId}\n\nMinutes of the meeting\n\n- We met and talked.${
            issue
              ? `\n- Agenda: https://github.com/backstage/community/issues/${issue}`
              : ''
          }`
        : `All details - https://github.com/backstage/community/issues/${issue}`,
    }),
  ),
  ...knownRecordings.map(({ videoId, date, track, issue, way }, index) =>
    videoRecord({
      videoId,
      title: way.title(date, track ? TRACK_WORDS[track] : ''),
      description: way.description(issue),
      publishedAt: new Date(
        Date.parse(`${date}T20:00:00Z`) + (1 + (index % 4)) * 86_400_000,
      ).toISOString(),
    }),
  ),
];
