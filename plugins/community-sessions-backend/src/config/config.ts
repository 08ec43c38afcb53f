import {
  Link,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod/v4';
import { Pattern } from '@backstage-community/plugin-community-sessions-node';
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

/** The configuration of a source that a module reads. */
export interface ModuleConfig {
  /** Where it is in the configuration, for messages. */
  key: string;
  value: JsonObject;
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
  /** Configuration of the sources that modules bring, by the id of the source. */
  modules: Record<string, ModuleConfig>;
  /** Ids of the sources that the series configures, in the order in which they are read. */
  sources: string[];
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

const BUILT_IN_SOURCES = ['github', 'youtube', 'calendar', 'archive'] as const;

/**
 * Reads and validates `communitySessions`. `moduleSources` are the ids of the sources that modules bring, which read
 * their own part of each series. Throws an `InputError` of one sentence that starts with the full key.
 */
export function readCommunitySessionsConfig(
  config: Config,
  integrations: ScmIntegrations,
  moduleSources: string[] = [],
): CommunitySessionsConfig {
  const { rest, modules } = splitModules(
    config.getOptional('communitySessions') ?? {},
    moduleSources,
  );
  const result = communitySessionsSchema.safeParse(rest, {
    error: describeIssue,
  });
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
    if (!github) {
      return;
    }
    const key = ['series', index, 'github'];
    if (!integrations.github.byUrl(github.repository)) {
      const { host } = new URL(github.repository);
      throw new InputError(
        `${toKey([
          ...key,
          'repository',
        ])}: '${host}' is not a known GitHub host, add it to integrations.github`,
      );
    }
    if (!github.titlePattern && !github.label) {
      throw new InputError(
        `${toKey(
          key,
        )}: needs a titlePattern or a label, which say which of its issues are agendas`,
      );
    }
  });
  return {
    ...values,
    series: values.series.map((series, index) => {
      const ofModules = modules[index] ?? {};
      return {
        ...series,
        modules: ofModules,
        sources: [
          ...BUILT_IN_SOURCES.filter(id => series[id]),
          ...moduleSources.filter(id => ofModules[id]),
        ],
      };
    }),
    feedsPublic: feeds.public,
  };
}

/** Takes the parts that modules read out of the series. */
function splitModules(
  value: JsonValue,
  moduleSources: string[],
): { rest: JsonValue; modules: Array<SeriesConfig['modules']> } {
  if (!isObject(value) || !Array.isArray(value.series)) {
    return { rest: value, modules: [] };
  }
  const modules: Array<SeriesConfig['modules']> = [];
  const series = value.series.map((each, index) => {
    const ofModules: SeriesConfig['modules'] = {};
    modules.push(ofModules);
    if (!isObject(each)) {
      return each;
    }
    const rest = { ...each };
    for (const id of moduleSources) {
      const part = rest[id];
      const key = toKey(['series', index, id]);
      if (part !== undefined && !isObject(part)) {
        throw new InputError(`${key}: must be an object`);
      }
      if (part) {
        ofModules[id] = { key, value: part };
        delete rest[id];
      }
    }
    return rest;
  });
  return { rest: { ...value, series }, modules };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
