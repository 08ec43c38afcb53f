import {
  Session,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';
import { topicTitle } from './topicTitle';

const LONGEST = 500;
/** What stands between the parts of a title: `Session | Topic`, `Session (day): topic`. */
const SEPARATOR = /\s*[|:–—·•()[\]]+\s*|\s+-+\s+|,\s+(?=[\p{L}.]+\s\d)/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const NUMBER = /^\d{1,4}(st|nd|rd|th)?$/;
/** Words that say nothing about one session among others. */
const MEETING_WORDS = `a an and at for from in live meeting meetings meetup meetups monthly of on
  recording session sessions community the track video adopter adopters contributor contributors`;
const CALENDAR_WORDS = (['long', 'short'] as const).flatMap(form =>
  Array.from({ length: 12 }, (_, n) => [
    calendarWord({ month: form }, Date.UTC(2024, n, 1)),
    calendarWord({ weekday: form }, Date.UTC(2024, 0, 1 + n)),
  ]).flat(),
);
const NOISE = new Set([
  ...words(MEETING_WORDS),
  ...CALENDAR_WORDS,
  'sept',
  'feburary',
]);

/**
 * What a session was about, in a line: the title of its recording without what all sessions of a series share, else its
 * own title if it says more than that, else its most wanted topic.
 */
export function sessionHeadline(
  session: Pick<Session, 'series' | 'title' | 'recording'> & {
    /** Most votes first. */
    topics?: Pick<Topic, 'bodyMarkdown'>[];
  },
): string {
  const { series, title, recording, topics = [] } = session;
  return (
    (recording && tellingPart(recording.title, `${series} ${title}`)) ||
    (tellingPart(title, series) && title) ||
    topics.map(each => topicTitle(each.bodyMarkdown)).find(Boolean) ||
    title
  );
}

/** Drops the parts at both ends of a title that are only name, track and date of a session; empty if that is all. */
function tellingPart(title: string, name: string): string {
  const text = title.trim().slice(0, LONGEST);
  const shared = new Set(words(name));
  const telling = partsOf(text).filter(({ from, to }) =>
    words(text.slice(from, to)).some(
      word => !NOISE.has(word) && !shared.has(word) && !NUMBER.test(word),
    ),
  );
  if (!telling.length) {
    return '';
  }
  const { from } = telling[0];
  const { to } = telling[telling.length - 1];
  const isBracketed = text.lastIndexOf('(', to) > from && text[to] === ')';
  return text.slice(from, isBracketed ? to + 1 : to);
}

function partsOf(text: string): { from: number; to: number }[] {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    parts.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  return [...parts, { from, to: text.length }];
}

function words(text: string): string[] {
  return text.toLocaleLowerCase('en').match(WORD) ?? [];
}

function calendarWord(
  options: Intl.DateTimeFormatOptions,
  time: number,
): string {
  return new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options })
    .format(time)
    .toLocaleLowerCase('en');
}
