import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a server may take to end, before it is ended as a container runtime does. */
const PATIENCE_MS = 10_000;

const running = new Set();

/** Runs a command to its end and returns its output; throws with the last lines of it when it fails. */
export function run(command, { cwd, env = {}, show = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', command], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', data => (output += data));
    child.stderr?.on('data', data => (output += data));
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${command}\nended with ${code}\n${tail(output)}`)),
    );
  });
}

/** Starts a server in a process group of its own, and waits until its address responds. */
export async function startServer(command, { cwd, env = {}, url, log }) {
  const child = spawn('bash', ['-c', `exec ${command}`], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const file = createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', data => {
      output += data;
      file.write(data);
    });
  }
  let ended = false;
  const exit = new Promise(resolve => {
    child.on('close', () => {
      ended = true;
      running.delete(child);
      file.end();
      resolve();
    });
  });
  running.add(child);
  const server = {
    output: () => output,
    async stop() {
      if (!ended) {
        process.kill(-child.pid, 'SIGTERM');
        // A legacy portal was seen running long after SIGTERM; why is not known.
        await Promise.race([exit, sleep(PATIENCE_MS, null, { ref: false })]);
      }
      if (!ended) {
        process.kill(-child.pid, 'SIGKILL');
      }
      await exit;
    },
  };
  const deadline = Date.now() + 180_000;
  while (!(await responds(url))) {
    if (ended || Date.now() > deadline) {
      await server.stop();
      throw new Error(`${command} does not serve ${url}\n${tail(output)}`);
    }
    await sleep(500);
  }
  return server;
}

/** Ends every server that is still running. */
export function stopServers() {
  for (const child of running) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Has ended by itself.
    }
  }
}

async function responds(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** The end of an output; programs in one line are cut. */
function tail(text) {
  return text
    .split('\n')
    .slice(-60)
    .map(line => line.slice(0, 300))
    .join('\n');
}
