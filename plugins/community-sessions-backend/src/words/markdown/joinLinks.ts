import { Track } from '@backstage-community/plugin-community-sessions-common';
import { MarkdownLine } from './markdownLines';
import { parseUrl, readLinks, TextLink } from './links';
import { Tracks } from '../topics/tracks';

interface JoinCandidate {
  url: string;
  tracks: Set<Track>;
  /** Below a heading that says how to join. */
  inJoinSection: boolean;
  isMeeting: boolean;
}

/** Where meetings and live streams are held, and the paths at which one is let in. */
const MEETING_PATHS: Array<[host: RegExp, path: RegExp]> = [
  [/(^|\.)zoom(gov)?\.(us|com)$/, /^\/(j|my|w|s|wc|meeting|webinar)\/./],
  [/^zoom-lfx\.platform\.linuxfoundation\.org$/, /^\/meetings?\/./],
  [/^meet\.google\.com$/, /^\/./],
  [
    /^(gov\.)?teams\.(microsoft|live)\.(com|us)$/,
    /^\/(l\/meetup-join|meet)\/./,
  ],
  [/(^|\.)youtube\.com$/, /^\/(live\/.|@[^/]+\/live|channel\/[^/]+\/live)/],
  [/^backstage\.io$/, /^\/live\/?$/],
  [/(^|\.)webex\.com$/, /\/(meet|j\.php|join)/],
  [/^meet\.jit\.si$|^jitsi\.|^8x8\.vc$/, /^\/./],
  [/(^|\.)whereby\.com$/, /^\/./],
  [/^streamyard\.com$/, /^\/./],
  [/(^|\.)bigbluebutton\.|^bbb\./, /^\/(b|rooms?|playback|invite)?\/?./],
  [/^meeting\.tencent\.com$|^voovmeeting\.com$/, /^\/(dm|p|dw|s|l)\/./],
  [/^vc\.(feishu\.cn|larksuite\.com)$/, /^\/j\/./],
  [/^(meet\.goto\.com|(global|app)\.gotomeeting\.com)$/, /^\/./],
  [/^(app\.)?chime\.aws$/, /^\/(meetings\/)?./],
  [/^bluejeans\.com$/, /^\/\d/],
  [/^riverside\.fm$/, /^\/studio\/./],
  [/^(app\.)?gather\.town$/, /^\/(app|invite)\b/],
];

/** What stands right before the address of a room. */
const JOIN_LABEL =
  /(?:zoom|join|meet|location|where|room|call|meeting|video|link|ort|raum|lieu|ubicación|lugar|local|luogo|locatie|waar|miejsce|会议|會議|会場|회의)[^\p{L}\d]{0,8}$/iu;
const JOIN_TEXT = /^\W*(?:join|(?:\w+\s+)?zoom|google meet|teams)\b/i;
const JOIN_HEADING =
  /\b(?:join|attend|connect|zoom)\b|参会|参加|teilnehmen|rejoindre|unirse|participar|partecipa|deelnemen|dołącz/iu;
const LABEL_LENGTH = 40;

/** Places that stand beside a join link without being one. */
const NOT_JOIN =
  /(^|\.)(discord\.com|discord\.gg|slack\.com|timeanddate\.com|dateful\.com|github\.com|githubusercontent\.com|calendar\.google\.com|docs\.google\.com|drive\.google\.com|goo\.gl|maps\.google\.com|maps\.app\.goo\.gl|openstreetmap\.org|hackmd\.io|meetup\.com|lu\.ma|eventbrite\.com|linkedin\.com|twitter\.com|x\.com|support\.google\.com|support\.zoom\.us)$/;

/** The address that a redirect of Google's or Outlook's leads to, else the address itself. */
export function withoutRedirect(address: string): string {
  const url = parseUrl(address);
  const isRedirect =
    url &&
    ((/^(www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) &&
      url.pathname === '/url') ||
      /\.safelinks\.protection\.outlook\.com$/.test(url.hostname));
  const target = isRedirect
    ? url.searchParams.get('q') ?? url.searchParams.get('url')
    : null;
  return target && /^https?:/.test(target) && parseUrl(target)
    ? target
    : address;
}

/**
 * Whether an address is a meeting or a live stream to go to: known ones, and those on the series' own hosts.
 * `https://zoom.us/join` is only where one types a number.
 */
export function isMeetingUrl(address: string, meetingHosts: string[]): boolean {
  const url = parseUrl(withoutRedirect(address));
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
    !/\/(playlist|signup|download|support|maps)\b/.test(url.pathname) &&
    !/(^|\.)(youtube\.com|youtu\.be|zoom\.us)$/.test(url.hostname)
  );
}

/** Whether a label such as *Location* stands before an address, or its text says that one joins there. */
function isIntroduced(text: string, { start, text: named }: TextLink): boolean {
  if (named !== undefined) {
    return JOIN_TEXT.test(named);
  }
  const before = text.slice(Math.max(0, start - LABEL_LENGTH), start);
  return /[:：]/.test(before.slice(-6)) && JOIN_LABEL.test(before);
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
    const inSection = JOIN_HEADING.test(heading);
    const named = series.tracks.named(text);
    const tracks = named.size ? named : series.tracks.named(heading);
    for (const link of readLinks(text)) {
      const url = withoutRedirect(link.url);
      const isMeeting = isMeetingUrl(url, series.meetingHosts);
      const inJoinSection = inSection || isIntroduced(text, link);
      if (!link.image && (isMeeting || (inJoinSection && mayBeJoined(url)))) {
        candidates.push({ url, tracks, inJoinSection, isMeeting });
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
