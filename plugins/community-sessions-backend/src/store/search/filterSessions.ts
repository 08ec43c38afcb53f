import { Track } from '@backstage-community/plugin-community-sessions-common';
import { Knex } from 'knex';
import { whereText } from '../nul';
import { searchWords, WORD_OCCURS, wordPattern } from './searchTexts';
import { SessionRow } from '../tables';

/** A day of the session's own calendar, or an instant. */
export type Moment = { date: string } | { instant: Date };

/** Which sessions are wanted; what is absent does not restrict. */
export interface SessionFilter {
  series: string[];
  when?: 'upcoming' | 'past';
  /** Words that must all occur. */
  words?: string;
  from?: Moment;
  to?: Moment;
  year?: number;
  track?: Track;
  recording?: boolean;
  person?: string;
}

/** Restricts a query of `sessions` to those that pass the filter. */
export function filterSessions(
  query: Knex.QueryBuilder<SessionRow>,
  filter: SessionFilter,
  now: Date,
): Knex.QueryBuilder<SessionRow> {
  query.whereIn('series_id', filter.series).whereNull('removed_at');
  if (filter.when) {
    query.where(
      'ends_at',
      filter.when === 'upcoming' ? '>' : '<=',
      now.toISOString(),
    );
  }
  if (filter.from) {
    whereMoment(query, '>=', filter.from);
  }
  if (filter.to) {
    whereMoment(query, '<=', filter.to);
  }
  if (filter.year !== undefined) {
    query.whereBetween('local_date', [
      `${filter.year}-01-01`,
      `${filter.year}-12-31`,
    ]);
  }
  if (filter.track) {
    query.where('track', filter.track);
  }
  if (filter.recording !== undefined) {
    query.where('has_recording', filter.recording);
  }
  if (filter.person !== undefined) {
    const login = filter.person.toLowerCase();
    query.whereIn('id', people =>
      people
        .from('session_people')
        .modify(whereText, 'login', login)
        .select('session_id'),
    );
  }
  for (const word of searchWords(filter.words ?? '')) {
    query.whereIn('id', texts =>
      texts
        .from('session_texts')
        .whereRaw(WORD_OCCURS, [wordPattern(word)])
        .select('session_id'),
    );
  }
  return query;
}

function whereMoment(
  query: Knex.QueryBuilder,
  operator: '>=' | '<=',
  moment: Moment,
): void {
  if ('date' in moment) {
    query.where('local_date', operator, moment.date);
  } else {
    query.where('starts_at', operator, moment.instant.toISOString());
  }
}
