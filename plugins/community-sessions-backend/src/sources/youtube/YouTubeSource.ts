import { YouTubeConfig } from '../../config/config';
import { youtubeClaims } from './claims';
import { contentHashOf } from '../contentHash';
import { HttpReader } from '../http/HttpReader';
import {
  SeriesSource,
  SourceError,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { apiPass } from './apiPass';
import { feedPass } from './feedPass';
import { expiringVideos } from './missingVideos';
import { oembedPass } from './oembedPass';
import { parseYouTubeState, YouTubeState } from './state';
import { withoutApiData } from './videoRecords';
import { YouTubeApi } from './YouTubeApi';

/** What the YouTube source is made of. */
export interface YouTubeSourceOptions {
  config: YouTubeConfig;
  http: HttpReader;
}

/**
 * Reads the videos of a playlist and those that are linked to: with a key from the Data API,
 * without one from the public feed and oEmbed.
 */
export class YouTubeSource implements SeriesSource {
  readonly id = 'youtube';
  readonly claimTypes = youtubeClaims.claimTypes;
  readonly claims = youtubeClaims.claims;
  readonly readsLinkedVideos = true;
  readonly scope: string;
  // No address: what is remembered of linked videos is of use at any.
  readonly retention = {
    // YouTube's Developer Policies III.E.4.
    days: 30,
    reduce: withoutApiData,
  };

  constructor(private readonly options: YouTubeSourceOptions) {
    this.scope = options.config.playlistId;
  }

  async credentialsKey(): Promise<string> {
    const { apiKey, apiBaseUrl, feedUrl } = this.options.config;
    return contentHashOf([apiKey ?? null, apiBaseUrl, feedUrl]);
  }

  async read(run: SourceRun): Promise<void> {
    const { apiKey, apiBaseUrl, feedUrl } = this.options.config;
    const state = parseYouTubeState(
      run.state,
      contentHashOf([apiBaseUrl, feedUrl]),
    );
    if (apiKey) {
      await this.readWithKey(run, state, apiKey);
    } else {
      await this.readPublic(run, state);
    }
  }

  private async readWithKey(
    run: SourceRun,
    state: YouTubeState,
    apiKey: string,
  ): Promise<void> {
    const { signal, now } = run;
    try {
      const api = new YouTubeApi({ ...this.options, apiKey, signal, now });
      await apiPass(run, state, api);
    } catch (error) {
      if (!signal.aborted && expiringVideos(run, state).length > 0) {
        // The first failure is the one to tell of.
        await oembedPass(run, state, this.options).catch(() => {});
      }
      throw error;
    }
  }

  /** Linked videos are looked up even where the feed fails. */
  private async readPublic(run: SourceRun, state: YouTubeState): Promise<void> {
    let after = state;
    let failure: SourceError | undefined;
    try {
      after = await feedPass(run, state, this.options);
    } catch (error) {
      if (!(error instanceof SourceError) || error.code === 'aborted') {
        throw error;
      }
      failure = error;
    }
    await oembedPass(run, after, this.options);
    if (failure) {
      throw failure;
    }
  }
}
