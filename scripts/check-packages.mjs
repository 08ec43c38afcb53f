// Packs every published package and looks at the tarball as an adopter gets it: built, typed, with what it needs at run time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'sessions-pack-'));
const problems = [];
try {
  for (const name of readdirSync('plugins')) {
    const cwd = path.join('plugins', name);
    const tarball = path.join(folder, `${name}.tgz`);
    execFileSync('yarn', ['pack', '--out', tarball], { cwd, stdio: 'ignore' });
    const files = new Set(
      execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' })
        .split('\n')
        .map(file => file.replace(/^package\//, '')),
    );
    const manifest = JSON.parse(
      execFileSync('tar', ['xzOf', tarball, 'package/package.json'], {
        encoding: 'utf8',
      }),
    );
    const source = JSON.parse(readFileSync(path.join(cwd, 'package.json')));
    const need = [
      manifest.main,
      manifest.types,
      'README.md',
      ...entryPoints(manifest.exports),
      ...(source.configSchema ? [manifest.configSchema] : []),
      ...(source.files.includes('migrations')
        ? readdirSync(path.join(cwd, 'migrations')).map(
            file => `migrations/${file}`,
          )
        : []),
    ].map(file => file?.replace(/^\.\//, ''));
    for (const file of need) {
      if (!file || !files.has(file)) {
        problems.push(`${name}: the package lacks ${file}`);
      }
    }
    if (JSON.stringify(manifest.dependencies ?? {}).includes('workspace:')) {
      problems.push(`${name}: a workspace range was packed`);
    }
    console.log(`${name}: ${files.size} files`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
problems.forEach(problem => console.error(problem));
process.exit(problems.length ? 1 : 0);

function entryPoints(exports = {}) {
  return Object.values(exports).flatMap(each =>
    typeof each === 'string' ? [each] : Object.values(each).filter(isFile),
  );
}

function isFile(value) {
  return typeof value === 'string' && value.startsWith('./');
}
