const WINDOW_SECONDS = 3600;

/** How many requests a caller may make within an hour. */
export interface RateLimits {
  anonymous: number;
  authorized: number;
}

/** GitHub's primary limits. */
export const GITHUB_LIMITS: RateLimits = { anonymous: 60, authorized: 5000 };

/** Counts requests per caller, in windows of an hour that begin with the first request. */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #now: () => Date;
  readonly #windows = new Map<string, { used: number; reset: number }>();

  constructor(limits: RateLimits, now: () => Date) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Whether this caller has nothing left; callers are told apart by their `Authorization`. */
  isUsedUp(authorization: string | undefined): boolean {
    return this.#window(authorization).used >= this.#limit(authorization);
  }

  count(authorization: string | undefined): void {
    this.#window(authorization).used++;
  }

  headers(authorization: string | undefined): Record<string, string> {
    const { used, reset } = this.#window(authorization);
    const limit = this.#limit(authorization);
    return {
      'x-ratelimit-limit': `${limit}`,
      'x-ratelimit-remaining': `${Math.max(0, limit - used)}`,
      'x-ratelimit-used': `${used}`,
      'x-ratelimit-reset': `${reset}`,
      'x-ratelimit-resource': 'core',
    };
  }

  reset(): void {
    this.#windows.clear();
  }

  #limit(authorization: string | undefined): number {
    return authorization ? this.#limits.authorized : this.#limits.anonymous;
  }

  #window(authorization = ''): { used: number; reset: number } {
    const now = Math.floor(this.#now().getTime() / 1000);
    const known = this.#windows.get(authorization);
    if (known && known.reset > now) {
      return known;
    }
    const fresh = { used: 0, reset: now + WINDOW_SECONDS };
    this.#windows.set(authorization, fresh);
    return fresh;
  }
}
