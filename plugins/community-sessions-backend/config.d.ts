import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Community Sessions. Without it the plugin follows the sessions of the Backstage community. */
  communitySessions?: {
    /**
     * How often the sources are read. Every key has a default: a sync every 30 minutes that may take 10,
     * the first one 5 seconds after start-up.
     */
    schedule?: {
      /** A duration, or `{ cron: '…' }`. */
      frequency?: SchedulerServiceTaskScheduleDefinitionConfig['frequency'];
      /** When a sync that is still running is stopped. */
      timeout?: SchedulerServiceTaskScheduleDefinitionConfig['timeout'];
      initialDelay?: SchedulerServiceTaskScheduleDefinitionConfig['initialDelay'];
    };
    /**
     * Where the page is mounted in the portal; links that leave the portal lead there.
     * Default: `/community-sessions`
     */
    pagePath?: string;
    feeds?: {
      /**
       * Whether the iCal and Atom feeds can be read without signing in. How to join is only told to those who may read
       * sessions.
       * Default: false
       */
      public?: boolean;
    };
    notifications?: {
      /**
       * Tell everybody when the recording of a session has come: also those without the permission
       * `community-sessions.session.read`, who learn its title and day, and not more.
       * Default: false
       */
      recordingAvailable?: boolean;
      /** Let people be reminded of sessions, half an hour before. Default: false */
      sessionSoon?: boolean;
    };
    /** The recurring meetups to follow. Replaces the sessions of the Backstage community. */
    series?: Array<{
      /** Becomes part of the id of each session: only a-z, 0-9 and -. */
      id: string;
      /** Default: the id */
      title?: string;
      /** IANA time zone of the meetup, e.g. `Europe/Stockholm`. */
      timeZone: string;
      /** Usual local start, used where no source tells. Default: '16:00' */
      startTime?: string;
      /** Usual length in whole minutes. Default: { hours: 1 } */
      duration?: HumanDuration | string;
      /** Agendas: the issues of a repository on a host of `integrations.github`. */
      github?: {
        /** e.g. `https://github.com/backstage/community` */
        repository: string;
        /**
         * Regular expression, any case, for the titles of agendas.
         * Default: `^(RFC: )?Agenda for Backstage Community Sessions?\b`
         */
        titlePattern?: string;
        /** Only issues with this label. Default: all issues */
        label?: string;
      };
      /** Recordings: the videos of a YouTube playlist. */
      youtube?: {
        /** What follows `list=` in the address of the playlist. */
        playlistId: string;
        /**
         * Key for the YouTube Data API v3. Without it the public feed is read, which shows only some of the videos.
         * @visibility secret
         */
        apiKey?: string;
        /** Default: `https://www.googleapis.com/youtube/v3` */
        apiBaseUrl?: string;
        /** Default: YouTube's public feed of the playlist */
        feedUrl?: string;
      };
      /** Start times and join links: a public iCalendar file. */
      calendar?: {
        /**
         * Address of the .ics file. That of a private calendar is a secret.
         * @visibility secret
         */
        url: string;
        /**
         * Regular expression, any case, for the titles of events that are sessions.
         * Default: `Community Session`
         */
        summaryPattern?: string;
      };
      /** Past sessions: a hand-written Markdown file with a heading for each. */
      archive?: {
        url: string;
      };
      /** Links shown with the series, e.g. to its chat. */
      links?: Array<{
        title: string;
        url: string;
        /** Id of a Backstage system icon. */
        icon?: string;
      }>;
      /** Corrections by a person. They beat every source. */
      overrides?: Array<{
        /** The day of the session (`yyyy-mm-dd`, in the zone of the series). */
        date: string;
        /** Which session of that day, if there are two. */
        track?: 'adopters' | 'contributors';
        /** Id of the YouTube video. */
        recording?: string;
        /** ISO 8601 with `Z` or an offset. */
        startsAt?: string;
        cancelled?: boolean;
        title?: string;
      }>;
    }>;
  };
}
