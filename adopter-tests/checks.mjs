let passed = 0;
const failures = [];

/** Runs one named check; a check that throws is reported and does not stop the next one. */
export async function check(name, run) {
  const start = Date.now();
  try {
    const detail = await run();
    passed += 1;
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`  ✓ ${name}${detail ? `: ${detail}` : ''} (${seconds}s)`);
    return true;
  } catch (error) {
    failures.push(name);
    console.log(`  ✗ ${name}\n${indent(error.message)}`);
    return false;
  }
}

/** Throws with this message unless the condition holds. */
export function assert(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}

/** Prints the counts in the form of Playwright, which .ci/run adds up; returns the exit code. */
export function summary() {
  failures.forEach(name => console.log(`FAILED: ${name}`));
  console.log(`\n  ${passed} passed`);
  if (failures.length > 0) {
    console.log(`  ${failures.length} failed`);
  }
  return failures.length === 0 ? 0 : 1;
}

function indent(text) {
  return text.replace(/^/gm, '      ');
}
