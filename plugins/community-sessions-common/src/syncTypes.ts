/**
 * Something a person should look at.
 * @public
 */
export interface Problem {
  /** What sort it is, e.g. `unmatched-recording`, `unreadable-date`, `duplicate-agenda`. */
  kind: string;
  /** One sentence for an admin. */
  message: string;
  /** The thing that is wrong. */
  url?: string;
  /** What would settle it, e.g. the config line to add. */
  hint?: string;
}

/**
 * How one source of a series is doing.
 * `waiting` means an attempt is put off until `nextAttemptAt`, e.g. by a rate limit; `doubtful` that it suddenly lacks most
 * of its records, see `doubts`.
 * @public
 */
export interface SourceStatus {
  /** Any id: sources are modules. */
  id: string;
  /** Its name for people, e.g. `GitHub`. */
  title: string;
  /** Id of a Backstage system icon. */
  icon?: string;
  state: 'ok' | 'failing' | 'waiting' | 'never' | 'doubtful';
  lastSuccessAt: string | null;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
  records: number;
  error?: { code: string; message: string };
  /** Records that it lost; they are kept until more reads agree or an admin accepts it. */
  doubts?: SourceDoubt[];
  /** What the source allows, as its last answer told. */
  budget?: RequestBudget;
}

/**
 * Records of one kind that a source suddenly lacks.
 * @public
 */
export interface SourceDoubt {
  /** What they are, e.g. `calendar.event`. */
  kind: string;
  lost: number;
  /** How many there are with the lost ones. */
  of: number;
  /** First read without them. ISO 8601, UTC. */
  since: string;
  /** How many reads in a row were without them. */
  reads: number;
}

/**
 * What `POST /sync` reads.
 * @public
 */
export interface SyncRequest {
  /** Id of a series; default: all. */
  series?: string;
  /** Id of a source that is read even if it asked to wait; default: all. */
  source?: string;
  /** Accepts what doubtful sources lost: those records are gone. */
  accept?: boolean;
}

/**
 * How many requests an API allows.
 * @public
 */
export interface RequestBudget {
  remaining: number;
  limit: number;
  /** When `remaining` is `limit` again. ISO 8601, UTC. */
  resetAt: string;
}

/**
 * How the sync of one series is doing.
 * @public
 */
export interface SeriesStatus {
  id: string;
  sources: SourceStatus[];
  /** How many sessions there are. */
  sessions: number;
  problems: Problem[];
}

/**
 * Answer of `GET /status`.
 * @public
 */
export interface SyncStatus {
  series: SeriesStatus[];
}

/**
 * How up to date a source of a series is, as everybody may know who sees its sessions.
 * @public
 */
export interface SourceFreshness
  extends Pick<
    SourceStatus,
    'id' | 'title' | 'icon' | 'state' | 'lastSuccessAt'
  > {
  /** When it is read again, where that is known. An older backend does not tell. */
  nextAttemptAt?: SourceStatus['nextAttemptAt'];
  /** Why it could not be read, e.g. `rate-limited` or `rate-limited-without-token`. */
  errorCode?: string;
}
