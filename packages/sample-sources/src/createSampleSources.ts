import express, { Express } from 'express';
import { communityData } from './data/communityData';
import { calendarRouter } from './server/calendar';
import { controlRouter } from './server/control';
import { githubRouter } from './server/github';
import { gitLabRouter } from './server/gitlab';
import { rawRouter } from './server/githubFiles';
import { imagesRouter } from './server/images';
import { Misbehaviour, MisbehaviourRule } from './server/Misbehaviour';
import { GITHUB_LIMITS, RateLimiter, RateLimits } from './server/RateLimiter';
import { LoggedRequest, RequestLog } from './server/RequestLog';
import { YoutubeApi } from './server/youtube';
import { youtubePagesRouter } from './server/youtubePages';
import { SampleData } from './types';
import { SampleEdits } from './world/SampleEdits';
import { SampleWorld } from './world/SampleWorld';

/** What can be different from the sample sources of the demo. */
export interface SampleSourcesOptions {
  /** The clock; by default the real one. */
  now?: () => Date;
  /** What the sources hold; by default the Backstage community. */
  data?: SampleData;
  /** Requests an hour that the GitHub API allows; by default GitHub's own. */
  rateLimits?: RateLimits;
  /** Units a day that the YouTube API allows; by default YouTube's own. */
  youtubeQuota?: number;
}

/** Looks at the sample sources and interferes with them. */
export interface SampleSourcesControl {
  /** All requests so far, oldest first, without pictures. */
  readonly requests: readonly LoggedRequest[];
  /** Changes what the sources hold. */
  readonly edits: SampleEdits;
  clearRequests(): void;
  /** Lets matching requests go wrong. */
  misbehave(rule: MisbehaviourRule): void;
  /** Back to the start: no edits, no misbehaviour, no used limits, no requests. */
  reset(): void;
}

/** The sample sources as an Express app that is not listening yet, and what controls them. */
export function createSampleSources(options: SampleSourcesOptions = {}): {
  app: Express;
  control: SampleSourcesControl;
} {
  const now = options.now ?? (() => new Date());
  const world = new SampleWorld(options.data ?? communityData, now);
  const limiter = new RateLimiter(options.rateLimits ?? GITHUB_LIMITS, now);
  const youtube = new YoutubeApi(world, options.youtubeQuota);
  const log = new RequestLog();
  const misbehaviour = new Misbehaviour();
  const control: SampleSourcesControl = {
    requests: log.entries,
    edits: new SampleEdits(world),
    clearRequests: () => log.clear(),
    misbehave: rule => misbehaviour.add(rule),
    reset: () => {
      world.reset();
      limiter.reset();
      youtube.reset();
      log.clear();
      misbehaviour.reset();
    },
  };

  const app = express();
  app.disable('x-powered-by');
  // Each source has ETags of its own kind, or none.
  app.disable('etag');
  app.use(
    '/_control',
    controlRouter({ log, misbehaviour, reset: control.reset }),
  );
  app.use(imagesRouter(world));
  app.use(log.handler, misbehaviour.handler);
  app.use('/github', githubRouter(world, limiter));
  app.use('/gitlab/api/v4', gitLabRouter(world));
  app.use('/raw', rawRouter(world));
  app.use('/youtube/v3', youtube.router());
  app.use('/calendar', calendarRouter(world));
  app.use(youtubePagesRouter(world));
  return { app, control };
}
