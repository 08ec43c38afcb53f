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

const HOUR_MS = 60 * 60 * 1000;
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
/** A host's comment of so few words after the meeting is a remark: "Completed". */
const FEW_WORDS = 3;
const WRAP_UP_ELSEWHERE =
  /(?<!\p{L})(?:next|aufzeichnung|protokoll|mitschnitt|enregistrement|compte[- ]rendu|grabación|acta|gravação|ata|registrazione|verbale|opname|notulen|nagranie|notatki)(?!\p{L})|视频|視頻|录像|回放|文档链接|纪要|録画|議事録|녹화|회의록/iu;
const WRAP_UP =
  /\b(recordings?|recorded|notes|minutes|thanks?|thank you|next (session|meetup|meeting|one|month)|see you|closing|closed|slides)\b/i;
const HOUSEKEEPING =
  /^(thanks?\b|thank you|reminder\b|we are live|we're live|starting (now|soon)|(this|the|today's|our) (session|meetup|meeting|event) (is|was|has been|will be) (cancell?ed|postponed|moved|rescheduled|over|starting)|closing this)/i;

function isHost(
  comment: Comment,
  context: Pick<TopicContext, 'hosts'>,
): boolean {
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
  const isRemark = text.split(/\s+/).length <= FEW_WORDS;
  return (
    (postedAt > context.lastSessionAt &&
      (WRAP_UP.test(text) ||
        WRAP_UP_ELSEWHERE.test(text) ||
        hasVideo ||
        isRemark)) ||
    HOUSEKEEPING.test(text) ||
    saysCancelled(text)
  );
}

const LONGEST_NOTICE = 400;
/** "Today's meeting has been cancelled", "No meeting this week", "Das Treffen fällt aus". */
const CANCELLED = [
  /\b(?:session|meeting|meetup|call|event|sync)\b[^.!?\n]{0,40}\b(?:is|was|has been|will be|are|got)\s(?:now\s)?(?:cancell?ed|called off)\b/i,
  /^\W*(?:(?:the|today's|this|this week's|our)\s(?:\w+\s){0,3}(?:session|meeting|meetup|call|event|sync)\s)?cancell?ed(?=\W*$|\s*[.,;:!)–—-]|\s(?:this|today|tonight|due|because|since|as)\b)/i,
  /\b(?:there is |we have )?no\s(?:\w+\s){0,2}(?:session|meeting|meetup|call|sync)\s(?:today|tonight|tomorrow|this (?:week|month|time)|on \w+)\b/i,
  /^\W*no\s(?:\w+\s){0,2}(?:session|meeting|meetup|call|sync)\W*$/i,
  /\bcancell?ing\s(?:the|this|today's|this week's)\s(?:\w+\s){0,2}(?:session|meeting|meetup|call|sync)\b/i,
  /(?<!\p{L})(?:treffen|sitzung|termin|meeting|meetup)(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})(?:abgesagt|entfällt|fällt (?:heute |leider )*aus)(?!\p{L})/iu,
  /(?<!\p{L})(?:réunion|reunión|reunião|riunione|vergadering|spotkanie|sesión|sessão|sessione|séance)(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})(?:annulée?|cancelad[oa]|suspendida|annullat[oa]|geannuleerd|afgelast|odwołan[eya])(?!\p{L})/iu,
  /(?:会议|會議|会|例会|定例)[^。\n]{0,12}(?:取消|中止)|(?:회의|모임)[^.\n]{0,12}취소/u,
];
const NOT_CANCELLED =
  /\b(?:not|n't|isn't|wasn't|never|unless|if|might|may|could|should)\b[^.!?\n]{0,100}\b(?:cancel\w*|called off)|\?/i;

const OTHER_SESSION =
  /\b(?:last|previous|earlier|next|following|other|past|yesterday's)\s(?:\w+['’]?s?\s){0,3}(?:session|meeting|meetup|call|event|sync)s?\b/i;

/** Whether a sentence of a short notice says that this meeting, and no other, does not take place. */
export function saysCancelled(text: string): boolean {
  const sentences =
    text.length <= LONGEST_NOTICE ? text.match(/[^.!?;。\n]+[.!?;。]?/g) : [];
  return (sentences ?? []).some(
    sentence =>
      CANCELLED.some(pattern => pattern.test(sentence.trim())) &&
      !NOT_CANCELLED.test(sentence) &&
      !OTHER_SESSION.test(sentence),
  );
}

/**
 * Whether a comment of a host cancels the session of its agenda: posted before the session would have been over, and saying so in a
 * short notice. `lastSessionAt` is the start of the session, milliseconds.
 */
export function cancelsSession(
  comment: Comment,
  context: Pick<TopicContext, 'hosts' | 'lastSessionAt'>,
): boolean {
  const postedAt = parseInstant(comment.createdAt) ?? Infinity;
  return (
    !comment.isHidden &&
    !comment.byBot &&
    isHost(comment, context) &&
    postedAt <= context.lastSessionAt + HOUR_MS &&
    saysCancelled(plainText(withoutQuotes(comment.bodyMarkdown)).trim())
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
