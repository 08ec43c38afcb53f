import { SessionMatch } from '@backstage-community/plugin-community-sessions-common';
import { Knex } from 'knex';
import { excerpt } from './excerpt';
import { WORD_OCCURS, wordPattern } from './searchTexts';
import { chunk, SessionTextRow } from '../tables';

/** Of two places with as many words, the one that is more useful to open. */
const KINDS: SessionMatch['kind'][] = [
  'chapter',
  'topic',
  'title',
  'recording',
  'notes',
  'agenda',
];

const MARKDOWN = new Set<SessionMatch['kind']>(['agenda', 'topic', 'notes']);

type Hit = Pick<
  SessionTextRow,
  'session_id' | 'kind' | 'target' | 'text' | 'folded'
>;

/** Where in each of these sessions folded words are found best; sessions without a readable place are left out. */
export async function findMatches(
  knex: Knex,
  sessionIds: string[],
  words: string[],
): Promise<Map<string, SessionMatch>> {
  const hits = new Map<string, Hit[]>();
  if (words.length > 0) {
    for (const ids of chunk(sessionIds)) {
      const rows = await knex<SessionTextRow>('session_texts')
        .whereIn('session_id', ids)
        .where(occurs =>
          words.forEach(word =>
            occurs.orWhereRaw(WORD_OCCURS, wordPattern(word)),
          ),
        )
        .orderBy(['session_id', 'position'])
        .select('session_id', 'kind', 'target', 'text', 'folded');
      for (const row of rows) {
        hits.set(row.session_id, [...(hits.get(row.session_id) ?? []), row]);
      }
    }
  }
  const matches = new Map<string, SessionMatch>();
  for (const [id, rows] of hits) {
    const match = bestMatch(rows, words);
    if (match) {
      matches.set(id, match);
    }
  }
  return matches;
}

function bestMatch(hits: Hit[], words: string[]): SessionMatch | undefined {
  const count = ({ folded }: Hit) =>
    words.filter(word => folded.includes(word)).length;
  const rank = ({ kind }: Hit) => KINDS.indexOf(kind);
  const best = hits
    .map(hit => ({ hit, count: count(hit), rank: rank(hit) }))
    .sort((a, b) => b.count - a.count || a.rank - b.rank);
  for (const { hit } of best) {
    const { kind, target } = hit;
    // A word that stands in an address alone is no sight to anybody.
    const text = excerpt(hit.text, words, { isMarkdown: MARKDOWN.has(kind) });
    if (text) {
      return { kind, target, text };
    }
  }
  return undefined;
}
