import { JsonObject } from '@backstage/types';
import { openTestDatabase } from '../store/__testUtils__/databases';
import { Life, setClock } from './Life';
import { Outside } from './Outside';

/** The first test of a file loads the whole backend. */
jest.setTimeout(60_000);

/** Starts the plugin and its sources before each test of a `describe`, on 1 March 2024, and ends them after it. */
export function useLife(configFor: (host: string) => JsonObject = () => ({})): {
  readonly life: Life;
  readonly outside: Outside;
} {
  let life: Life;
  let outside: Outside;

  beforeEach(async () => {
    setClock('2024-03-01T08:00:00Z');
    outside = await Outside.start();
    life = await Life.begin({
      outside,
      knex: await openTestDatabase('SQLITE_3'),
      config: configFor(outside.host),
    });
  });

  afterEach(async () => {
    await life.end();
    await outside.close();
    jest.useRealTimers();
  });

  return {
    get life() {
      return life;
    },
    get outside() {
      return outside;
    },
  };
}
