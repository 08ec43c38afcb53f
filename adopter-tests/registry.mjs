import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../scripts/freePort.mjs';
import { run, startServer } from './commands.mjs';

/** Serves the packed plugins from a registry of their own, in place of the public one that they are published to. */
export async function startRegistry({ root, folder }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = path.join(folder, 'verdaccio.yaml');
  writeFileSync(
    config,
    JSON.stringify({
      storage: path.join(folder, 'registry'),
      packages: { '**': { access: '$all', publish: '$all' } },
      auth: { htpasswd: { file: path.join(folder, 'htpasswd') } },
      log: { type: 'stdout', format: 'pretty', level: 'warn' },
    }),
  );
  const server = await startServer(
    `node_modules/.bin/verdaccio --config ${config} --listen 127.0.0.1:${port}`,
    { cwd: root, url: `${url}/-/ping`, log: path.join(folder, 'registry.log') },
  );
  for (const name of readdirSync(path.join(root, 'plugins'))) {
    const tarball = path.join(folder, `${name}.tgz`);
    const cwd = path.join(root, 'plugins', name);
    execFileSync('yarn', ['pack', '--out', tarball], { cwd, stdio: 'ignore' });
    await run(
      `npm publish ${tarball} --registry ${url} --//127.0.0.1:${port}/:_authToken=any`,
      { cwd: folder },
    );
  }
  return { url, stop: server.stop };
}
