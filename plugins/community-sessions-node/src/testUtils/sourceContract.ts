import assert from 'node:assert/strict';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  SeriesSource,
  SessionSource,
  StoredRecord,
} from '@backstage-community/plugin-community-sessions-node';
import { MemoryRun } from './MemoryRun';

/**
 * A source with something to read: its requests are answered as by the real thing, always with the same content, which
 * has at least one record that says something of the series.
 * @public
 */
export interface SourceFixture {
  source: SessionSource;
  /** The source's part of the configuration of a series. */
  config: JsonObject;
}

/**
 * One thing that every source has to do.
 * @public
 */
export interface SourceContractTest {
  name: string;
  /** Rejects with an `AssertionError` that says what is not as it has to be. */
  run(fixture: SourceFixture): Promise<void>;
}

/**
 * What every source has to do, for `it.each(sourceContract)('$name', ({ run }) => …)`: `run` rejects where it does not.
 * @public
 */
export const sourceContract: SourceContractTest[] = [
  {
    name: 'has an id that can be a key of the configuration, and a title for people',
    async run({ source }) {
      assert.match(source.id, /^[a-z0-9-]{1,50}$/);
      assert.ok(source.title.trim(), 'title is empty');
    },
  },
  {
    name: 'is not part of a series that does not configure it',
    async run({ source }) {
      assert.equal(source.forSeries(seriesOf()), undefined);
    },
  },
  {
    name: 'refuses an unknown key of its configuration',
    async run({ source, config }) {
      assert.throws(
        () => source.forSeries(seriesOf({ ...config, unknownKey: true })),
        /unknownKey/,
      );
    },
  },
  {
    name: 'stores each record once, in JSON',
    async run(fixture) {
      const run = new MemoryRun(seriesSource(fixture));
      await run.read();
      assert.ok(run.records.size > 0, 'nothing was read');
      for (const { payload, kind, externalId } of run.records.values()) {
        assert.deepEqual(
          payload,
          JSON.parse(JSON.stringify(payload)),
          `${kind} ${externalId} is no JSON`,
        );
      }
    },
  },
  {
    name: 'stores the same again when nothing has changed',
    async run(fixture) {
      const run = new MemoryRun(seriesSource(fixture));
      await run.read();
      const first = new Map(run.records);
      run.later(1);
      await run.read();
      assert.deepEqual(run.records, first);
    },
  },
  {
    name: 'starts from nothing where its state is lost',
    async run(fixture) {
      const run = new MemoryRun(seriesSource(fixture));
      await run.read();
      const first = new Map(run.records);
      run.records.clear();
      run.state = undefined;
      await run.read();
      assert.deepEqual(run.records, first);
    },
  },
  {
    name: 'makes the same claims of the same record, of the types that it names',
    async run(fixture) {
      const source = seriesSource(fixture);
      const records = await storedRecords(source);
      const claims = records.flatMap(record => source.claims(record));
      assert.ok(claims.length > 0, 'no record states anything');
      for (const claim of claims) {
        assert.ok(
          source.claimTypes.includes(claim.type),
          `claimTypes lacks ${claim.type}`,
        );
        assert.deepEqual(claim, JSON.parse(JSON.stringify(claim)));
      }
      assert.deepEqual(
        records.flatMap(record => source.claims(record)),
        claims,
      );
    },
  },
  {
    name: 'gives each agenda a key of its own, which its comments and links to it have',
    async run(fixture) {
      const source = seriesSource(fixture);
      const claims = (await storedRecords(source)).flatMap(record =>
        source.claims(record),
      );
      const agendas = claims.filter(claim => claim.type === 'agenda');
      const keys = new Set(agendas.map(({ key }) => key));
      assert.equal(keys.size, agendas.length, 'two agendas have the same key');
      for (const { key, url } of agendas) {
        assert.deepEqual(source.agendaLinks?.(`see ${url}.`) ?? [key], [key]);
      }
    },
  },
  {
    name: 'refuses a record that it can not read',
    async run(fixture) {
      const source = seriesSource(fixture);
      for (const record of await storedRecords(source)) {
        assert.throws(() => source.claims({ ...record, payload: {} }));
      }
    },
  },
  {
    name: 'stores nothing after it was told to stop',
    async run(fixture) {
      const run = new MemoryRun(seriesSource(fixture));
      await run.read(AbortSignal.abort()).catch(() => {});
      assert.equal(run.records.size, 0);
    },
  },
];

function seriesOf(config?: JsonObject) {
  return {
    id: 'contract',
    title: 'Contract',
    timeZone: 'Europe/Stockholm',
    config: config && new ConfigReader(config),
    onRequest: () => {},
  };
}

function seriesSource({ source, config }: SourceFixture): SeriesSource {
  const found = source.forSeries(seriesOf(config));
  assert.ok(found, 'forSeries does not take the configuration');
  assert.equal(found.id, source.id);
  return found;
}

async function storedRecords(source: SeriesSource): Promise<StoredRecord[]> {
  const run = new MemoryRun(source);
  await run.read();
  return [...run.records.values()].map(({ kind, externalId, payload }) => ({
    source: source.id,
    kind,
    externalId,
    payload,
  }));
}
