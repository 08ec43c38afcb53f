import { LoggerService } from '@backstage/backend-plugin-api';
import { DateTime } from 'luxon';
import { setImmediate } from 'node:timers/promises';
import { CalendarConfig } from '../../config/config';
import { RecordOf } from '../records';
import { abortedError } from '../http/abort';
import { HttpResult, HttpReader, Validators } from '../http/HttpReader';
import { statusError } from '../http/statusError';
import { contentHashOf } from '../contentHash';
import {
  CompleteRead,
  SeriesSource,
  SourceError,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { ClaimReader } from '../ClaimReader';
import { calendarClaims } from './claims';
import { EventsByUid, splitIcs } from './icsText';
import { occurrences, Window } from './occurrences';
import { readCalendarState } from './state';

const MAX_BYTES = 5_000_000;
/** Far more than the meetings of three years: a file with more of them would take too long to read. */
const MAX_OCCURRENCES = 10_000;
const KIND = 'calendar.event';
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

interface ReadEvents {
  records: RecordOf<'calendar.event'>[];
  /** Of the events that could be read. */
  byUid: Map<string, RecordOf<'calendar.event'>[]>;
  /** Some could not be read. */
  flawed: boolean;
}

/**
 * Reads the occurrences of all events of an iCalendar file, from two years ago to a year ahead.
 * Events of other series are kept too, so that another summary pattern needs no request.
 */
export class CalendarSource implements SeriesSource {
  readonly id = 'calendar';
  readonly claimTypes: ClaimReader['claimTypes'];
  readonly claims: ClaimReader['claims'];
  readonly isTitleOfSeries: ClaimReader['isTitleOfSeries'];
  // Old events stay, whatever address the calendar is read from.
  readonly scope = 'calendar';
  readonly address: string;

  constructor(private readonly options: CalendarSourceOptions) {
    const { config, timeZone } = options;
    const reader = calendarClaims(config);
    this.claimTypes = reader.claimTypes;
    this.claims = reader.claims;
    this.isTitleOfSeries = reader.isTitleOfSeries;
    this.address = `${config.url} ${timeZone}`;
  }

  async read(run: SourceRun): Promise<void> {
    const state = readCalendarState(run.state);
    // The window moves on from day to day, also over a file that does not change.
    const isCurrent = state.readOn === dayOf(run.now);
    const answer = await this.get(run, isCurrent ? state.validators : {});
    if (answer.status === 304) {
      // Of events that could not be read nothing is known.
      await run.save({
        unchanged: state.flawed ? [] : [{ kind: KIND }],
        state,
      });
      return;
    }
    const window = windowAround(run.now);
    const eventsByUid = splitIcs(answer.body, this.options.timeZone, window);
    const events = await this.readEvents(run, eventsByUid, window);
    const { records, flawed } = events;
    const contentHash = contentHashOf(records);
    await run.save({
      records: contentHash === state.contentHash ? [] : records,
      completeReads: completeReads(events, window),
      state: {
        version: 2,
        validators: answer.validators,
        readOn: dayOf(run.now),
        contentHash,
        flawed,
      },
    });
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

  /** A bad event is left out; the others do not suffer from it. */
  private async readEvents(
    run: SourceRun,
    eventsByUid: EventsByUid,
    window: Window,
  ): Promise<ReadEvents> {
    const { logger, maxOccurrences = MAX_OCCURRENCES } = this.options;
    const byUid = new Map<string, RecordOf<'calendar.event'>[]>();
    let count = 0;
    for (const [uid, blocks] of eventsByUid) {
      // Reading many rules takes a while, in which others want to be served.
      await setImmediate();
      if (run.signal.aborted) {
        throw abortedError();
      }
      try {
        const found = occurrences(blocks, window).map(toRecord);
        byUid.set(uid, found);
        count += found.length;
      } catch (error) {
        logger.warn(
          `The calendar event ${uid} could not be read and was left out: ${
            error instanceof Error ? error.message : 'unknown error'
          }`,
        );
      }
      if (count > maxOccurrences) {
        throw new SourceError(
          'invalid-answer',
          `The calendar has more than ${maxOccurrences} occurrences in three years: use one with fewer events for ${CONFIG_KEY}`,
        );
      }
    }
    const records = [...byUid.values()]
      .flat()
      .sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
    return { records, byUid, flawed: byUid.size < eventsByUid.size };
  }
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Whole days, so that it moves once a day. */
function windowAround(now: Date): Window {
  const today = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('day');
  return {
    from: today.minus({ years: 2 }).toJSDate(),
    to: today.plus({ years: 1 }).toJSDate(),
  };
}

/** All that the window shows; where an event could not be read, what it shows of each of the others. */
function completeReads(
  { records, byUid, flawed }: ReadEvents,
  window: Window,
): CompleteRead[] {
  const within = {
    from: window.from.toISOString(),
    to: window.to.toISOString(),
  };
  const idsOf = (all: RecordOf<typeof KIND>[]) =>
    all.map(each => each.externalId);
  if (!flawed) {
    return [{ kind: KIND, externalIds: idsOf(records), within }];
  }
  return [...byUid].map(([uid, found]) => ({
    kind: KIND,
    parentId: uid,
    externalIds: idsOf(found),
    within,
  }));
}

function toRecord(
  payload: RecordOf<'calendar.event'>['payload'],
): RecordOf<'calendar.event'> {
  return {
    kind: 'calendar.event',
    externalId: `${payload.uid}/${payload.originalStart}`,
    parentId: payload.uid,
    occursAt: payload.start,
    payload,
  };
}
