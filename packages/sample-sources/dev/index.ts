import { DEFAULT_PORT, startSampleSources } from '../src';

/** Runs the sample sources alone, on the port of the environment variable PORT. */
async function main() {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  const sources = await startSampleSources({ port });
  console.log(`Sample GitHub, YouTube and calendar at ${sources.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => sources.close());
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
