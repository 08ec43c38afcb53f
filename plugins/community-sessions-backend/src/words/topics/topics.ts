import { Track } from '@backstage-community/plugin-community-sessions-common';
import { CommentClaim } from '@backstage-community/plugin-community-sessions-node';
import { Tracks } from './tracks';
import { plainText } from '../markdown/plainText';
import { readVideoIds } from '../markdown/links';
import { tokenize } from '../markdown/tokens';
import { parseInstant } from '../zones/zone';

/** What is known about the agenda that a comment stands on. */
export interface TopicContext {
  /** Logins of people who wrote agendas. */
  hosts: ReadonlySet<string>;
  /** Logins of those who commented before. */
  earlierAuthors: ReadonlySet<string>;
  /** Start of the agenda's last session, milliseconds. */
  lastSessionAt: number;
}

type Comment = Pick<
  CommentClaim,
  'bodyMarkdown' | 'createdAt' | 'author' | 'byBot' | 'byTeam' | 'isHidden'
>;

const LONGEST_READ = 5000;
const LONGEST_CHATTER = 300;
/** Comments of nothing but such words say thanks or yes. */
const CHATTER = new Set(
  `a again agree agreed all already also am and appreciate appreciated attend attending awesome be
  bye can cheers cool cu definitely done everybody everyone exciting excited fantastic for forward
  glad good great guys happy have hello here hi i im in it interesting is join joining just let lgtm
  like looking love lovely many me meeting much nice noted ok okay one perfect please really same see
  seeing session so soon sounds sure super thank thanks that the there these this to today tomorrow
  too very was we will with wonderful works yay yeah yep yes you your added agenda ll`
    .split(/\s+/)
    .filter(Boolean),
);
const PROPOSAL =
  /\b(demo|present|presentation|talk|show|share|topic|propos\w*|discuss\w*|question|slot|suggest\w*|would (like|love)|could we|can we|how (do|to|can)|q&a|rfc|idea)\b|\?/i;
const STALE =
  /\b(automatically marked as stale|has been automatically closed|no recent activity)\b/i;
const WRAP_UP =
  /\b(recordings?|recorded|notes|minutes|thanks?|thank you|next (session|meetup|meeting|one|month)|see you|closing|closed|slides)\b/i;
const HOUSEKEEPING =
  /^(thanks?\b|thank you|reminder\b|we are live|we're live|starting (now|soon)|(this|the|today's|our) (session|meetup|meeting|event) (is|was|has been|will be) (cancell?ed|postponed|moved|rescheduled|over|starting)|closing this)/i;

function isHost(comment: Comment, context: TopicContext): boolean {
  return context.hosts.has(comment.author.login ?? '') || comment.byTeam;
}

function isChatter(text: string): boolean {
  if (text.length > LONGEST_CHATTER) {
    return false;
  }
  const words = tokenize(text.replace(/(^|\s)@[\w-]+/g, ' ')).filter(
    token => token.kind === 'word',
  );
  return words.every(word => CHATTER.has(word.lower));
}

/** A host's word on how the meeting goes or went. */
function isHousekeeping(
  comment: Comment,
  text: string,
  context: TopicContext,
): boolean {
  const postedAt = parseInstant(comment.createdAt) ?? 0;
  const hasVideo = readVideoIds(comment.bodyMarkdown).length > 0;
  return (
    (postedAt > context.lastSessionAt && (WRAP_UP.test(text) || hasVideo)) ||
    HOUSEKEEPING.test(text)
  );
}

/** An answer to somebody: it begins with their name, or with what they wrote. */
function isReply(
  comment: Comment,
  body: string,
  text: string,
  context: TopicContext,
): boolean {
  const mentioned = /^\s*@([\w-]+)/.exec(body)?.[1];
  const answers = mentioned
    ? context.earlierAuthors.has(mentioned)
    : /^\s*>/.test(body);
  return answers && (isHost(comment, context) || !PROPOSAL.test(text));
}

function withoutQuotes(body: string): string {
  if (!body.includes('>')) {
    return body;
  }
  return body
    .split('\n')
    .filter(line => !/^\s*>/.test(line))
    .join('\n');
}

/**
 * Whether a comment proposes a topic. Bots, hidden comments, stale notices, thanks, answers and what hosts say about the meeting do not.
 * In doubt it does: a proposal wrongly left out is worse than a chatty comment shown.
 */
export function isTopic(comment: Comment, context: TopicContext): boolean {
  const body = comment.bodyMarkdown.slice(0, LONGEST_READ);
  const own = withoutQuotes(body);
  const text = plainText(own).trim();
  if (comment.isHidden || comment.byBot || STALE.test(text)) {
    return false;
  }
  const saysSomething = /https?:\/\//.test(own) || !isChatter(text);
  const isWrapUp =
    isHost(comment, context) && isHousekeeping(comment, text, context);
  return saysSomething && !isWrapUp && !isReply(comment, body, text, context);
}

/** The track that a proposal is for: it begins with `[Adopters]`, `**[Contributors]**` or `Adopters:`. */
export function topicTrack(body: string, tracks: Tracks): Track | null {
  const match =
    /^[\s*_#>`]{0,10}(?:\[\s?([^\]\n]{1,50})\]|([^:\n]{1,50}):)/.exec(
      body.slice(0, 200),
    );
  return match ? tracks.labelled(match[1] ?? match[2]) : null;
}
