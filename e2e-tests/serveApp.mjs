// Builds an app for production with these configuration files and serves it, as a web server in front of it would:
// node e2e-tests/serveApp.mjs FOLDER PORT CONFIG…
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import express from 'express';

const [folder, port, ...configs] = process.argv.slice(2);
const dist = path.resolve(folder, 'dist');

execFileSync(
  'yarn',
  [
    'backstage-cli',
    'package',
    'build',
    ...configs.flatMap(config => ['--config', path.resolve(config)]),
  ],
  { cwd: folder, stdio: 'inherit' },
);

const app = express();
app.use(express.static(dist));
// Every other address is a page of the app.
app.get('*', (_, response) => response.sendFile(path.join(dist, 'index.html')));
app.listen(Number(port), 'localhost');
