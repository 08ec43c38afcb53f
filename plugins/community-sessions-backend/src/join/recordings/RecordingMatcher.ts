import {
  Problem,
  ProvenanceSource,
  RecordingMatch,
} from '@backstage-community/plugin-community-sessions-common';
import { groupBy } from '../groupBy';
import { overrideEntry } from '../problems';
import { quote } from '../../words/markdown/quote';
import { VideoReading, videoUrl } from '../readings/videos';
import { DecidedSession } from '../decide';
import { LinkEvidence } from './evidence';
import { isWorthALook, LinkMatch, matchLink } from './linkMatch';
import { contradicts } from './plausibility';
import { SessionIndex } from './SessionIndex';
import {
  matchMonth,
  matchPublication,
  sessionsBefore,
} from './matchByMonthOrPublishTime';

/** A video that belongs to a session. */
export interface AssignedRecording {
  reading: VideoReading;
  matchedBy: RecordingMatch;
  source: ProvenanceSource;
}

/** The recordings of a whole series. */
export interface Assignment {
  recordings: Map<DecidedSession, AssignedRecording[]>;
  problems: Problem[];
  linkedVideoIds: string[];
}

interface AssignmentInput {
  sessions: DecidedSession[];
  videos: VideoReading[];
  links: LinkEvidence[];
  /** Video ids that persons gave, by session. */
  overrides: ReadonlyMap<DecidedSession, string[]>;
  isSeriesLike: (title: string) => boolean;
  /** Whether videos make the sessions: then none can be without. */
  videosMakeSessions: boolean;
}

/**
 * Assigns videos to sessions, strongest evidence first over the whole series: override, link, date in the title, month in the title,
 * time of publication. Each video goes to at most one session; where two sessions are as likely, to none.
 */
export class RecordingMatcher {
  readonly #taken = new Set<string>();
  readonly #recordings = new Map<DecidedSession, AssignedRecording[]>();
  readonly #problems: Problem[] = [];
  readonly #byId: Map<string, VideoReading>;
  readonly #index: SessionIndex;

  constructor(private readonly input: AssignmentInput) {
    this.#byId = new Map(
      input.videos.map(reading => [reading.video.videoId, reading]),
    );
    this.#index = new SessionIndex(input.sessions);
  }

  assign(): Assignment {
    const { videos, links, overrides } = this.input;
    this.#byOverride();
    const linksOf = groupBy(links, ({ videoId }) => videoId);
    for (const reading of videos) {
      this.#byLinkOrDate(reading, linksOf.get(reading.video.videoId) ?? []);
    }
    this.#byOwnSession();
    this.#byWeakEvidence('title-month', matchMonth, ({ month }) =>
      Boolean(month),
    );
    this.#byWeakEvidence(
      'publish-time',
      matchPublication,
      ({ dates, video }) =>
        !dates.length && this.input.isSeriesLike(video.title),
    );
    if (!this.input.videosMakeSessions) {
      this.#reportUnmatched();
    }
    const given = [...overrides.values()].flat();
    const linked = links.filter(isWorthALook).map(({ videoId }) => videoId);
    return {
      recordings: this.#recordings,
      problems: this.#problems,
      linkedVideoIds: [...new Set([...given, ...linked])]
        .filter(id => !this.#byId.has(id))
        .sort(),
    };
  }

  #byOverride(): void {
    for (const [session, ids] of this.input.overrides) {
      for (const id of ids) {
        this.#take(session, this.#byId.get(id), 'override', 'override');
      }
    }
  }

  /** In a series of nothing but videos, each made its session. */
  #byOwnSession(): void {
    for (const session of this.input.sessions) {
      for (const { videoId, matchedBy } of session.draft.videos) {
        this.#take(session, this.#byId.get(videoId), matchedBy);
      }
    }
  }

  #hasOverride(session: DecidedSession): boolean {
    return Boolean(this.input.overrides.get(session)?.length);
  }

  /** Gives a free video to a session; a person's word leaves room for no other. */
  #take(
    session: DecidedSession,
    reading: VideoReading | undefined,
    matchedBy: RecordingMatch,
    source: ProvenanceSource | undefined = reading?.video.source,
  ): void {
    const settled = matchedBy !== 'override' && this.#hasOverride(session);
    if (
      !reading ||
      !source ||
      settled ||
      this.#taken.has(reading.video.videoId)
    ) {
      return;
    }
    const { videoId, availability } = reading.video;
    this.#taken.add(videoId);
    if (availability === 'unavailable') {
      this.#problems.push({
        kind: 'unavailable-recording',
        message: `The recording of ${session.date} is private or deleted by now`,
        url: videoUrl(videoId),
        hint: 'Link to another video of the session, or make this one public again',
      });
    } else if (availability === 'available') {
      const known = this.#recordings.get(session) ?? [];
      this.#recordings.set(session, [...known, { reading, matchedBy, source }]);
    }
  }

  #byLinkOrDate(reading: VideoReading, links: LinkEvidence[]): void {
    const looksLikeSeries = this.input.isSeriesLike(reading.video.title);
    const matches = links
      .map(link => matchLink(link, reading, looksLikeSeries))
      .filter(match => match !== undefined);
    const best = this.#bestLink(matches, reading);
    if (best) {
      this.#take(best.session, reading, 'link', best.evidence.source);
      return;
    }
    const titled = this.#toldByTitle(reading);
    const ofTrack = titled.filter(({ track }) => track === reading.track);
    const [session, ...others] = ofTrack.length ? ofTrack : titled;
    const sure = session && !others.length && reading.dates.length === 1;
    if (sure && (reading.video.inPlaylist || looksLikeSeries)) {
      this.#take(session, reading, 'title-date');
    }
  }

  /** The sessions of the days that a title names, as far as nothing else speaks against them. */
  #toldByTitle(reading: VideoReading): DecidedSession[] {
    return reading.dates
      .flatMap(date => this.#index.onDate(date))
      .filter(session => !contradicts(reading, session));
  }

  /** The best scored link; of two as good, the one to the session held last before the video was published. */
  #bestLink(
    matches: LinkMatch[],
    reading: VideoReading,
  ): LinkMatch | undefined {
    const top = Math.max(...matches.map(({ score }) => score));
    const best = matches.filter(({ score }) => score === top);
    const sessions = new Set(best.map(({ session }) => session));
    if (sessions.size < 2) {
      return best[0];
    }
    if (reading.publishedAt === null) {
      return undefined;
    }
    return best.reduce((left, right) =>
      right.session.start > left.session.start ? right : left,
    );
  }

  /** A session that got a video by stronger evidence needs no guess, and of two guesses none is made. */
  #byWeakEvidence(
    matchedBy: RecordingMatch,
    find: typeof matchMonth,
    applies: (reading: VideoReading) => boolean,
  ): void {
    const isFree = (session: DecidedSession) =>
      !this.#recordings.has(session) && !this.#hasOverride(session);
    const guesses = this.#unmatched()
      .filter(applies)
      .map(reading => ({
        reading,
        session: find(reading, this.#index, isFree),
      }));
    for (const [session, rivals] of groupBy(guesses, guess => guess.session)) {
      if (session && rivals.length === 1) {
        this.#take(session, rivals[0].reading, matchedBy);
      }
    }
  }

  #unmatched(): VideoReading[] {
    return this.input.videos.filter(
      ({ video }) =>
        video.inPlaylist &&
        video.availability === 'available' &&
        !this.#taken.has(video.videoId),
    );
  }

  #reportUnmatched(): void {
    for (const reading of this.#unmatched()) {
      const { videoId, title } = reading.video;
      this.#problems.push({
        kind: 'unmatched-recording',
        message: `The video ${quote(
          title,
        )} belongs to no session that can be told for sure`,
        url: videoUrl(videoId),
        hint: this.#hint(reading),
      });
    }
  }

  /** What settles a video: the one session that its title tells, else an example with the likeliest. */
  #hint(reading: VideoReading): string {
    const told = this.#toldByTitle(reading);
    const ofTrack = told.filter(({ track }) => track === reading.track);
    const candidates = ofTrack.length > 0 ? ofTrack : told;
    const likeliest =
      candidates[0] ?? sessionsBefore(reading, this.#index).at(-1);
    const sameDay = this.#index.onDate(likeliest?.date ?? '');
    const entry = overrideEntry({
      date: likeliest?.date ?? '<yyyy-mm-dd>',
      ...(sameDay.length > 1 && likeliest?.track && { track: likeliest.track }),
      recording: reading.video.videoId,
    });
    return candidates.length === 1
      ? entry
      : `Say under communitySessions.series[].overrides which session it is of, for example: ${entry}`;
  }
}
