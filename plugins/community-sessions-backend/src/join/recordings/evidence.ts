import {
  ProvenanceSource,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { isoDay } from '../../words/dates/calendarDay';
import { parseDates } from '../../words/dates/parseDates';
import { exactMonthOf } from '../../words/dates/dateWords';
import { readVideoIds } from '../../words/markdown/links';
import { markdownLines } from '../../words/markdown/markdownLines';
import { plainText } from '../../words/markdown/plainText';
import { tokenize } from '../../words/markdown/tokens';
import { Tracks } from '../../words/topics/tracks';
import { parseInstant } from '../../words/zones/zone';
import {
  AgendaClaim,
  CommentClaim,
  VideoClaim,
} from '@backstage-community/plugin-community-sessions-node';
import { AgendaLinks } from '../readings/sections';
import { Sourced } from '../readClaims';
import { DecidedSession } from '../decide';

/** A link that may lead from a session to its recording, or back. */
export interface LinkEvidence {
  videoId: string;
  /** The sessions that the place of the link belongs to. */
  sessions: DecidedSession[];
  source: ProvenanceSource;
  /** In the archive's section for the day: no doubt is raised. */
  certain: boolean;
  /** How much speaks for a recording, before the video itself is looked at. */
  points: number;
  /** Named beside the link. */
  track: Track | null;
  /** Named beside the link, `mm-dd`. */
  days: string[];
  /** Named beside the link, 1 to 12. */
  months: number[];
  /** When it was written, milliseconds; a recording is linked after the session. Null when that can't be told. */
  postedAt: number | null;
}

interface LinkContext {
  videoId: string;
  text: string;
  track: Track | null;
}

const RECORDING = /\b(record(ed|ings?)|videos?|watch|replay|on[- ]demand)\b/i;
const OLDER = /\b(previous|last|older|past|earlier|prior|archives?)\b/i;
const NEXT = /\b(next|upcoming|following|join us)\b/i;

/** The links to videos in a text, each with the words beside it, or above it when it stands alone. */
function videoLinks(text: string, tracks: Tracks): LinkContext[] {
  if (!text.includes('youtu')) {
    return [];
  }
  const links: LinkContext[] = [];
  let heading = '';
  let above = '';
  for (const line of markdownLines(text)) {
    const parts =
      line.kind === 'row'
        ? line.cells.map((cell, index) => ({
            raw: cell,
            beside: `${line.headers[index] ?? ''} ${cell}`,
          }))
        : [{ raw: line.text, beside: line.text }];
    for (const { raw, beside } of parts) {
      const words = plainText(beside);
      const context = /\p{L}/u.test(words) ? words : above;
      for (const videoId of readVideoIds(raw)) {
        links.push({
          videoId,
          text: context,
          track: tracks.only(context) ?? tracks.only(heading),
        });
      }
      above = words;
    }
    if (line.kind === 'heading') {
      heading = plainText(line.text);
    }
  }
  return links;
}

function daysIn(text: string): string[] {
  return parseDates(text).map(({ month, day }) =>
    isoDay(2000, month, day).slice(5),
  );
}

function monthsIn(text: string): number[] {
  return tokenize(text)
    .map(({ lower }) => exactMonthOf(lower))
    .filter(month => month > 0);
}

/** Collects what links sessions and videos to each other. */
export class EvidenceReader {
  readonly #agendas = new Map<
    string,
    { claim: Sourced<AgendaClaim>; sessions: DecidedSession[] }
  >();

  constructor(
    private readonly sessions: DecidedSession[],
    private readonly hosts: ReadonlySet<string>,
    private readonly tracks: Tracks,
  ) {
    for (const session of sessions) {
      for (const { claim } of session.draft.agendas) {
        const known = this.#agendas.get(claim.key)?.sessions ?? [];
        this.#agendas.set(claim.key, {
          claim,
          sessions: [...known, session],
        });
      }
    }
  }

  /** A section that names its recording may link to other videos too; one that does not means what it links to. */
  fromArchive(): LinkEvidence[] {
    const bySection = new Map<
      string,
      { body: string; source: string; sessions: DecidedSession[] }
    >();
    for (const session of this.sessions) {
      for (const section of session.draft.sections) {
        const { heading, url, bodyMarkdown, source } = section;
        const id = `${url}\n${heading}\n${bodyMarkdown}`;
        const known = bySection.get(id)?.sessions ?? [];
        bySection.set(id, {
          body: bodyMarkdown,
          source,
          sessions: [...known, session],
        });
      }
    }
    return [...bySection.values()].flatMap(({ body, source, sessions }) => {
      const links = videoLinks(body, this.tracks);
      const named = links.filter(({ text }) => RECORDING.test(text));
      return (named.length ? named : links).map(link => ({
        videoId: link.videoId,
        sessions,
        source,
        certain: true,
        points: 100,
        track: link.track,
        days: daysIn(link.text),
        months: [],
        postedAt: null,
      }));
    });
  }

  /** The text of an agenda may be edited after the session; what it linked to before is older. */
  fromAgendas(): LinkEvidence[] {
    return [...this.#agendas.values()].flatMap(({ claim, sessions }) =>
      videoLinks(claim.bodyMarkdown, this.tracks).map(link => ({
        ...this.#fromText(link, claim.source, sessions),
        postedAt: parseInstant(claim.updatedAt),
      })),
    );
  }

  fromComments(comments: Sourced<CommentClaim>[]): LinkEvidence[] {
    return comments.flatMap(comment => {
      const sessions = this.#agendas.get(comment.agendaKey)?.sessions;
      const byHost =
        this.hosts.has(comment.author.login ?? '') || comment.byTeam;
      return sessions
        ? videoLinks(comment.bodyMarkdown, this.tracks).map(link => {
            const found = this.#fromText(link, comment.source, sessions);
            return {
              ...found,
              points: found.points + (byHost ? 2 : 0),
              postedAt: parseInstant(comment.createdAt),
            };
          })
        : [];
    });
  }

  fromDescriptions(
    videos: Sourced<VideoClaim>[],
    agendaLinks: AgendaLinks,
  ): LinkEvidence[] {
    return videos.flatMap(video =>
      video.description
        .slice(0, 10_000)
        .split('\n')
        .flatMap(line =>
          agendaLinks(line).flatMap(key => {
            const sessions = this.#agendas.get(key)?.sessions;
            const words = plainText(line);
            return sessions && !NEXT.test(words) && !OLDER.test(words)
              ? {
                  videoId: video.videoId,
                  sessions,
                  source: video.source,
                  certain: false,
                  points: 4,
                  track: this.tracks.only(words),
                  days: [],
                  months: [],
                  postedAt: null,
                }
              : [];
          }),
        ),
    );
  }

  #fromText(
    link: LinkContext,
    source: string,
    sessions: DecidedSession[],
  ): LinkEvidence {
    return {
      videoId: link.videoId,
      sessions,
      source,
      certain: false,
      points:
        (RECORDING.test(link.text) ? 2 : 0) - (OLDER.test(link.text) ? 3 : 0),
      track: link.track,
      days: daysIn(link.text),
      months: monthsIn(link.text),
      postedAt: null,
    };
  }
}
