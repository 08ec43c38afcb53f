import { Knex } from 'knex';
import { RequestedIssueRow } from './tables';

/** More would be read one by one for longer than a full read of the repository takes. */
const MOST_PENDING = 50;

/** Issues that are to be read soon. Every replica may ask for them; the one that syncs reads them. */
export class DatabaseReadRequests {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Asks for an issue; once it has been asked for, or when too many have been, this changes nothing. */
  async request(series: string, issue: number, now: Date): Promise<void> {
    const pending = await this.pending(series);
    if (pending.length < MOST_PENDING) {
      await this.#knex<RequestedIssueRow>('requested_issues')
        .insert({
          series_id: series,
          issue_number: issue,
          requested_at: now.toISOString(),
        })
        .onConflict(['series_id', 'issue_number'])
        .merge(['requested_at']);
    }
  }

  /** The issues of a series that have been asked for. */
  async pending(series: string): Promise<number[]> {
    const rows = await this.#knex<RequestedIssueRow>('requested_issues')
      .where({ series_id: series })
      .orderBy('issue_number')
      .select('issue_number');
    return rows.map(row => row.issue_number);
  }

  /** Forgets the issues that were read, unless they were asked for again after the reading began. */
  async done(series: string, issues: number[], readAt: Date): Promise<void> {
    await this.#knex<RequestedIssueRow>('requested_issues')
      .where({ series_id: series })
      .whereIn('issue_number', issues)
      .where('requested_at', '<=', readAt.toISOString())
      .delete();
  }
}
