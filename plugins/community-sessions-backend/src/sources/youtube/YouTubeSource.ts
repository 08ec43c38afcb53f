import { YouTubeConfig } from '../../config/config';
import { HttpReader } from '../http/HttpReader';
import { SourceError } from '../SourceError';
import { Source, SourceRun } from '../types';
import { apiPass, purgeWhenTooOld } from './apiPass';
import { feedPass } from './feedPass';
import { oembedPass } from './oembedPass';
import { parseYouTubeState, YouTubeState } from './state';
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
export class YouTubeSource implements Source {
  readonly id = 'youtube';
  readonly scope: string;

  constructor(private readonly options: YouTubeSourceOptions) {
    const { apiBaseUrl, feedUrl, playlistId } = options.config;
    this.scope = `${playlistId} ${apiBaseUrl} ${feedUrl}`;
  }

  async read(run: SourceRun): Promise<void> {
    const state = parseYouTubeState(run.state);
    const { apiKey } = this.options.config;
    if (apiKey) {
      await this.readWithKey(run, state, apiKey);
    } else {
      await this.readPublic(run, await purgeWhenTooOld(run, state));
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
      if (!signal.aborted) {
        await purgeWhenTooOld(run, state);
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
