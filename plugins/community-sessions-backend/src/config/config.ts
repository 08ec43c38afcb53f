import {
  Link,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { z } from 'zod/v4';
import { Pattern } from './Pattern';
import { communitySessionsSchema } from './schema';

/** The agendas of a series: issues of one repository. */
export interface GitHubConfig {
  /** As configured, without trailing slash or `.git`. */
  repository: string;
  owner: string;
  repo: string;
  /** Only issues whose title has it. */
  titlePattern?: Pattern;
  /** Only issues with this label, any case. */
  label?: string;
}

/** The recordings of a series: a YouTube playlist. */
export interface YouTubeConfig {
  playlistId: string;
  /** Without a key the public feed is read, which shows fewer videos. */
  apiKey?: string;
  apiBaseUrl: string;
  feedUrl: string;
}

/** The events of a series in a public iCalendar file. */
export interface CalendarConfig {
  url: string;
  /** Only events whose title has it. */
  summaryPattern?: Pattern;
}

/** A hand-written Markdown archive of past sessions. */
export interface ArchiveConfig {
  url: string;
}

/** One of the parts of a community that a session is for. */
export interface TrackConfig {
  id: string;
  title: string;
  /** Words by which a text names it, any case. */
  match: Pattern;
}

/** What a person says about the session of a day; beats every source. */
export interface OverrideConfig {
  /** `yyyy-mm-dd` in the series' zone. */
  date: string;
  track?: Track;
  /** Video id. */
  recording?: string;
  /** ISO 8601 instant. */
  startsAt?: string;
  cancelled?: boolean;
  title?: string;
}

/** A recurring meetup, validated and with every default filled in. */
export interface SeriesConfig {
  id: string;
  title: string;
  timeZone: string;
  /** `HH:mm` */
  startTime: string;
  durationMinutes: number;
  github?: GitHubConfig;
  youtube?: YouTubeConfig;
  calendar?: CalendarConfig;
  archive?: ArchiveConfig;
  tracks: TrackConfig[];
  /** Hosts whose links are join links, besides the known ones. */
  meetingHosts: string[];
  links: Link[];
  overrides: OverrideConfig[];
}

/** Everything an adopter can set under `communitySessions`. */
export interface CommunitySessionsConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Where the page is mounted in the portal, without trailing slash. */
  pagePath: string;
  /** Whether the feeds can be read without signing in. */
  feedsPublic: boolean;
  notifications: { recordingAvailable: boolean; sessionSoon: boolean };
  series: SeriesConfig[];
}

/**
 * Reads and validates `communitySessions`. Throws an `InputError` of one sentence that starts with the full key.
 */
export function readCommunitySessionsConfig(
  config: Config,
  integrations: ScmIntegrations,
): CommunitySessionsConfig {
  const result = communitySessionsSchema.safeParse(
    config.getOptional('communitySessions') ?? {},
    { error: describeIssue },
  );
  if (!result.success) {
    const [issue] = result.error.issues;
    const path =
      issue.code === 'unrecognized_keys'
        ? [...issue.path, issue.keys[0]]
        : issue.path;
    throw new InputError(`${toKey(path)}: ${issue.message}`);
  }
  const { feeds, ...values } = result.data;
  values.series.forEach(({ github }, index) => {
    if (github && !integrations.github.byUrl(github.repository)) {
      const { host } = new URL(github.repository);
      throw new InputError(
        `${toKey([
          'series',
          index,
          'github',
          'repository',
        ])}: '${host}' is not a known GitHub host, add it to integrations.github`,
      );
    }
  });
  return { ...values, feedsPublic: feeds.public };
}

/** Says what is wrong without repeating the value, which may be a secret. */
function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${
            issue.expected
          }`;
    case 'unrecognized_keys':
      return 'is not a known key';
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return 'must not be empty';
    default:
      return undefined;
  }
}

function toKey(path: PropertyKey[]): string {
  return path.reduce<string>(
    (key, part) =>
      typeof part === 'number' ? `${key}[${part}]` : `${key}.${String(part)}`,
    'communitySessions',
  );
}
