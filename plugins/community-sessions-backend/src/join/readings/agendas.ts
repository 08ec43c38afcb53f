import {
  Link,
  Problem,
} from '@backstage-community/plugin-community-sessions-common';
import { SeriesConfig } from '../../config/config';
import { AgendaClaim } from '@backstage-community/plugin-community-sessions-node';
import { agendaKeys } from '../keys';
import { Sourced } from '../readClaims';
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
import { DayOrder, orderOf, settleDate } from '../../words/dates/likelyDays';
import { parseDates } from '../../words/dates/parseDates';
import { readAgendaItems } from '../../words/topics/agendaItems';
import { parseTitle } from '../../words/dates/parseTitle';
import { Tracks } from '../../words/topics/tracks';
import { AgendaDays } from '../../words/dates/agendaDays';
import { AgendaSession } from './types';

/** Links of so few agendas that what they share can't be told from what is special. */
const FEW_AGENDAS = 3;
const MOST_LINKS = 10;
/** An item that so many agendas list is their template's. */
const TEMPLATE_AGENDAS = 3;

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

/** How many agendas have each of these texts. */
function countUses(texts: string[][]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const text of texts.flatMap(each => [...new Set(each)])) {
    uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  return uses;
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

/** The order of day and month in titles such as `01/30/2025`, where all that can only be read in one way agree. */
function orderOfTitles(claims: AgendaClaim[]): DayOrder | undefined {
  const orders = new Set(
    claims.flatMap(({ title, createdAt }) =>
      parseDates(title).map(date =>
        orderOf(settleDate(date, { writtenAt: createdAt }), title),
      ),
    ),
  );
  orders.delete(undefined);
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** Reads the sessions that the agendas of a series announce. */
export function readAgendas(
  claims: Sourced<AgendaClaim>[],
  series: SeriesConfig,
  eventDays: ReadonlySet<string>,
): { sessions: AgendaSession[]; problems: Problem[] } {
  const tracks = new Tracks(series.tracks);
  const agendas = claims.map(claim => {
    const lines = markdownLines(claim.bodyMarkdown);
    return {
      claim,
      lines,
      links: titledLinks(lines, series.meetingHosts),
      items: readAgendaItems(lines),
    };
  });
  const linkUses = countUses(
    agendas.map(({ links }) => links.map(({ url }) => url)),
  );
  const itemUses = countUses(
    agendas.map(({ items }) => items.map(each => each.bodyMarkdown)),
  );
  const problems: Problem[] = [];
  const order = orderOfTitles(claims);
  const sessions = agendas.flatMap(({ claim, lines, links, items }) => {
    const evidence = { writtenAt: claim.createdAt, order };
    const title = parseTitle(claim.title, tracks, evidence);
    const days = new AgendaDays(
      {
        heading: claim.title,
        url: claim.url,
        createdAt: claim.createdAt,
        title,
        body: parseBody(lines, tracks, evidence),
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
    const { source, number, url, state, author, bodyMarkdown } = claim;
    return read.map(
      ({ date, track, time }, index): AgendaSession => ({
        source,
        claim,
        agenda: { source, number, url, state, author, bodyMarkdown },
        keys: agendaKeys(claim, { track, date, ordinal: index + 1 }),
        isMissing: claim.isMissing,
        date,
        track,
        time,
        title: title.title,
        cancelled: title.cancelled,
        joinUrl: chooseJoinUrl(candidates, track),
        links: agendas.length < FEW_AGENDAS ? [] : ownLinks(links, linkUses),
        items: items.filter(
          each => (itemUses.get(each.bodyMarkdown) ?? 0) < TEMPLATE_AGENDAS,
        ),
      }),
    );
  });
  return { sessions, problems };
}
