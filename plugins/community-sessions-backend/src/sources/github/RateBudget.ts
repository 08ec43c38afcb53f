import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { rateLimited } from './errors';

/** This share of the limit is left to whatever else uses the same token or address, e.g. the catalog. */
const RESERVED_SHARE = 1 / 6;

/** Knows what GitHub still allows, from the headers of its last answer. */
export class RateBudget {
  private remaining = Infinity;
  private reserve = 0;
  private resetAt = new Date(0);

  constructor(
    private readonly anonymous: boolean,
    private readonly onChange: (budget: RequestBudget) => void,
  ) {}

  /** Reads the `x-ratelimit-*` headers; servers without a limit send none. */
  note(headers: Record<string, string | number | undefined>): void {
    const limit = Number(headers['x-ratelimit-limit']);
    const remaining = Number(headers['x-ratelimit-remaining']);
    const reset = Number(headers['x-ratelimit-reset']);
    if (limit > 0 && remaining >= 0 && reset > 0) {
      this.remaining = remaining;
      this.reserve = Math.floor(limit * RESERVED_SHARE);
      this.resetAt = new Date(reset * 1000);
      this.onChange({
        remaining,
        limit,
        resetAt: this.resetAt.toISOString(),
      });
    }
  }

  /** Throws a SourceError when the next request would eat into the reserve. */
  assertRoom(): void {
    if (this.remaining <= this.reserve && this.resetAt.getTime() > Date.now()) {
      throw rateLimited(this.anonymous, this.resetAt);
    }
  }
}
