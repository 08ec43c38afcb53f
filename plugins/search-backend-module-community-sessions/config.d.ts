import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** How community sessions come into the search index. */
      communitySessions?: {
        /**
         * When they are indexed.
         * Default: every 10 minutes for at most 15, the first time 10 seconds after start-up
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
  communitySessions?: {
    /**
     * Where the page is mounted in the portal; search results lead there.
     * Default: `/community-sessions`
     */
    pagePath?: string;
  };
}
