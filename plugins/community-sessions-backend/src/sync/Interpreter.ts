import { Problem } from '@backstage-community/plugin-community-sessions-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SeriesConfig } from '../config/config';
import { KnownSession } from '../join/identity';
import { Interpretation } from '../join/types';
import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import { contentHash } from '../store/contentHash';
import { DatabaseRecordStore } from '../store/DatabaseRecordStore';
import {
  ApplyOutcome,
  DatabaseSessionStore,
} from '../store/DatabaseSessionStore';
import { Reinterpretation } from './SyncObserver';

/** Makes sessions of records; the same records always give the same sessions. */
export type Interpret = (
  series: SeriesConfig,
  records: StoredRecord[],
  known: KnownSession[],
) => Interpretation;

/** How often the join is made again, because another replica gave ids at the same time. */
const MOST_JOINS = 5;

/** Shown until the records can be joined again. */
const JOIN_FAILED: Problem = {
  kind: 'join-failed',
  message:
    'The records could not be joined to sessions, so that the sessions are those of the last successful run',
  hint: 'The log of the backend has the details',
};

interface InterpreterDeps {
  records: DatabaseRecordStore;
  sessions: DatabaseSessionStore;
  join: Interpret;
  /** Differs when the same records may give other sessions. */
  version: number;
  logger: LoggerService;
  now: () => Date;
}

/** Keeps the sessions of a series in line with its records, its config and the version of the interpretation. */
export class Interpreter {
  readonly #deps: InterpreterDeps;

  constructor(deps: InterpreterDeps) {
    this.#deps = deps;
  }

  /**
   * Interprets the stored records if they, the config or the interpretation changed since the last time.
   * Needs no request. Resolves to what changed.
   */
  async update(series: SeriesConfig): Promise<ApplyOutcome> {
    const { sessions, version } = this.#deps;
    const interpretationKey = contentHash([version, withoutSecrets(series)]);
    const state = await sessions.seriesState(series.id);
    if (
      state.appliedRevision === state.revision &&
      state.interpretationKey === interpretationKey
    ) {
      return { added: 0, changed: 0, removed: 0 };
    }
    try {
      return await this.#joinAndApply(
        series,
        state.revision,
        interpretationKey,
      );
    } catch (error) {
      await sessions.addProblem(series.id, JOIN_FAILED);
      throw error;
    }
  }

  async #joinAndApply(
    series: SeriesConfig,
    revision: number,
    interpretationKey: string,
  ): Promise<ApplyOutcome> {
    const { records, sessions, join, now } = this.#deps;
    const stored = await records.list(series.id, series.sources);
    for (let attempt = 0; attempt < MOST_JOINS; attempt++) {
      const known = await sessions.known(series.id, now());
      const outcome = await sessions.apply({
        series: series.id,
        interpretation: join(series, stored, known),
        revision,
        interpretationKey,
        knownIds: known.map(({ id }) => id),
        now: now(),
      });
      if (outcome) {
        return outcome;
      }
    }
    throw new Error(
      `Other replicas kept changing the sessions of ${series.id}; the next sync tries again`,
    );
  }

  /**
   * Updates several series at start-up, where one that can't be interpreted must not keep the others from being served.
   * Resolves to the series whose sessions changed.
   */
  async updateAll(all: SeriesConfig[]): Promise<Reinterpretation[]> {
    const changes: Reinterpretation[] = [];
    for (const series of all) {
      try {
        const sessions = await this.update(series);
        if (sessions.added + sessions.changed + sessions.removed > 0) {
          changes.push({ series, sessions });
        }
      } catch (error) {
        this.#deps.logger.error(
          `The records of ${series.id} could not be interpreted`,
          toError(error),
        );
      }
    }
    return changes;
  }
}

function withoutSecrets(series: SeriesConfig): SeriesConfig {
  return {
    ...series,
    youtube: series.youtube && { ...series.youtube, apiKey: undefined },
  };
}
