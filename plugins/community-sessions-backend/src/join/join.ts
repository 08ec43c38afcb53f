import {
  Problem,
  RecordingDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { SeriesConfig } from '../config/config';
import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import { ClaimReader } from '../sources/ClaimReader';
import { readAgendas } from './readings/agendas';
import { readEvents } from './readings/events';
import { AgendaLinks, readSections } from './readings/sections';
import { readVideoSessions, videoUrl, VideoReading } from './readings/videos';
import { cancelledByComment } from './cancelledByComment';
import { readClaims, SeriesClaims } from './readClaims';
import { continueEventClaims } from './continueEvents';
import { readingsOf, SessionGroups } from './group';
import { groupBy } from './groupBy';
import { assignIds, KnownSession, sessionsByKey } from './identity';
import { sortSessions, uniqueKeys } from './order';
import { matchOverrides, SessionOverride } from './overrides';
import { sortProblems } from './problems';
import { parseChapters } from '../words/chapters/parseChapters';
import { parseVideo } from '../words/chapters/parseVideo';
import { Tracks } from '../words/topics/tracks';
import {
  AssignedRecording,
  Assignment,
  RecordingMatcher,
} from './recordings/RecordingMatcher';
import { EvidenceReader } from './recordings/evidence';
import { titleMatchesSeries } from './recordings/titleMatchesSeries';
import { DecidedSession, SessionDecision } from './decide';
import { TopicReader } from './sessionTopics';
import { wallClockToInstant } from '../words/zones/zone';
import { Interpretation, InterpretedSession } from './types';

/** Raised whenever the same records may mean something else than before: stored records are then read again at start-up. */
export const INTERPRETER_VERSION: number = 5;

const MATCH_ORDER = [
  'override',
  'link',
  'title-date',
  'title-month',
  'publish-time',
];

/** In a series of nothing but videos; elsewhere a video never makes a session. */
function videosMakeSessions(readers: ClaimReader[]): boolean {
  return readers.every(({ claimTypes }) =>
    claimTypes.every(type => type === 'video'),
  );
}

/** Finds links to the agendas of every source. */
function agendaLinksOf(readers: ClaimReader[]): AgendaLinks {
  return text => readers.flatMap(reader => reader.agendaLinks?.(text) ?? []);
}

function groupReadings(
  series: SeriesConfig,
  readers: ClaimReader[],
  claims: SeriesClaims,
  videos: VideoReading[],
  known: KnownSession[],
) {
  const sessionOf = sessionsByKey(known);
  const [hour, minute] = series.startTime.split(':').map(Number);
  const events = continueEventClaims(
    readEvents(claims.events, series),
    sessionOf,
    ({ date, time }) =>
      time?.startsAt ?? wallClockToInstant(date, hour, minute, series.timeZone),
  );
  const agendas = readAgendas(
    claims.agendas,
    series,
    new Set(events.filter(each => !each.cancelled).map(({ date }) => date)),
  );
  const sections = readSections(
    claims.sections,
    series,
    agendaLinksOf(readers),
  );
  const ofVideos = videosMakeSessions(readers)
    ? readVideoSessions(videos, series)
    : { sessions: [], problems: [] };
  const groups = new SessionGroups(series, sessionOf);
  const drafts = groups.group({
    agendas: agendas.sessions,
    events,
    sections: sections.sessions,
    videos: ofVideos.sessions,
  });
  return {
    drafts,
    hosts: hostsOf(claims),
    problems: [
      ...agendas.problems,
      ...sections.problems,
      ...ofVideos.problems,
      ...groups.problems,
    ],
  };
}

/** The logins of those who wrote agendas. */
function hostsOf({ agendas }: SeriesClaims): Set<string> {
  const logins = agendas.map(({ author }) => author.login);
  return new Set(logins.filter(login => login !== null));
}

function assignRecordings(
  series: SeriesConfig,
  readers: ClaimReader[],
  sessions: DecidedSession[],
  overrides: Map<DecidedSession, string[]>,
  hosts: ReadonlySet<string>,
  claims: SeriesClaims,
  videos: VideoReading[],
): Assignment {
  const evidence = new EvidenceReader(
    sessions,
    hosts,
    new Tracks(series.tracks),
  );
  return new RecordingMatcher({
    sessions,
    videos,
    overrides,
    isSeriesLike: titleMatchesSeries(series, readers),
    videosMakeSessions: videosMakeSessions(readers),
    links: [
      ...evidence.fromArchive(),
      ...evidence.fromAgendas(),
      ...evidence.fromComments(claims.comments),
      ...evidence.fromDescriptions(claims.videos, agendaLinksOf(readers)),
    ],
  }).assign();
}

function toRecording({
  reading: { video },
  matchedBy,
}: AssignedRecording): RecordingDetail {
  const url = videoUrl(video.videoId);
  return {
    videoId: video.videoId,
    url,
    title: video.title,
    thumbnailUrl: video.thumbnailUrl,
    durationSeconds: video.durationSeconds,
    publishedAt: video.publishedAt,
    matchedBy,
    chapters: parseChapters(video.description, url, video.durationSeconds),
  };
}

function byStrength(left: AssignedRecording, right: AssignedRecording): number {
  const order = ({ matchedBy, reading }: AssignedRecording) =>
    [
      MATCH_ORDER.indexOf(matchedBy),
      reading.video.publishedAt ?? '9',
      reading.video.videoId,
    ].join('\n');
  return order(left) < order(right) ? -1 : 1;
}

/**
 * Works out the sessions of a series from everything its sources have read so far.
 *
 * Pure: the same config, records and known sessions give the same result, whatever the order of the records, the time of day or the
 * host's time zone. `readers` read the records; `known` are the sessions of the series so far, which keep their ids.
 * What can't be understood is a problem in the result and never an error.
 */
export function join(
  series: SeriesConfig,
  readers: ClaimReader[],
  stored: StoredRecord[],
  known: KnownSession[] = [],
): Interpretation {
  const tracks = new Tracks(series.tracks);
  const { claims, problems: unreadable } = readClaims(readers, stored);
  const videos = claims.videos.map(video =>
    parseVideo(video, series.timeZone, tracks),
  );
  const grouped = groupReadings(series, readers, claims, videos, known);
  const matched = matchOverrides(grouped.drafts, series.overrides);

  const decisions = grouped.drafts.map(
    draft => new SessionDecision(series, draft, matched.overrides.get(draft)),
  );
  const commentsOf = groupBy(claims.comments, ({ agendaKey }) => agendaKey);
  const decided = sortSessions(
    cancelledByComment(
      decisions.map(each => each.decide()),
      commentsOf,
      grouped.hosts,
    ),
  );
  const keys = uniqueKeys(decided);
  const ids = identify(series.id, known, decided, keys);
  const sessions = decided.filter(session => ids.has(session));
  const assignment = assignRecordings(
    series,
    readers,
    sessions,
    recordingsGiven(sessions, matched.overrides),
    grouped.hosts,
    claims,
    videos,
  );
  const topics = new TopicReader(sessions, commentsOf, grouped.hosts, tracks);
  const problems: Problem[] = [
    ...unreadable,
    ...grouped.problems,
    ...matched.problems,
    ...decisions.flatMap(each => each.problems),
    ...assignment.problems,
  ];
  return {
    sessions: sessions.map(session =>
      finish(
        session,
        ids.get(session) ?? '',
        keys.get(session) ?? [],
        topics,
        assignment.recordings.get(session) ?? [],
      ),
    ),
    problems: sortProblems(problems),
    linkedVideoIds: assignment.linkedVideoIds,
  };
}

/** The ids of the sessions; none for those that another one continues. */
function identify(
  series: string,
  known: KnownSession[],
  sessions: DecidedSession[],
  keys: ReadonlyMap<DecidedSession, string[]>,
): Map<DecidedSession, string> {
  const ids = assignIds(
    series,
    known,
    sessions.map(session => ({
      keys: keys.get(session) ?? [],
      date: session.date,
      start: session.start,
      track: session.track,
      isFading: readingsOf(session.draft).every(({ isMissing }) => isMissing),
    })),
  );
  return new Map(
    sessions.flatMap((session, index) => {
      const id = ids[index];
      return id === undefined ? [] : [[session, id] as const];
    }),
  );
}

function recordingsGiven(
  sessions: DecidedSession[],
  overrides: ReadonlyMap<DecidedSession['draft'], SessionOverride>,
): Map<DecidedSession, string[]> {
  return new Map(
    sessions.map(session => [
      session,
      overrides.get(session.draft)?.recordings ?? [],
    ]),
  );
}

function finish(
  { draft, start, end, ...session }: DecidedSession,
  id: string,
  keys: string[],
  topics: TopicReader,
  assigned: AssignedRecording[],
): InterpretedSession {
  const recordings = [...assigned].sort(byStrength);
  const found = topics.topicsOf({ draft, start, end, ...session });
  return {
    ...session,
    id,
    keys,
    topics: found,
    recordings: recordings.map(toRecording),
    provenance: {
      ...session.provenance,
      ...(found.length && { topics: draft.agendas[0].source }),
      ...(recordings.length && { recordings: recordings[0].source }),
    },
  };
}
