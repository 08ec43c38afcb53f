import { startSampleSources } from '../src';

/** Runs the sample sources alone. */
async function main() {
  const sources = await startSampleSources();
  console.log(`Sample GitHub, YouTube and calendar at ${sources.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => sources.close());
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
