import {
  UrlReaderService,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';
import { ArchiveConfig } from '../../config/config';
import { archiveClaims } from './claims';
import { abortedError, untilAborted } from '../http/abort';
import { tooLarge } from '../http/readBody';
import {
  SeriesSource,
  SourceError,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { splitSections } from './sections';

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 1_000_000;
const KIND = 'archive.section';
const ARCHIVE_NAME = 'The archive';
const CONFIG_KEY = 'communitySessions.series[].archive.url';

const archiveState = z.object({
  version: z.literal(1),
  etag: z.string().optional(),
});

type ArchiveState = z.infer<typeof archiveState>;

/** What the archive source is made of. */
export interface ArchiveSourceOptions {
  config: ArchiveConfig;
  urlReader: UrlReaderService;
  /** Called before each request. */
  onRequest?: () => void;
}

/** Reads the dated sections of a Markdown file, wherever Backstage can read it. */
export class ArchiveSource implements SeriesSource {
  readonly id = 'archive';
  readonly claimTypes = archiveClaims.claimTypes;
  readonly claims = archiveClaims.claims;
  readonly scope = 'archive';
  readonly address: string;

  constructor(private readonly options: ArchiveSourceOptions) {
    this.address = options.config.url;
  }

  async read(run: SourceRun): Promise<void> {
    const state = readState(run.state);
    const answer = await this.get(run.signal, state.etag);
    if (!answer) {
      await run.save({ unchanged: [{ kind: KIND }], state });
      return;
    }
    const sections = splitSections(answer.text, this.options.config.url);
    if (sections.length === 0) {
      throw new SourceError(
        'invalid-answer',
        `The archive has no section with a date in its heading: what was read before is kept. Check ${CONFIG_KEY}`,
      );
    }
    await run.save({
      records: sections.map(({ id, payload }) => ({
        kind: KIND,
        externalId: id,
        payload,
      })),
      completeReads: [
        { kind: KIND, externalIds: sections.map(({ id }) => id) },
      ],
      state: { version: 1, etag: answer.etag },
    });
  }

  /** Undefined when it has not changed. */
  private async get(
    signal: AbortSignal,
    etag: string | undefined,
  ): Promise<{ text: string; etag?: string } | undefined> {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const both = AbortSignal.any([signal, timeout]);
    try {
      const { urlReader, config, onRequest } = this.options;
      onRequest?.();
      // Not every reader pays attention to the signal.
      return await untilAborted(
        urlReader
          .readUrl(config.url, { etag, signal: both })
          .then(async response => ({
            text: new TextDecoder().decode(await bodyOf(response)),
            etag: response.etag,
          })),
        both,
      );
    } catch (error) {
      if (error instanceof Error && error.name === 'NotModifiedError') {
        return undefined;
      }
      if (signal.aborted) {
        throw abortedError();
      }
      throw archiveError(error, timeout.aborted);
    }
  }
}

function readState(state: JsonObject | undefined): ArchiveState {
  const { data } = archiveState.safeParse(state);
  return data ?? archiveState.parse({ version: 1 });
}

async function bodyOf(
  response: UrlReaderServiceReadUrlResponse,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.stream?.() ?? [await response.buffer()]) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      throw tooLarge(ARCHIVE_NAME, MAX_BYTES);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function archiveError(error: unknown, timedOut: boolean): SourceError {
  if (timedOut) {
    return new SourceError(
      'unavailable',
      `${ARCHIVE_NAME} did not answer in time`,
    );
  }
  if (error instanceof SourceError) {
    return error;
  }
  const { name, message } =
    error instanceof Error ? error : new Error('unknown error');
  if (name === 'NotFoundError') {
    return new SourceError(
      'not-found',
      `There is no archive at the address given: check ${CONFIG_KEY}, or whether the credentials under integrations may read it`,
    );
  }
  if (name === 'NotAllowedError') {
    return new SourceError(
      'unauthorized',
      `Backstage may not read the host of ${CONFIG_KEY}: add it under integrations or backend.reading.allow`,
    );
  }
  // Readers repeat the address in their messages; a query may hold a token, and credentials stand before the host.
  const shown = message.replace(/\?\S*/g, '').replace(/\/\/[^\s/]*@/g, '//');
  return new SourceError(
    'unavailable',
    `${ARCHIVE_NAME} could not be read: ${shown}`,
  );
}
