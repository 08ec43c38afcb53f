import { SessionMatch } from '@backstage-community/plugin-community-sessions-common';
import { InterpretedSession } from '../../join/types';
import { withoutNul } from '../nul';

/** A text of a session that can be found by its words, whole and as it was written. */
export type SearchText = SessionMatch;

/** Everything of a session that can be searched. */
export function searchTexts(session: InterpretedSession): SearchText[] {
  const texts: SearchText[] = [
    { kind: 'title', target: null, text: session.title },
    ...session.agendas.map(({ number, bodyMarkdown }) => ({
      kind: 'agenda' as const,
      target: String(number),
      text: bodyMarkdown,
    })),
    ...session.topics.map(({ id, bodyMarkdown }) => ({
      kind: 'topic' as const,
      target: id,
      text: bodyMarkdown,
    })),
    { kind: 'notes', target: null, text: session.notesMarkdown ?? '' },
    ...session.recordings.flatMap(({ videoId, title, chapters }) => [
      { kind: 'recording' as const, target: videoId, text: title },
      ...chapters.map(chapter => ({
        kind: 'chapter' as const,
        target: `${videoId}@${chapter.startSeconds}`,
        text: chapter.title,
      })),
    ]),
  ];
  return texts
    .map(each => ({ ...each, text: withoutNul(each.text) }))
    .filter(({ text }) => text.trim() !== '');
}

/** GitHub logins of hosts and proposers, in lower case, each once. */
export function searchPeople(session: InterpretedSession): string[] {
  const logins = [...session.agendas, ...session.topics].flatMap(({ author }) =>
    author.login ? [author.login.toLowerCase()] : [],
  );
  return [...new Set(logins)];
}

/** Takes case and accents out of a text, in the same way on every database. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a search as they are found in folded texts, each once. */
export function searchWords(query: string): string[] {
  const words = fold(withoutNul(query)).split(/\s+/).filter(Boolean);
  return [...new Set(words)];
}

/** Restricts a query to texts in which a word occurs. */
export const WORD_OCCURS = "folded like ? escape '\\'";

/** What stands for the `?` of {@link WORD_OCCURS}. */
export function wordPattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
