import {
  Link,
  Problem,
} from '@backstage-community/plugin-community-sessions-common';
import { SeriesConfig } from '../../config/config';
import { agendaKeys } from '../keys';
import { Issue } from '../parseRecords';
import { parseBody } from '../../words/dates/parseBody';
import {
  chooseJoinUrl,
  isMeetingUrl,
  joinCandidates,
} from '../../words/markdown/joinLinks';
import { parseUrl, readLinks, videoIdOf } from '../../words/markdown/links';
import {
  MarkdownLine,
  markdownLines,
} from '../../words/markdown/markdownLines';
import { toPerson } from '../../words/people/people';
import { parseTitle, withoutStatusPrefix } from '../../words/dates/parseTitle';
import { Tracks } from '../../words/topics/tracks';
import { AgendaDays } from '../../words/dates/agendaDays';
import { AgendaClaim } from '../claims';

/** Links of so few agendas that what they share can't be told from what is special. */
const FEW_AGENDAS = 3;
const MOST_LINKS = 10;

/** Whether an issue announces sessions of the series. */
export function isAgenda(issue: Issue, series: SeriesConfig): boolean {
  if (!series.github) {
    return false;
  }
  const { titlePattern, label } = series.github;
  const title = issue.title.trim();
  const isNamed =
    !titlePattern ||
    [title, withoutStatusPrefix(title)].some(each => titlePattern.test(each));
  const wanted = label?.toLowerCase();
  return (
    isNamed &&
    (!wanted || issue.labels.some(each => each.toLowerCase() === wanted))
  );
}

function titledLinks(lines: MarkdownLine[], meetingHosts: string[]): Link[] {
  return lines
    .flatMap(line =>
      readLinks(line.kind === 'row' ? line.cells.join(' ') : line.text),
    )
    .filter(
      ({ url, text, image }) =>
        text &&
        !image &&
        !/[[\]!]/.test(text) &&
        !isMeetingUrl(url, meetingHosts) &&
        !videoIdOf(url) &&
        !/(^|\.)(timeanddate\.com|dateful\.com|calendar\.google\.com)$/.test(
          parseUrl(url)?.hostname ?? '',
        ),
    )
    .map(({ url, text = '' }) => ({
      title: text.replace(/[*_`]/g, '').trim(),
      url,
    }))
    .filter(({ title }) => title !== '');
}

/** What only this agenda links to; what its siblings link to as well is their template. */
function ownLinks(links: Link[], uses: Map<string, number>): Link[] {
  const seen = new Set<string>();
  return links
    .filter(({ url }) => {
      const isNew = !seen.has(url) && uses.get(url) === 1;
      seen.add(url);
      return isNew;
    })
    .slice(0, MOST_LINKS);
}

/** Reads the agendas among the issues of a series. */
export function readAgendas(
  issues: Issue[],
  series: SeriesConfig,
  eventDays: ReadonlySet<string>,
): { claims: AgendaClaim[]; problems: Problem[] } {
  const tracks = new Tracks(series.tracks);
  const agendas = issues
    .filter(issue => isAgenda(issue, series))
    .map(issue => {
      const lines = markdownLines(issue.body ?? '');
      return { issue, lines, links: titledLinks(lines, series.meetingHosts) };
    });
  const uses = new Map<string, number>();
  for (const { links } of agendas) {
    for (const url of new Set(links.map(link => link.url))) {
      uses.set(url, (uses.get(url) ?? 0) + 1);
    }
  }
  const problems: Problem[] = [];
  const claims = agendas.flatMap(({ issue, lines, links }) => {
    const title = parseTitle(issue.title, tracks);
    const days = new AgendaDays(
      {
        heading: issue.title,
        url: issue.html_url,
        createdAt: issue.created_at,
        title,
        body: parseBody(lines, tracks),
      },
      series.timeZone,
      eventDays,
    );
    const candidates = joinCandidates(lines, {
      tracks,
      meetingHosts: series.meetingHosts,
    });
    const read = days.read();
    problems.push(...days.problems);
    return read.map(
      ({ date, track, time }, index): AgendaClaim => ({
        issue,
        agenda: {
          number: issue.number,
          url: issue.html_url,
          state: issue.state,
          author: toPerson(issue.user),
          bodyMarkdown: issue.body ?? '',
        },
        keys: agendaKeys(issue.number, { track, date, ordinal: index + 1 }),
        isMissing: issue.isMissing,
        date,
        track,
        time,
        title: title.title,
        cancelled: title.cancelled,
        joinUrl: chooseJoinUrl(candidates, track),
        links: agendas.length < FEW_AGENDAS ? [] : ownLinks(links, uses),
      }),
    );
  });
  return { claims, problems };
}
