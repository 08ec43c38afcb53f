import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { HumanDuration, JsonObject } from '@backstage/types';
import { DateTime, Duration, IANAZone } from 'luxon';
import { z } from 'zod/v4';
import { Pattern } from '@backstage-community/plugin-community-sessions-node';
import type {
  CalendarConfig,
  GitHubConfig,
  SeriesConfig,
  YouTubeConfig,
} from './config';

const DEFAULT_SCHEDULE = {
  frequency: { minutes: 30 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 5 },
};

/** What is followed when `communitySessions.series` is not set: the Backstage community's own sessions. */
const BACKSTAGE_SERIES = {
  id: 'backstage',
  title: 'Backstage Community Sessions',
  timeZone: 'Europe/Stockholm',
  github: {
    repository: 'https://github.com/backstage/community',
    titlePattern: '^(RFC: )?Agenda for Backstage Community Sessions?\\b',
  },
  youtube: { playlistId: 'PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf' },
  calendar: {
    url: 'https://calendar.google.com/calendar/ical/c_qup9gbhn9sqpuao6trttd8mk5s%40group.calendar.google.com/public/basic.ics',
    summaryPattern: 'Community Session',
  },
  archive: {
    url: 'https://github.com/backstage/community/blob/main/backstage-community-sessions/README.md',
  },
  tracks: [
    { id: 'adopters', title: 'Adopters', match: 'adopter' },
    { id: 'contributors', title: 'Contributors', match: 'contributor' },
  ],
  links: [
    { title: 'Discord', url: 'https://discord.gg/MUpMjP2', icon: 'chat' },
  ],
};

function checked<T>(message: string, isRight: (value: string) => T) {
  return z.string().refine(isRight, {
    error: issue => message.replace('$', () => String(issue.input)),
  });
}

// The value stays out of the message: the address of a private calendar is a secret.
const url = checked('must be a complete http or https URL', value =>
  /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
).transform(value => value.replace(/\/+$/, ''));

/** Programs that subscribe to a calendar read `webcal:` as `https:`. */
const calendarUrl = z.preprocess(
  value =>
    typeof value === 'string' ? value.replace(/^webcal:/i, 'https:') : value,
  url,
);

const text = z.string().trim().min(1);
const optionalText = z
  .string()
  .optional()
  .transform(value => value?.trim() || undefined);

/** A variable of the environment is always a string; the schema of the config, too, takes these two. */
const flag = z.preprocess(
  value => (value === 'true' || value === 'false' ? value === 'true' : value),
  z.boolean(),
);

const pattern = z.string().transform((value, context) => {
  try {
    return Pattern.parse(value);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : String(error));
    return z.NEVER;
  }
});

const timeZone = checked(
  "'$' is not an IANA time zone, e.g. Europe/Stockholm",
  value => /^[a-z]/i.test(value) && IANAZone.isValidZone(value),
);

const durationMinutes = z.unknown().transform((value, context) => {
  const minutes = toMillis(readDuration(value)) / 60_000;
  if (!(Number.isInteger(minutes) && minutes > 0)) {
    context.addIssue(
      "is not a duration of whole minutes, e.g. { hours: 1 } or '90 minutes'",
    );
    return z.NEVER;
  }
  return minutes;
});

const github = z
  .strictObject({
    repository: url.transform(value => value.replace(/\.git$/, '')),
    titlePattern: pattern.optional(),
    label: optionalText,
  })
  .transform((value, context): GitHubConfig => {
    const [owner, repo, ...rest] = new URL(value.repository).pathname
      .slice(1)
      .split('/');
    if (!owner || !repo || rest.length > 0) {
      context.addIssue({
        code: 'custom',
        path: ['repository'],
        message:
          'is not the address of a repository, e.g. https://github.com/backstage/community',
      });
      return z.NEVER;
    }
    return { ...value, owner, repo };
  });

const youtube = z
  .strictObject({
    playlistId: checked(
      "'$' is not a playlist id: it is what follows list= in the playlist's address",
      value => /^[\w-]+$/.test(value),
    ),
    apiKey: optionalText,
    apiBaseUrl: url.default('https://www.googleapis.com/youtube/v3'),
    feedUrl: url.optional(),
  })
  .transform(
    (value): YouTubeConfig => ({
      ...value,
      feedUrl:
        value.feedUrl ??
        `https://www.youtube.com/feeds/videos.xml?playlist_id=${value.playlistId}`,
    }),
  );

const calendar: z.ZodType<CalendarConfig> = z.strictObject({
  url: calendarUrl,
  summaryPattern: pattern.optional(),
});

const track = z.strictObject({
  id: checked(
    "'$' may only have a-z, 0-9 and - in it, 50 at most, since it becomes part of addresses",
    value => /^[a-z0-9-]{1,50}$/.test(value),
  ),
  title: text,
  match: pattern,
});

const meetingHost = checked(
  "'$' is not the name of a host, e.g. meet.example.com",
  value => /^[a-z0-9.-]+$/i.test(value),
).transform(value => value.toLowerCase());

const override = z.strictObject({
  date: checked(
    "'$' is not a day of the calendar, e.g. 2024-02-21",
    value => DateTime.fromFormat(value, 'yyyy-MM-dd').isValid,
  ),
  track: text.optional(),
  recording: checked("'$' is not the id of a YouTube video", value =>
    /^[\w-]{11}$/.test(value),
  ).optional(),
  startsAt: checked(
    "'$' is not an ISO 8601 instant, e.g. 2024-02-21T15:00:00Z",
    value =>
      /T.*(Z|[+-]\d\d:?\d\d)$/.test(value) && DateTime.fromISO(value).isValid,
  )
    .transform(value => new Date(value).toISOString())
    .optional(),
  cancelled: flag.optional(),
  title: text.optional(),
});

const series = z
  .strictObject({
    id: checked(
      "'$' may only have a-z, 0-9 and - in it, 100 at most, since it becomes part of addresses",
      value => /^[a-z0-9-]{1,100}$/.test(value),
    ),
    title: text.optional(),
    timeZone,
    startTime: checked(
      "'$' is not a time of day, e.g. '16:00' in quotes",
      value => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
    ).default('16:00'),
    duration: durationMinutes.prefault({ hours: 1 }),
    github: github.optional(),
    youtube: youtube.optional(),
    calendar: calendar.optional(),
    archive: z.strictObject({ url }).optional(),
    tracks: z.array(track).default([]),
    meetingHosts: z.array(meetingHost).default([]),
    links: z
      .array(z.strictObject({ title: text, url, icon: text.optional() }))
      .default([]),
    overrides: z.array(override).default([]),
  })
  .superRefine(({ tracks, overrides }, context) => {
    overrides.forEach((each, index) => {
      if (each.track && !tracks.some(({ id }) => id === each.track)) {
        context.addIssue({
          code: 'custom',
          path: ['overrides', index, 'track'],
          message: `'${each.track}' is none of the tracks of the series`,
        });
      }
    });
  })
  .transform(
    ({ duration, ...value }): Omit<SeriesConfig, 'modules' | 'sources'> => ({
      ...value,
      title: value.title ?? value.id,
      durationMinutes: duration,
    }),
  );

const schedule = z
  .strictObject({
    frequency: z.unknown(),
    timeout: z.unknown(),
    initialDelay: z.unknown(),
  })
  .partial()
  .transform((value, context): SchedulerServiceTaskScheduleDefinition => {
    const given = { ...DEFAULT_SCHEDULE, ...value };
    for (const key of ['frequency', 'timeout', 'initialDelay'] as const) {
      if (!isScheduleValue(key, given[key])) {
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `is not a duration, e.g. { minutes: 30 } or '30 minutes'${
            key === 'frequency' ? ", or a { cron: '0 * * * *' }" : ''
          }`,
        });
        return z.NEVER;
      }
    }
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      new ConfigReader(given as JsonObject),
    );
  });

/** Everything under `communitySessions`, with every default filled in. */
export const communitySessionsSchema = z.strictObject({
  schedule: schedule.prefault({}),
  pagePath: checked(
    "'$' is not a path of the portal, e.g. /community-sessions",
    value => /^\/[^\s?#]*$/.test(value),
  )
    .transform(value => value.replace(/\/+$/, ''))
    .default('/community-sessions'),
  feeds: z.strictObject({ public: flag.default(false) }).prefault({}),
  notifications: z
    .strictObject({
      recordingAvailable: flag.default(false),
      sessionSoon: flag.default(false),
    })
    .prefault({}),
  series: z
    .array(series)
    .min(1)
    .superRefine((all, context) => {
      const twice = all.findIndex(
        ({ id }, index) => all.findIndex(other => other.id === id) < index,
      );
      if (twice >= 0) {
        context.addIssue({
          code: 'custom',
          path: [twice, 'id'],
          message: `'${all[twice].id}' is the id of another series already`,
        });
      }
    })
    .prefault([BACKSTAGE_SERIES]),
});

function readDuration(value: unknown): HumanDuration | undefined {
  try {
    return readDurationFromConfig(new ConfigReader({ value } as JsonObject), {
      key: 'value',
    });
  } catch {
    return undefined;
  }
}

function toMillis(duration: HumanDuration | undefined): number {
  return duration ? Duration.fromObject(duration).toMillis() : NaN;
}

function isScheduleValue(
  key: keyof typeof DEFAULT_SCHEDULE,
  value: unknown,
): boolean {
  if (key === 'frequency' && isCronOrTrigger(value)) {
    try {
      readSchedulerServiceTaskScheduleDefinitionFromConfig(
        new ConfigReader({
          ...DEFAULT_SCHEDULE,
          frequency: value,
        } as JsonObject),
      );
      return true;
    } catch {
      return false;
    }
  }
  const millis = toMillis(readDuration(value));
  return key === 'initialDelay' ? millis >= 0 : millis > 0;
}

function isCronOrTrigger(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('cron' in value || 'trigger' in value)
  );
}
