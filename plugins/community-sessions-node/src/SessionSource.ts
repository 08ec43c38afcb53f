import { Config } from '@backstage/config';
import { EventParams } from '@backstage/plugin-events-node';
import { ClaimType, SourceClaim } from './claims';
import {
  ChangedRecord,
  SourceRecord,
  SourceRun,
  StoredRecord,
} from './SourceRun';

/**
 * A kind of place where sessions are announced, planned or kept, for example the issues of GitHub.
 * @public
 */
export interface SessionSource {
  /**
   * `a-z`, `0-9` and `-`. It is stored with every record, and is the key of the source's configuration in
   * `communitySessions.series[]`.
   */
  readonly id: string;
  /** For people, e.g. `GitHub`. */
  readonly title: string;
  /** Id of a Backstage system icon. */
  readonly icon?: string;
  /** The annotation of a catalog user that holds their login at this source, e.g. `github.com/user-login`. */
  readonly loginAnnotation?: string;
  /**
   * The source as a series uses it; undefined where the series has no configuration for it. Throws an `InputError` of one sentence that
   * names the key where its configuration is wrong.
   */
  forSeries(series: SourceSeries): SeriesSource | undefined;
}

/**
 * The series that a source is to be read for.
 * @public
 */
export interface SourceSeries {
  readonly id: string;
  readonly title: string;
  /** IANA zone, for what names no zone of its own. */
  readonly timeZone: string;
  /** The source's part of the series' configuration, where there is one. */
  readonly config?: Config;
  /** Takes note of a request, for metrics: called before each. */
  onRequest(): void;
}

/**
 * One source of one series. `read` knows HTTP, paging, ETags and limits, and nothing of sessions; `claims` says what one
 * stored record states, without I/O and without the clock.
 * @public
 */
export interface SeriesSource {
  /** The id of its {@link SessionSource}. */
  readonly id: string;
  /** The types of claims that its records may make. */
  readonly claimTypes: readonly ClaimType[];
  /**
   * What is read (repository, playlist, …): records of another scope are dropped once the new one has been read.
   * It may hold a secret, since only its hash is stored.
   */
  readonly scope: string;
  /**
   * Where and how it is read (base URL, feed URL, …): the remembered state is of no use at another address, records stay.
   * It may hold a secret, since only its hash is stored.
   */
  readonly address?: string;
  /** How long records may be kept without being read anew, and what may stay of each of them after that. */
  readonly retention?: {
    days: number;
    /** Undefined: nothing may stay. */
    reduce(record: StoredRecord): SourceRecord | undefined;
  };
  /** Whether it reads the videos of {@link SourceHints.linkedVideoIds}. */
  readonly readsLinkedVideos?: boolean;
  /** Events that name records which have changed. */
  readonly events?: {
    topics: string[];
    /** The record that an event names; undefined where it names none of this series. */
    changedRecord(event: EventParams): ChangedRecord | undefined;
  };
  /** Identifies the credentials in use: a wait is forgotten when they change. Constant where they rotate by themselves. */
  credentialsKey?(): Promise<string>;
  /** Throws a {@link SourceError} when it can not go on; what was saved before stays. */
  read(run: SourceRun): Promise<void>;
  /**
   * What a record states. An empty list where it says nothing of the series; throws where the record can not be read,
   * because it was stored by another version.
   */
  claims(record: StoredRecord): SourceClaim[];
  /** The keys of the agendas that a text links to, in the order of the text. */
  agendaLinks?(text: string): string[];
  /** Whether a title is one of the series, as far as the source's configuration says. */
  isTitleOfSeries?(title: string): boolean;
}
