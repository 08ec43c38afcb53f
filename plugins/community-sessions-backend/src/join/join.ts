import {
  Problem,
  RecordingDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { SeriesConfig } from '../config/config';
import { StoredRecord } from '../sources/records';
import { readAgendas } from '../sources/github/claims';
import { AgendaClaim } from '../sources/claims';
import { readEvents } from '../sources/calendar/claims';
import { readSections } from '../sources/archive/claims';
import {
  readVideoSessions,
  videoUrl,
  VideoReading,
} from '../sources/youtube/claims';
import { continueEventClaims } from './continueEvents';
import { claimsOf, SessionGroups } from './group';
import { groupBy } from './groupBy';
import { assignIds, KnownSession, sessionsByKey } from './identity';
import { sortSessions, uniqueKeys } from './order';
import { matchOverrides, SessionOverride } from './overrides';
import { sortProblems } from './problems';
import { parseChapters } from '../words/chapters/parseChapters';
import { parseVideo } from '../words/chapters/parseVideo';
import { Tracks } from '../words/topics/tracks';
import { parseRecords, SeriesRecords } from '../sources/parseRecords';
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
export const INTERPRETER_VERSION: number = 3;

const MATCH_ORDER = [
  'override',
  'link',
  'title-date',
  'title-month',
  'publish-time',
];

/** In a series with a playlist and nothing else; elsewhere a video never makes a session. */
function videosMakeSessions(series: SeriesConfig): boolean {
  return !series.github && !series.calendar && !series.archive;
}

function groupClaims(
  series: SeriesConfig,
  records: SeriesRecords,
  videos: VideoReading[],
  known: KnownSession[],
) {
  const sessionOf = sessionsByKey(known);
  const [hour, minute] = series.startTime.split(':').map(Number);
  const events = continueEventClaims(
    readEvents(records.events, series),
    sessionOf,
    ({ date, time }) =>
      time?.startsAt ?? wallClockToInstant(date, hour, minute, series.timeZone),
  );
  const agendas = readAgendas(
    records.issues,
    series,
    new Set(events.filter(each => !each.cancelled).map(({ date }) => date)),
  );
  const sections = readSections(records.sections, series);
  const ofVideos = videosMakeSessions(series)
    ? readVideoSessions(videos, series)
    : { claims: [], problems: [] };
  const drafts = new SessionGroups(series, sessionOf);
  const grouped = drafts.group({
    agendas: agendas.claims,
    events,
    sections: sections.claims,
    videos: ofVideos.claims,
  });
  return {
    drafts: grouped,
    hosts: hostsOf(agendas.claims),
    problems: [
      ...agendas.problems,
      ...sections.problems,
      ...ofVideos.problems,
      ...drafts.problems,
    ],
  };
}

function hostsOf(agendas: AgendaClaim[]): Set<string> {
  const logins = agendas.map(({ issue }) => issue.user?.login);
  return new Set(logins.filter(login => login !== undefined));
}

function assignRecordings(
  series: SeriesConfig,
  sessions: DecidedSession[],
  overrides: Map<DecidedSession, string[]>,
  hosts: ReadonlySet<string>,
  records: SeriesRecords,
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
    isSeriesLike: titleMatchesSeries(series),
    videosMakeSessions: videosMakeSessions(series),
    links: [
      ...evidence.fromArchive(),
      ...evidence.fromAgendas(),
      ...evidence.fromComments(records.comments),
      ...(series.github
        ? evidence.fromDescriptions(records.videos, series.github)
        : []),
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
 * Works out the sessions of a series from everything its sources have told so far.
 *
 * Pure: the same config, records and known sessions give the same answer, whatever the order of the records, the time of day or the
 * host's time zone. `known` are the sessions of the series so far, which keep their ids.
 * What can't be understood is a problem in the answer and never an error.
 */
export function join(
  series: SeriesConfig,
  stored: StoredRecord[],
  known: KnownSession[] = [],
): Interpretation {
  const tracks = new Tracks(series.tracks);
  const { records, problems: unreadable } = parseRecords(stored);
  const videos = records.videos.map(video =>
    parseVideo(video, series.timeZone, tracks),
  );
  const claims = groupClaims(series, records, videos, known);
  const matched = matchOverrides(claims.drafts, series.overrides);

  const decisions = claims.drafts.map(
    draft => new SessionDecision(series, draft, matched.overrides.get(draft)),
  );
  const decided = sortSessions(decisions.map(each => each.decide()));
  const keys = uniqueKeys(decided);
  const ids = identify(series.id, known, decided, keys);
  const sessions = decided.filter(session => ids.has(session));
  const assignment = assignRecordings(
    series,
    sessions,
    recordingsGiven(sessions, matched.overrides),
    claims.hosts,
    records,
    videos,
  );
  const topics = new TopicReader(
    sessions,
    groupBy(records.comments, ({ issue_number }) => issue_number),
    claims.hosts,
    tracks,
  );
  const problems: Problem[] = [
    ...unreadable,
    ...claims.problems,
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
      isFading: claimsOf(session.draft).every(({ isMissing }) => isMissing),
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
      ...(found.length && { topics: 'github' as const }),
      ...(recordings.length && { recordings: recordings[0].source }),
    },
  };
}
