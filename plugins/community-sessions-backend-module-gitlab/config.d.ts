export interface Config {
  communitySessions?: {
    series?: Array<{
      /**
       * Agendas: the issues of a GitLab project on a host of `integrations.gitlab`. One of `label` and `titlePattern` is
       * required.
       */
      gitlab?: {
        /**
         * Address of the project, e.g. `https://gitlab.example.com/group/project`
         * @visibility backend
         */
        project: string;
        /**
         * Only issues with this label, written as on GitLab.
         * @visibility backend
         */
        label?: string;
        /**
         * Regular expression (RE2), any case, for the titles of agendas.
         * @visibility backend
         */
        titlePattern?: string;
      };
    }>;
  };
}
