import { Problem } from '@backstage-community/plugin-community-sessions-common';
import { Tracks } from '../../words/topics/tracks';
import { SeriesConfig } from '../../config/config';
import { archiveKey } from '../keys';
import { quote } from '../../words/markdown/quote';
import { SectionClaim } from '@backstage-community/plugin-community-sessions-node';
import { Sourced } from '../readClaims';
import { dayExists, isoDay } from '../../words/dates/calendarDay';
import { readLinks, videoIdOf } from '../../words/markdown/links';
import { plainText } from '../../words/markdown/plainText';
import { parseTitle } from '../../words/dates/parseTitle';
import { SectionSession } from './types';

const MOST_LABEL_WORDS = 8;

/** The keys of the agendas that a text links to. */
export type AgendaLinks = (text: string) => string[];

/** "Recording - <video>" or "See details … - <agenda>": a pointer, no minutes. */
function isPointer(line: string, agendaLinks: AgendaLinks): boolean {
  const links = readLinks(line);
  const words = plainText(line)
    .split(/\s+/)
    .filter(word => /\w/.test(word));
  return (
    links.length > 0 &&
    !/^\s*[-*+]\s/.test(line) &&
    words.length <= MOST_LABEL_WORDS &&
    links.every(
      ({ url }) => videoIdOf(url) !== null || agendaLinks(url).length > 0,
    )
  );
}

/** What is left of a section without pointers; a lone heading is not minutes. */
function minutesOf(body: string, agendaLinks: AgendaLinks): string | null {
  const rest = body
    .split(/\r\n|\r|\n/)
    .filter(line => !isPointer(line, agendaLinks))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const isContent = rest
    .split('\n')
    .some(
      line =>
        line.trim() && !/^(#+ |minutes of the meeting$)/i.test(line.trim()),
    );
  return isContent ? rest : null;
}

/** Reads the dated sections of the archive; a heading with two dates tells of two sessions. */
export function readSections(
  sections: Sourced<SectionClaim>[],
  series: SeriesConfig,
  agendaLinks: AgendaLinks,
): { sessions: SectionSession[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const known = new Tracks(series.tracks);
  const seen = new Map<string, number>();
  const sessions = sections.flatMap(section => {
    const { title, dates, tracks, impossible, cancelled } = parseTitle(
      section.heading,
      known,
    );
    const full = dates.filter(
      ({ year, month, day }) =>
        year !== undefined && dayExists(year, month, day),
    );
    if (
      full.length < dates.length + impossible.length ||
      (!dates.length && !/^\W*upcoming\W*$/i.test(title ?? ''))
    ) {
      problems.push({
        kind: impossible.length ? 'impossible-date' : 'unreadable-date',
        message: `The archive's heading ${quote(
          section.heading,
        )} has no date that can be read`,
        url: section.url,
        hint: 'Correct the heading in the archive',
      });
    }
    const repeated = seen.get(section.heading) ?? 0;
    seen.set(section.heading, repeated + full.length);
    const notesMarkdown = minutesOf(section.bodyMarkdown, agendaLinks);
    const linked = agendaLinks(section.bodyMarkdown);
    return full.map(({ year = 0, month, day }, index) => ({
      source: section.source,
      keys: [archiveKey(section.heading, repeated + index + 1)],
      isMissing: section.isMissing,
      date: isoDay(year, month, day),
      track: tracks[dates.indexOf(full[index])],
      heading: section.heading,
      url: section.url,
      cancelled,
      bodyMarkdown: section.bodyMarkdown,
      notesMarkdown,
      agendaKeys: linked,
    }));
  });
  return { sessions, problems };
}
