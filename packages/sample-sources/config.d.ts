export interface Config {
  /** The local stand-in for GitHub, GitLab, YouTube and Google Calendar. */
  sampleSources?: {
    /** Where it listens; without it, it does not run. */
    port?: number;
  };
}
