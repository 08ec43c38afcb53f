import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { run, startServer } from './commands.mjs';
import { startReleaseRegistry } from './releaseRegistry.mjs';

/** The release that the plugins are made for at the lower end: create-app of Backstage 1.55. */
const CREATE_APP = '@backstage/create-app@0.9.2';

/** A new portal of an adopter, in a folder outside of this repository. */
export class Portal {
  #root;
  #registryUrl;

  constructor({ root, folder, registryUrl, legacy, hasHomePage }) {
    this.#root = root;
    this.#registryUrl = registryUrl;
    this.folder = folder;
    this.legacy = legacy;
    this.hasHomePage = hasHomePage;
  }

  /**
   * Makes the portal with create-app, at Backstage 1.55 or at the newest packages. What the internet would give is stood in
   * for: the lockfile that create-app downloads by a registry that knows nothing newer than the release, the release
   * manifest of `versions:bump` by the registry's `latest`, and our packages come from a local registry.
   */
  async scaffold({ newest }) {
    rmSync(this.folder, { recursive: true, force: true });
    await run(
      `echo portal | npx --yes --package=${CREATE_APP} -- backstage-create-app ${
        this.legacy ? '--legacy' : ''
      } --skip-install --path ${this.folder}`,
      { cwd: path.dirname(this.folder) },
    );
    rmSync(path.join(this.folder, 'yarn.lock'));
    writeFileSync(path.join(this.folder, 'yarn.lock'), '');
    const manifests = ['', 'packages/app', 'packages/backend'].map(folder =>
      path.join(folder, 'package.json'),
    );
    if (newest) {
      for (const manifest of manifests) {
        await this.#takeNewest(manifest);
      }
    }
    const scopes = {
      'backstage-community': { npmRegistryServer: this.#registryUrl },
      ...(!newest && {
        backstage: {
          npmRegistryServer: await startReleaseRegistry({
            manifests: [
              ...manifests.map(file => path.join(this.folder, file)),
              // What the documentation adds is of that release too.
              ...this.#ourManifests(),
            ].map(file => JSON.parse(readFileSync(file, 'utf8'))),
          }),
        },
      }),
    };
    // Registries lag on platform packages: the same versions as in this repository, which are complete.
    this.edit('package.json', manifest => {
      const ours = JSON.parse(
        readFileSync(path.join(this.#root, 'package.json'), 'utf8'),
      );
      const { 'better-sqlite3': _, ...pins } = ours.resolutions;
      manifest.resolutions = { ...pins, ...manifest.resolutions };
      manifest.dependenciesMeta = ours.dependenciesMeta;
    });
    const yarnrc = path.join(this.folder, '.yarnrc.yml');
    writeFileSync(
      yarnrc,
      stringify({
        ...parse(readFileSync(yarnrc, 'utf8')),
        npmScopes: scopes,
        unsafeHttpWhitelist: ['127.0.0.1'],
        enableTelemetry: false,
      }),
    );
  }

  /** Changes a JSON file of the portal. */
  edit(file, change) {
    const full = path.join(this.folder, file);
    const content = JSON.parse(readFileSync(full, 'utf8'));
    change(content);
    writeFileSync(full, `${JSON.stringify(content, null, 2)}\n`);
  }

  run(command) {
    return run(command, {
      cwd: this.folder,
      env: {
        // Set by CI, where a project's own lockfile is not to change; a new portal has none.
        YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
        // Yarn's own retries end the process with an error of its HTTP library on Node 24.
        YARN_HTTP_RETRY: '0',
        NODE_OPTIONS: '--no-node-snapshot',
      },
    });
  }

  /** Installs packages by this command; a request that fails on the way is worth another try. */
  async install(command) {
    for (let tries = 3; ; tries -= 1) {
      try {
        return await this.run(command);
      } catch (error) {
        if (tries === 1) {
          throw error;
        }
      }
    }
  }

  /** Whether all that a command `yarn --cwd … add …` adds is there already, as in a new portal. */
  has(command) {
    const [, folder, packages] = command.match(/--cwd (\S+) add (.*)$/);
    const { dependencies } = JSON.parse(
      readFileSync(path.join(this.folder, folder, 'package.json'), 'utf8'),
    );
    return packages.split(' ').every(name => dependencies[name]);
  }

  /** The Backstage packages that are installed in more than one version. */
  duplicates() {
    const lock = parse(
      readFileSync(path.join(this.folder, 'yarn.lock'), 'utf8'),
    );
    const versions = new Map();
    for (const [key, { version }] of Object.entries(lock)) {
      const [, name] = key.match(/^(@backstage\/[^@]+)@npm:/) ?? [];
      if (name) {
        versions.set(name, (versions.get(name) ?? new Set()).add(version));
      }
    }
    return [...versions].flatMap(([name, found]) =>
      found.size > 1 ? [`${name} ${[...found].join(' and ')}`] : [],
    );
  }

  /** The versions that tell one end of our ranges from the other. */
  versions() {
    return ['frontend-plugin-api', 'plugin-catalog-react', 'ui']
      .map(name => {
        const manifest = path.join(
          this.folder,
          'node_modules/@backstage',
          name,
          'package.json',
        );
        return `${name} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`;
      })
      .join(', ');
  }

  /** Writes the home page of an adopter who has one: no grid that people arrange, only cards. */
  writeHomePage() {
    const file = path.join(
      this.folder,
      'packages/app/src/components/home/HomePage.tsx',
    );
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      `import { Content, Header, Page } from '@backstage/core-components';
import { HomePageStarredEntities } from '@backstage/plugin-home';

export const HomePage = () => (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <HomePageStarredEntities />
    </Content>
  </Page>
);
`,
    );
  }

  /** Writes a source of sessions as somebody starts it who follows the README of `community-sessions-node`. */
  writeSource(file) {
    const full = path.join(this.folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(
      full,
      `import { SessionSource } from '@backstage-community/plugin-community-sessions-node';

export const wikiSource: SessionSource = {
  id: 'wiki',
  title: 'Wiki',
  forSeries: ({ config }) =>
    config && {
      id: 'wiki',
      scope: config.getString('url'),
      claimTypes: ['section'],
      read: ({ save }) => save({ records: [], state: {} }),
      claims: () => [],
    },
};
`,
    );
  }

  /**
   * Builds for production, and puts the bundle where a container image would have it; its packages are those of the
   * portal.
   */
  async build() {
    await this.run('yarn build:all');
    const bundle = path.join(this.folder, 'bundle');
    rmSync(bundle, { recursive: true, force: true });
    mkdirSync(bundle);
    await this.run(
      'tar xzf packages/backend/dist/skeleton.tar.gz -C bundle && tar xzf packages/backend/dist/bundle.tar.gz -C bundle',
    );
    symlinkSync('../node_modules', path.join(bundle, 'node_modules'));
    cpSync(path.join(this.folder, 'examples'), path.join(bundle, 'examples'), {
      recursive: true,
    });
    cpSync(
      path.join(this.folder, 'app-config.yaml'),
      path.join(bundle, 'app-config.yaml'),
    );
  }

  /**
   * Starts the production bundle with the configuration of the portal, the sources of the sample and the default
   * content security policy; `path` is what stands before it in the address.
   */
  async start({ sourcesConfig, database, baseUrl, port, log }) {
    const bundle = path.join(this.folder, 'bundle');
    const overlay = path.join(bundle, 'app-config.adopter-test.yaml');
    writeFileSync(
      overlay,
      stringify({
        ...sourcesConfig,
        app: { baseUrl },
        backend: {
          ...sourcesConfig.backend,
          baseUrl,
          listen: { port, host: 'localhost' },
          cors: { origin: baseUrl },
          database,
        },
        // The example entities, at the paths that they have in a container.
        catalog: this.#productionConfig().catalog,
        // Guests are refused in production unless that is asked for.
        auth: {
          providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
        },
      }),
    );
    return startServer(
      `node packages/backend --config app-config.yaml --config ${overlay}`,
      {
        cwd: bundle,
        env: {
          NODE_ENV: 'production',
          NODE_OPTIONS: '--no-node-snapshot',
          GITHUB_TOKEN: '',
        },
        url: `http://localhost:${port}/.backstage/health/v1/readiness`,
        log,
      },
    );
  }

  #productionConfig() {
    return parse(
      readFileSync(
        path.join(this.folder, 'app-config.production.yaml'),
        'utf8',
      ),
    );
  }

  #ourManifests() {
    return ['packages', 'plugins'].flatMap(folder =>
      readdirSync(path.join(this.#root, folder)).map(name =>
        path.join(this.#root, folder, name, 'package.json'),
      ),
    );
  }

  async #takeNewest(file) {
    const newest = {};
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(path.join(this.folder, file), 'utf8'),
    );
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      if (name.startsWith('@backstage/')) {
        newest[name] = `^${(await run(`npm view ${name} version`, {})).trim()}`;
      }
    }
    this.edit(file, manifest => {
      for (const ranges of [manifest.dependencies, manifest.devDependencies]) {
        for (const name of Object.keys(ranges ?? {})) {
          ranges[name] = newest[name] ?? ranges[name];
        }
      }
    });
  }
}
