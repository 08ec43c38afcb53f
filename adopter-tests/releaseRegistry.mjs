import { createServer } from 'node:http';
import semver from 'semver';
import { run } from './commands.mjs';

const SCOPE = '@backstage/';

/**
 * Serves the `@backstage` packages as they were when a release came out: none newer than what its packages ask for. An
 * adopter has that from the lockfile that create-app downloads. Resolves to the URL of the registry, which ends with the process.
 */
export async function startReleaseRegistry({ manifests }) {
  const upstream = (await run('npm config get registry', {}))
    .trim()
    .replace(/\/*$/, '');
  const packuments = new Map();

  function packument(name) {
    if (!packuments.has(name)) {
      packuments.set(name, readPackument(`${upstream}/${name}`));
    }
    return packuments.get(name);
  }

  const release = await versionsOf(manifests, packument);

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, upstream);
    const name = decodeURIComponent(pathname.slice(1));
    try {
      if (name.includes('/-/')) {
        response.writeHead(302, { location: `${upstream}${pathname}` }).end();
        return;
      }
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(upTo(release.get(name), await packument(name))));
    } catch (error) {
      response.writeHead(502).end(String(error));
    }
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}

/** The version of each package in a release: the packages of one ask for no less of each other. */
async function versionsOf(manifests, packument) {
  const versions = new Map();
  let open = manifests;
  while (open.length > 0) {
    const wanted = new Map();
    for (const { dependencies, devDependencies } of open) {
      for (const [name, range] of Object.entries({
        ...dependencies,
        ...devDependencies,
      })) {
        const lowest =
          name.startsWith(SCOPE) && semver.validRange(range)
            ? semver.minVersion(range).version
            : undefined;
        const known = wanted.get(name) ?? versions.get(name);
        if (lowest && !(known && semver.gte(known, lowest))) {
          wanted.set(name, lowest);
        }
      }
    }
    open = [];
    for (const [name, version] of wanted) {
      versions.set(name, version);
      const { dependencies } = (await packument(name)).versions[version] ?? {};
      open.push({ dependencies });
    }
  }
  return versions;
}

/** A packument without the versions after the given one; whole where none is given. */
function upTo(newest, { versions, ...packument }) {
  const kept = Object.fromEntries(
    Object.entries(versions).filter(
      ([version]) => !newest || semver.lte(version, newest),
    ),
  );
  const latest =
    newest && kept[newest] ? newest : packument['dist-tags'].latest;
  return { ...packument, 'dist-tags': { latest }, versions: kept };
}

async function readPackument(url) {
  const response = await fetch(url, {
    headers: { accept: 'application/vnd.npm.install-v1+json' },
  });
  if (!response.ok) {
    throw new Error(`${url} responds with ${response.status}`);
  }
  return response.json();
}
