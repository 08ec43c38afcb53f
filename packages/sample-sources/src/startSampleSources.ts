import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  createSampleSources,
  SampleSourcesControl,
  SampleSourcesOptions,
} from './createSampleSources';

/** Where the sample sources listen unless told otherwise. */
export const DEFAULT_PORT = 7077;

/** Sample sources that listen. */
export interface RunningSampleSources extends SampleSourcesControl {
  /** Without trailing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the sample sources.
 *
 * @param options - `port` 0 takes any free one
 * @throws when the port is in use, with a message that says so
 */
export async function startSampleSources(
  options: SampleSourcesOptions & { port?: number } = {},
): Promise<RunningSampleSources> {
  const { port = DEFAULT_PORT } = options;
  const { app, control } = createSampleSources(options);
  const server = createServer(app);
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(
      `The sample sources can't listen on port ${port}: free it or set sampleSources.port to another`,
      { cause: error },
    );
  }
  return {
    ...control,
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
