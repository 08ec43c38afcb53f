import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { freePort } from '../scripts/freePort.mjs';
import { startServer } from './commands.mjs';

/** Starts the sample sources, which stand in for GitHub, YouTube and Google Calendar. */
export async function startSampleSources({ root, folder }) {
  const port = await freePort();
  const server = await startServer('yarn workspace sample-sources start', {
    cwd: root,
    env: { PORT: String(port) },
    url: `http://localhost:${port}/_control/requests`,
    log: path.join(folder, 'sources.log'),
  });
  return { port, stop: server.stop };
}

/** The part of the sample configuration that says where the sources are, for sources on this port. */
export function sampleSourcesConfig(root, port) {
  const text = readFileSync(path.join(root, 'app-config.sample.yaml'), 'utf8');
  const { integrations, backend, communitySessions } = parse(
    text.replaceAll('7077', String(port)),
  );
  return {
    integrations,
    backend: { reading: backend.reading },
    communitySessions,
  };
}
