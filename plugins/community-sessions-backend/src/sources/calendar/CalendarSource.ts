import { LoggerService } from '@backstage/backend-plugin-api';
import { DateTime } from 'luxon';
import { setImmediate } from 'node:timers/promises';
import { CalendarConfig } from '../../config/config';
import { SourceRecord } from '../records';
import { abortedError } from '../http/abort';
import { HttpResult, HttpReader, Validators } from '../http/HttpReader';
import { statusError } from '../http/statusError';
import { contentHashOf } from '../contentHash';
import { SourceError } from '../SourceError';
import { CompleteRead, Source, SourceRun } from '../types';
import { IcsText, splitIcs } from './icsText';
import { occurrences, Window } from './occurrences';
import { CalendarState, readCalendarState } from './state';

const MAX_BYTES = 5_000_000;
/** Far more than the meetings of three years: a file with more of them would take too long to read. */
const MAX_OCCURRENCES = 10_000;
const CALENDAR_NAME = 'The calendar';
const CONFIG_KEY = 'communitySessions.series[].calendar.url';

/** What the calendar source is made of. */
export interface CalendarSourceOptions {
  config: CalendarConfig;
  /** The zone of times that name none in a calendar that names none. */
  timeZone: string;
  http: HttpReader;
  logger: LoggerService;
  /** How many occurrences a file may have; tests are content with less. */
  maxOccurrences?: number;
}

/**
 * Reads the occurrences of all events of an iCalendar file, from two years ago to a year ahead.
 * Events of other series are kept too, so that another summary pattern needs no request.
 */
export class CalendarSource implements Source {
  readonly id = 'calendar';
  readonly scope: string;

  constructor(private readonly options: CalendarSourceOptions) {
    this.scope = options.config.url;
  }

  async read(run: SourceRun): Promise<void> {
    const state = readCalendarState(run.state);
    // The window moves on from day to day, also over a file that does not change.
    const isCurrent = state.readOn === dayOf(run.now);
    const answer = await this.get(run, isCurrent ? state.validators : {});
    if (answer.status === 304) {
      await confirm(run, state);
      return;
    }
    const ics = splitIcs(answer.body, this.options.timeZone);
    if (isSuspicious(ics.count, state)) {
      await run.save({
        records: [],
        state: { ...state, validators: {}, suspiciousCount: ics.count },
      });
      throw new SourceError(
        'invalid-answer',
        `The calendar has only ${ics.count} events where it had ${state.count}: the known ones are kept until the next sync sees the same`,
      );
    }
    await this.save(run, state, ics, answer);
  }

  private async get(
    run: SourceRun,
    validators: Validators,
  ): Promise<HttpResult> {
    const answer = await this.options.http.get({
      url: this.options.config.url,
      name: CALENDAR_NAME,
      validators,
      signal: run.signal,
      now: run.now,
      maxBytes: MAX_BYTES,
      redirect: 'follow',
    });
    if (answer.status !== 200 && answer.status !== 304) {
      throw statusError(answer, {
        name: CALENDAR_NAME,
        configKey: CONFIG_KEY,
      });
    }
    return answer;
  }

  private async save(
    run: SourceRun,
    state: CalendarState,
    ics: IcsText,
    { validators }: HttpResult,
  ): Promise<void> {
    const window = windowAround(run.now);
    const { records, flawed } = await this.readEvents(run, ics, window);
    const contentHash = contentHashOf(records);
    const isSame = contentHash === state.contentHash;
    const readOn = dayOf(run.now);
    const isKnown = state.readOn === readOn || !hasValidators(validators);
    if (
      isSame &&
      isKnown &&
      !state.recheck &&
      state.suspiciousCount === undefined
    ) {
      return;
    }
    const { known, missed } = merge(state.known, records, window);
    await run.save({
      records: isSame ? [] : records,
      completeReads: flawed ? [] : completeRead(known),
      state: {
        version: 1,
        validators,
        readOn,
        contentHash,
        count: ics.count,
        known: flawed ? { ...state.known, ...known } : known,
        recheck: missed,
      },
    });
  }

  /** A bad event is left out; the others do not suffer from it. */
  private async readEvents(run: SourceRun, ics: IcsText, window: Window) {
    const { logger, maxOccurrences = MAX_OCCURRENCES } = this.options;
    const records: SourceRecord<'calendar.event'>[] = [];
    let flawed = false;
    for (const [uid, blocks] of ics.eventsByUid) {
      // Reading many rules takes a while, in which others want to be served.
      await setImmediate();
      if (run.signal.aborted) {
        throw abortedError();
      }
      try {
        records.push(...occurrences(blocks, window).map(toRecord));
      } catch (error) {
        flawed = true;
        logger.warn(
          `The calendar event ${uid} could not be read and was left out: ${
            error instanceof Error ? error.message : 'unknown error'
          }`,
        );
      }
      if (records.length > maxOccurrences) {
        throw new SourceError(
          'invalid-answer',
          `The calendar has more than ${maxOccurrences} occurrences in three years: use one with fewer events for ${CONFIG_KEY}`,
        );
      }
    }
    records.sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
    return { records, flawed };
  }
}

/** A file that is not modified is a second read with the same events. */
async function confirm(run: SourceRun, state: CalendarState): Promise<void> {
  if (state.recheck) {
    await run.save({
      records: [],
      completeReads: completeRead(state.known),
      state: { ...state, recheck: false },
    });
  }
}

/** A file that lost more than half of its events is believed when it is seen twice. */
function isSuspicious(count: number, state: CalendarState): boolean {
  return count < state.count / 2 && count !== state.suspiciousCount;
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

function hasValidators({ etag, lastModified }: Validators): boolean {
  return etag !== undefined || lastModified !== undefined;
}

/** Whole days, so that it moves once a day. */
function windowAround(now: Date): Window {
  const today = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('day');
  return {
    from: today.minus({ years: 2 }).toJSDate(),
    to: today.plus({ years: 1 }).toJSDate(),
  };
}

/** Occurrences that the window has moved past stay known: they did not vanish from the calendar. */
function merge(
  before: CalendarState['known'],
  records: SourceRecord<'calendar.event'>[],
  window: Window,
) {
  const now = Object.fromEntries(
    records.map(record => [record.externalId, record.payload.start]),
  );
  const absent = Object.entries(before).filter(([id]) => !(id in now));
  const isPast = ([, start]: [string, string]) =>
    Date.parse(start) < window.from.getTime();
  return {
    known: { ...Object.fromEntries(absent.filter(isPast)), ...now },
    missed: !absent.every(isPast),
  };
}

function completeRead(known: CalendarState['known']): CompleteRead[] {
  return [{ kind: 'calendar.event', externalIds: Object.keys(known) }];
}

function toRecord(
  payload: SourceRecord<'calendar.event'>['payload'],
): SourceRecord<'calendar.event'> {
  return {
    kind: 'calendar.event',
    externalId: `${payload.uid}/${payload.originalStart}`,
    payload,
  };
}
