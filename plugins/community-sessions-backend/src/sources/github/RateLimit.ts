import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { waitUntil } from '../http/retryAfter';
import { olderLater, rateLimited } from './errors';

/** This share of the limit is left to whatever else uses the same token or address, e.g. the catalog. */
const RESERVED_SHARE = 1 / 6;
/**
 * Who is anonymous leaves this share to what is new: a portal with a database in memory begins from nothing at each start,
 * and has only 60 requests an hour for all of them.
 */
const SHARE_OF_THE_NEWEST = 1 / 2;

/** Knows what GitHub still allows, from the headers of its last answer. */
export class RateLimit {
  private remaining = Infinity;
  private limit = 0;
  private resetAt = new Date(0);

  constructor(
    private readonly anonymous: boolean,
    private readonly now: Date,
    private readonly onChange: (budget: RequestBudget) => void,
  ) {}

  /** Reads the `x-ratelimit-*` headers; servers without a limit send none. */
  note(headers: Record<string, string | number | undefined>): void {
    const limit = Number(headers['x-ratelimit-limit']);
    const remaining = Number(headers['x-ratelimit-remaining']);
    const reset = Number(headers['x-ratelimit-reset']);
    const resetAt = waitUntil(reset * 1000, this.now);
    if (limit > 0 && remaining >= 0 && reset > 0 && resetAt) {
      this.remaining = remaining;
      this.limit = limit;
      this.resetAt = resetAt;
      this.onChange({
        remaining,
        limit,
        resetAt: resetAt.toISOString(),
      });
    }
  }

  /** Throws a SourceError when the next request would eat into what is reserved for others, or for what is newer. */
  assertRoom(isForOlder: boolean): void {
    if (this.resetAt.getTime() <= this.now.getTime()) {
      return;
    }
    if (isForOlder && this.anonymous && this.isDownTo(SHARE_OF_THE_NEWEST)) {
      throw olderLater(this.resetAt);
    }
    if (this.isDownTo(RESERVED_SHARE)) {
      throw rateLimited(this.anonymous, this.resetAt, isForOlder);
    }
  }

  private isDownTo(share: number): boolean {
    return this.remaining <= Math.floor(this.limit * share);
  }
}
