/** Reaction counts as GitHub names them. */
export interface Reactions {
  '+1': number;
  '-1': number;
  laugh: number;
  hooray: number;
  confused: number;
  heart: number;
  rocket: number;
  eyes: number;
}

/** An issue, or a pull request, which GitHub lists as an issue too. All times are ISO 8601, UTC. */
export interface SampleIssue {
  number: number;
  title: string;
  body: string;
  /** Login; null when the account was deleted. */
  author: string | null;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  state: 'open' | 'closed';
  labels: string[];
  reactions: Partial<Reactions>;
  pullRequest?: { mergedAt: string | null };
}

/** A comment on an issue. All times are ISO 8601, UTC. */
export interface SampleComment {
  id: number;
  issueNumber: number;
  /** Login; null when the account was deleted. */
  author: string | null;
  body: string;
  createdAt: string;
  updatedAt: string;
  reactions: Partial<Reactions>;
}

/** A GitHub repository with what the sources of sessions read from it. */
export interface SampleRepository {
  id: number;
  owner: string;
  name: string;
  description: string;
  defaultBranch: string;
  issues: SampleIssue[];
  comments: SampleComment[];
  /** Text files on the default branch, by path. */
  files: Record<string, string>;
  /** Numbers of issues that were deleted, answered with 410. */
  deletedIssues: number[];
  /** Issues that live elsewhere now, answered with 301, by their old number. */
  transferredIssues: Record<
    number,
    { repositoryId: number; issueNumber: number }
  >;
}

/** `upcoming` and `live` are streams; `private` and `deleted` stay in the playlist but show nothing any more. */
export type VideoAvailability =
  | 'public'
  | 'upcoming'
  | 'live'
  | 'private'
  | 'deleted';

/** A YouTube video. All times are ISO 8601, UTC. */
export interface SampleVideo {
  id: string;
  title: string;
  description: string;
  publishedAt: string;
  /** 0 while a stream has not ended. */
  durationSeconds: number;
  availability: VideoAvailability;
  embeddable: boolean;
  inPlaylist: boolean;
  scheduledStartAt?: string;
  actualStartAt?: string;
  actualEndAt?: string;
}

/** One event of the calendar, recurring by its rule. Dates are `yyyy-mm-dd`, times `HH:mm`, both in the event's zone. */
export interface SampleEvent {
  uid: string;
  summary: string;
  description: string;
  location: string;
  timeZone: string;
  firstDate: string;
  time: string;
  durationMinutes: number;
  rule: string;
  createdAt: string;
  /** Occurrences that were deleted. */
  excludedDates: string[];
  /** Occurrences that were edited on their own. */
  overrides: SampleEventOverride[];
}

/** What is different about one occurrence of a recurring event. */
export interface SampleEventOverride {
  /** The date the rule gives it. */
  date: string;
  cancelled?: boolean;
  summary?: string;
  movedTo?: { date: string; time: string };
}

/** A note on a GitLab issue. All times are ISO 8601, UTC. */
export interface SampleGitLabNote {
  id: number;
  /** Username. */
  author: string;
  body: string;
  createdAt: string;
  /** Written by GitLab about a change. */
  system?: boolean;
  /** Only for members of the project. */
  internal?: boolean;
  /** Names of award emoji, one for each person. */
  awards: string[];
}

/** A GitLab issue. All times are ISO 8601, UTC. */
export interface SampleGitLabIssue {
  iid: number;
  title: string;
  description: string;
  /** Username. */
  author: string;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  labels: string[];
  upvotes: number;
  /** Only for members of the project. */
  confidential?: boolean;
  notes: SampleGitLabNote[];
}

/** A GitLab project with what the sources of sessions read from it. */
export interface SampleGitLabProject {
  id: number;
  /** `group/subgroup/project` */
  path: string;
  issues: SampleGitLabIssue[];
}

/** Everything the sample sources answer with. */
export interface SampleFacts {
  repositories: SampleRepository[];
  gitLabProjects: SampleGitLabProject[];
  playlist: { id: string; title: string; channelId: string; channel: string };
  /** Those of the playlist in its order, newest first. */
  videos: SampleVideo[];
  calendar: {
    id: string;
    name: string;
    timeZone: string;
    events: SampleEvent[];
  };
}

/** Works out the facts as they are at an instant; the same instant gives the same facts. */
export type SampleData = (now: Date) => SampleFacts;
