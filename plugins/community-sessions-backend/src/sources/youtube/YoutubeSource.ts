import { YoutubeConfig } from '../../config';
import { HttpReader } from '../http/HttpReader';
import { SourceError } from '../SourceError';
import { Source, SourceRun } from '../types';
import { apiPass, purgeWhenTooOld } from './apiPass';
import { feedPass } from './feedPass';
import { oembedPass } from './oembedPass';
import { readYoutubeState, YoutubeState } from './state';
import { YoutubeApi } from './YoutubeApi';

/** What the YouTube source is made of. */
export interface YoutubeSourceOptions {
  config: YoutubeConfig;
  http: HttpReader;
}

/**
 * Reads the videos of a playlist and those that are linked to: with a key from the Data API,
 * without one from the public feed and oEmbed.
 */
export class YoutubeSource implements Source {
  readonly id = 'youtube';
  readonly scope: string;

  constructor(private readonly options: YoutubeSourceOptions) {
    const { apiBaseUrl, feedUrl, playlistId } = options.config;
    this.scope = `${playlistId} ${apiBaseUrl} ${feedUrl}`;
  }

  async read(run: SourceRun): Promise<void> {
    const state = readYoutubeState(run.state);
    const { apiKey } = this.options.config;
    if (apiKey) {
      await this.readWithKey(run, state, apiKey);
    } else {
      await this.readPublic(run, await purgeWhenTooOld(run, state));
    }
  }

  private async readWithKey(
    run: SourceRun,
    state: YoutubeState,
    apiKey: string,
  ): Promise<void> {
    const { signal, now } = run;
    try {
      const api = new YoutubeApi({ ...this.options, apiKey, signal, now });
      await apiPass(run, state, api);
    } catch (error) {
      if (!signal.aborted) {
        await purgeWhenTooOld(run, state);
      }
      throw error;
    }
  }

  /** Linked videos are looked up even where the feed fails. */
  private async readPublic(run: SourceRun, state: YoutubeState): Promise<void> {
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
