import {
  CommunitySessionsSourcesExtensionPoint,
  SeriesSource,
  SessionSource,
} from '@backstage-community/plugin-community-sessions-node';
import { ConfigReader } from '@backstage/config';
import { ConflictError, InputError } from '@backstage/errors';
import { SeriesConfig } from '../config/config';

/** How people know a source. */
export interface SourceDescription {
  title: string;
  /** Id of a Backstage system icon. */
  icon?: string;
}

/** The sources that sessions can come from: those of modules, and the built-in ones. */
export class SourceRegistry implements CommunitySessionsSourcesExtensionPoint {
  readonly #sources = new Map<string, SessionSource>();

  addSource(source: SessionSource): void {
    if (this.#sources.has(source.id)) {
      throw new ConflictError(
        `There are two sources of community sessions with the id '${source.id}'`,
      );
    }
    this.#sources.set(source.id, source);
  }

  /** The ids of all sources. */
  get ids(): string[] {
    return [...this.#sources.keys()];
  }

  /** Returns how people know a source; its id where it has no module any more. */
  describe(id: string): SourceDescription {
    const { title = id, icon } = this.#sources.get(id) ?? {};
    return { title, ...(icon && { icon }) };
  }

  /** The annotation of catalog users that holds their login at a source, where the source names one. */
  loginAnnotation(id: string): string | undefined {
    return this.#sources.get(id)?.loginAnnotation;
  }

  /**
   * Returns the sources that a series is configured with, in the order in which they are read. `onRequest` is called
   * with the id of a source before each of its requests. Throws an InputError where the configuration of one is wrong.
   */
  forSeries(
    series: SeriesConfig,
    onRequest: (source: string) => void,
  ): SeriesSource[] {
    const { id, title, timeZone, modules } = series;
    return series.sources.map(sourceId => {
      const config = modules[sourceId];
      const source = this.#sources.get(sourceId)?.forSeries({
        id,
        title,
        timeZone,
        config: config && new ConfigReader(config.value, config.key),
        onRequest: () => onRequest(sourceId),
      });
      if (!source) {
        throw new InputError(
          `communitySessions.series[].${sourceId}: the source of this name does not take it (series '${id}')`,
        );
      }
      return source;
    });
  }
}
