import { createHash } from 'node:crypto';
import {
  Topic,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import {
  AgendaClaim,
  CommentClaim,
} from '@backstage-community/plugin-community-sessions-node';
import { AgendaItem } from '../words/topics/agendaItems';
import { AgendaSession } from './readings/types';
import { isTopic, topicTrack } from '../words/topics/topics';
import { Tracks } from '../words/topics/tracks';
import { DecidedSession } from './decide';

function byVotes(left: Topic, right: Topic): number {
  const order = (topic: Topic) => `${topic.createdAt}\n${topic.id}`;
  return right.votes - left.votes || (order(left) < order(right) ? -1 : 1);
}

/** What the sessions of an agenda tell about its topics. */
interface AgendaSessions {
  tracks: Set<Track>;
  /** Start of the last one, milliseconds. */
  lastAt: number;
}

function sessionsByAgenda(sessions: DecidedSession[]) {
  const byAgenda = new Map<string, AgendaSessions>();
  for (const { draft, track, start } of sessions) {
    for (const { claim } of draft.agendas) {
      const known = byAgenda.get(claim.key);
      const tracks = known?.tracks ?? new Set<Track>();
      if (track) {
        tracks.add(track);
      }
      const lastAt = Math.max(known?.lastAt ?? start, start);
      byAgenda.set(claim.key, { tracks, lastAt });
    }
  }
  return byAgenda;
}

/** The proposals on each agenda, in its own list and in comments. */
export class TopicReader {
  readonly #topics = new Map<string, Topic[]>();

  readonly #sessions: Map<string, AgendaSessions>;

  constructor(
    sessions: DecidedSession[],
    private readonly commentsOf: ReadonlyMap<string, CommentClaim[]>,
    private readonly hosts: ReadonlySet<string>,
    private readonly tracks: Tracks,
  ) {
    this.#sessions = sessionsByAgenda(sessions);
  }

  /**
   * The topics of a session, most votes first. What is proposed for a track belongs to that track's session only,
   * as long as its agenda has one.
   */
  topicsOf(session: DecidedSession): Topic[] {
    const { draft, track } = session;
    const topics = draft.agendas.flatMap(agenda => {
      const { claim } = agenda;
      const tracks = this.#sessions.get(claim.key)?.tracks;
      return this.#read(agenda).filter(
        topic =>
          !topic.track || topic.track === track || !tracks?.has(topic.track),
      );
    });
    return [...new Map(topics.map(topic => [topic.id, topic])).values()].sort(
      byVotes,
    );
  }

  #read({ claim, items }: AgendaSession): Topic[] {
    const agenda = claim.key;
    const known = this.#topics.get(agenda);
    if (known) {
      return known;
    }
    const earlierAuthors = new Set<string>();
    const topics: Topic[] = this.#listed(claim, items);
    for (const comment of this.commentsOf.get(agenda) ?? []) {
      const context = {
        hosts: this.hosts,
        earlierAuthors,
        lastSessionAt: this.#sessions.get(agenda)?.lastAt ?? Infinity,
      };
      if (isTopic(comment, context)) {
        const { id, url, author, bodyMarkdown, votes, createdAt } = comment;
        topics.push({
          id,
          url,
          author,
          bodyMarkdown,
          votes,
          createdAt,
          track: topicTrack(bodyMarkdown, this.tracks),
        });
      }
      if (comment.author.login) {
        earlierAuthors.add(comment.author.login);
      }
    }
    this.#topics.set(agenda, topics);
    return topics;
  }

  /** The items of the agenda's own list; who presents one stands for its author. */
  #listed(
    { key, url, author, createdAt }: AgendaClaim,
    items: AgendaItem[],
  ): Topic[] {
    return items.map(({ bodyMarkdown, presenter }) => ({
      id: `item-${createHash('sha1')
        .update(`${key}\n${bodyMarkdown}`)
        .digest('hex')
        .slice(0, 16)}`,
      url,
      author: presenter ?? author,
      bodyMarkdown,
      votes: 0,
      createdAt,
      track: topicTrack(bodyMarkdown, this.tracks),
    }));
  }
}
