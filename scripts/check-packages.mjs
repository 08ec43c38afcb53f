// Packs every published package and looks at the tarball as an adopter gets it: complete, typed, and with what it needs at run time.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** Files that every package has besides what its manifest names. */
const TEXTS = ['README.md', 'LICENSE', 'CHANGELOG.md'];
/** What registries and catalogs show of a package. */
const METADATA = ['description', 'keywords', 'homepage', 'bugs', 'repository'];
/** What publint holds against every package that Backstage's CLI builds, Backstage's own too. */
const IGNORED_BY_PUBLINT = [
  'USE_TYPE', // the CLI decides on the format by the role of the package
  'FILE_INVALID_FORMAT', // it names ES modules .esm.js, for bundlers
  'TYPES_NOT_EXPORTED', // follows from that
  'HAS_MODULE_BUT_NO_EXPORTS', // it writes no exports for a package with one entry point
  'EXPORTS_TYPES_SHOULD_BE_FIRST', // it writes exports in this order
  'EXPORTS_VALUE_INVALID', // the condition "backstage" names a kind of feature, not a file
  'CJS_WITH_ESMODULE_DEFAULT_EXPORT', // a backend feature is a default export, and Backstage unwraps it
];
/** The same in the words of attw. */
const IGNORED_BY_ATTW = [
  'unexpected-module-syntax',
  'fallback-condition',
  'cjs-only-exports-default',
];

const folder = mkdtempSync(path.join(tmpdir(), 'sessions-pack-'));
const privateNames = readdirSync('packages')
  .map(name => readJson(path.join('packages', name, 'package.json')))
  .filter(each => each.private)
  .map(each => each.name);
const problems = [];
try {
  for (const name of readdirSync('plugins')) {
    const packed = pack(name);
    const found = [
      ...missingFiles(packed),
      ...manifestProblems(packed),
      ...undeclaredTypes(packed),
      ...(await publintProblems(packed)),
      ...attwProblems(packed),
    ];
    problems.push(...found.map(problem => `${name}: ${problem}`));
    console.log(`${name}: ${packed.files.length} files`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
problems.forEach(problem => console.error(problem));
process.exit(problems.length ? 1 : 0);

function pack(name) {
  const source = path.join('plugins', name);
  const tarball = path.join(folder, `${name}.tgz`);
  execFileSync('yarn', ['pack', '--out', tarball], {
    cwd: source,
    stdio: 'ignore',
  });
  execFileSync('tar', ['xzf', tarball, '-C', folder]);
  const dir = path.join(folder, name);
  execFileSync('mv', [path.join(folder, 'package'), dir]);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => path.relative(dir, path.join(each.parentPath, each.name)));
  const manifest = readJson(path.join(dir, 'package.json'));
  return { source, tarball, dir, files, manifest };
}

function* missingFiles({ source, files, manifest }) {
  const { configSchema, files: wanted } = readJson(
    path.join(source, 'package.json'),
  );
  const need = [
    manifest.main,
    manifest.types,
    ...TEXTS,
    ...entryPoints(manifest.exports),
    ...(configSchema ? [manifest.configSchema] : []),
    ...(wanted.includes('migrations')
      ? readdirSync(path.join(source, 'migrations')).map(
          file => `migrations/${file}`,
        )
      : []),
  ].map(file => file?.replace(/^\.\//, ''));
  for (const file of need) {
    if (!file || !files.includes(file)) {
      yield `the package lacks ${file}`;
    }
  }
  const maps = files.filter(file => file.endsWith('.map'));
  if (maps.length) {
    yield `${maps.length} source maps were packed`;
  }
}

function* manifestProblems({ manifest }) {
  for (const field of METADATA) {
    if (!manifest[field]?.length && !manifest[field]?.url) {
      yield `package.json lacks ${field}`;
    }
  }
  const { dependencies, devDependencies, peerDependencies } = manifest;
  const all = { ...devDependencies, ...peerDependencies, ...dependencies };
  for (const [name, range] of Object.entries(all)) {
    if (range.startsWith('workspace:')) {
      yield `the workspace range of ${name} was packed`;
    }
    if (privateNames.includes(name)) {
      yield `depends on ${name}, which is not published`;
    }
  }
}

/** Types that a consumer's compiler can't find. */
function* undeclaredTypes({ dir, files, manifest }) {
  const declared = new Set([
    // One entry point may import another.
    manifest.name,
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ]);
  for (const file of files.filter(each => each.endsWith('.d.ts'))) {
    const text = readFileSync(path.join(dir, file), 'utf8');
    const imports = text.matchAll(
      /\b(?:from|import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w:.-]+)[^'"]*['"]/g,
    );
    for (const name of new Set(Array.from(imports, ([, each]) => each))) {
      if (!name.startsWith('.') && !isBuiltin(name) && !declared.has(name)) {
        yield `${file} imports ${name}, which is no dependency`;
      }
    }
  }
}

async function publintProblems({ tarball, manifest }) {
  const { messages } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true,
  });
  return messages
    .filter(({ code }) => !IGNORED_BY_PUBLINT.includes(code))
    .map(each => `publint: ${formatMessage(each, manifest, { color: false })}`);
}

function attwProblems({ tarball }) {
  const options = ['--format', 'ascii', '--no-color', '--no-emoji'];
  const { status, stdout, stderr } = spawnSync(
    'attw',
    [tarball, ...options, '--ignore-rules', ...IGNORED_BY_ATTW],
    { encoding: 'utf8' },
  );
  return status ? [`attw: ${stdout}${stderr}`] : [];
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function entryPoints(exports = {}) {
  return Object.values(exports).flatMap(each =>
    typeof each === 'string' ? [each] : Object.values(each).filter(isFile),
  );
}

function isFile(value) {
  return typeof value === 'string' && value.startsWith('./');
}
