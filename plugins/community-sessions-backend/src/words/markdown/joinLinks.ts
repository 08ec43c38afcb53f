import { Track } from '@backstage-community/plugin-community-sessions-common';
import { MarkdownLine } from './markdownLines';
import { parseUrl, readLinks } from './links';
import { Tracks } from '../topics/tracks';

interface JoinCandidate {
  url: string;
  tracks: Set<Track>;
  /** Below a heading that says how to join. */
  inJoinSection: boolean;
  isMeeting: boolean;
}

const MEETING_PATHS: Array<[host: RegExp, path: RegExp]> = [
  [/(^|\.)zoom\.(us|com)$/, /^\/(j|my|w|s|wc|meeting|webinar)\/./],
  [/^meet\.google\.com$/, /^\/./],
  [/^teams\.(microsoft|live)\.com$/, /^\/(l\/meetup-join|meet)\/./],
  [/(^|\.)youtube\.com$/, /^\/(live\/.|@[^/]+\/live|channel\/[^/]+\/live)/],
  [/^backstage\.io$/, /^\/live\/?$/],
  [/(^|\.)webex\.com$/, /\/(meet|j\.php|join)/],
  [/^meet\.jit\.si$/, /^\/./],
  [/^whereby\.com$/, /^\/./],
  [/^streamyard\.com$/, /^\/./],
  [/(^|\.)bigbluebutton\./, /./],
];

/** Places that stand beside a join link without being one. */
const NOT_JOIN =
  /(^|\.)(discord\.com|discord\.gg|slack\.com|timeanddate\.com|dateful\.com|github\.com|githubusercontent\.com|calendar\.google\.com|support\.google\.com|support\.zoom\.us)$/;

/**
 * Whether an address is a meeting or a live stream to go to: known ones, and those on the series' own hosts.
 * `https://zoom.us/join` is only where one types a number.
 */
export function isMeetingUrl(address: string, meetingHosts: string[]): boolean {
  const url = parseUrl(address);
  return (
    url !== undefined &&
    (MEETING_PATHS.some(
      ([host, path]) => host.test(url.hostname) && path.test(url.pathname),
    ) ||
      (meetingHosts.includes(url.hostname) && url.pathname !== '/'))
  );
}

function mayBeJoined(address: string): boolean {
  const url = parseUrl(address);
  return (
    url !== undefined &&
    !NOT_JOIN.test(url.hostname) &&
    !/\.(png|jpe?g|gif|svg)$/i.test(url.pathname) &&
    !/\/(playlist|signup|download|support)\b/.test(url.pathname) &&
    !/(^|\.)(youtube\.com|youtu\.be|zoom\.us)$/.test(url.hostname)
  );
}

/** Every address of a body at which somebody could be let in, with the section it stands in. */
export function joinCandidates(
  lines: MarkdownLine[],
  series: { tracks: Tracks; meetingHosts: string[] },
): JoinCandidate[] {
  const candidates: JoinCandidate[] = [];
  let heading = '';
  for (const line of lines) {
    if (line.kind === 'heading') {
      heading = line.text;
    }
    const text = line.kind === 'row' ? line.cells.join(' ') : line.text;
    const inJoinSection = /\b(join|attend|connect|zoom)\b/i.test(heading);
    const named = series.tracks.named(text);
    const tracks = named.size ? named : series.tracks.named(heading);
    for (const link of readLinks(text)) {
      const isMeeting = isMeetingUrl(link.url, series.meetingHosts);
      if (
        !link.image &&
        (isMeeting || (inJoinSection && mayBeJoined(link.url)))
      ) {
        candidates.push({ url: link.url, tracks, inJoinSection, isMeeting });
      }
    }
  }
  return candidates;
}

/** Where people of a track go in: the track's own section first, never the other track's. */
export function chooseJoinUrl(
  candidates: JoinCandidate[],
  track: Track | null,
): string | null {
  const rank = (candidate: JoinCandidate) =>
    (track && candidate.tracks.has(track) ? 4 : 0) +
    (candidate.isMeeting ? 2 : 0) +
    (candidate.inJoinSection ? 1 : 0);
  const open = candidates.filter(
    ({ tracks }) => !track || !tracks.size || tracks.has(track),
  );
  const best = Math.max(...open.map(rank));
  return open.find(candidate => rank(candidate) === best)?.url ?? null;
}
