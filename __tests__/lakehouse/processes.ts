import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const GUARD = join(dirname(fileURLToPath(import.meta.url)), 'guarded.py');

/**
 * Starts a command that ends with this process, however this process ends.
 *
 * @param {string} name For messages.
 * @param {string} python The interpreter of the guard.
 * @param {readonly string[]} command
 * @param {{ cwd: string, env: Record<string, string> }} options
 */
export function guarded(name, python, command, options) {
  const child = spawn(python, [GUARD, ...command], options);
  let said = '';
  let isEnded = false;
  const hear = (chunk) => (said = (said + chunk).slice(-20_000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.stdin.on('error', () => {});
  const closed = new Promise((resolve) => {
    const end = () => {
      isEnded = true;
      resolve();
    };
    child.on('close', end);
    child.on('error', (error) => {
      hear(String(error));
      end();
    });
  });
  return {
    said: () => said,
    /** Waits until `probe` returns something other than undefined; a probe that throws isn't there yet. */
    async until(probe, seconds) {
      const deadline = performance.now() + seconds * 1000;
      for (;;) {
        const found = await Promise.resolve()
          .then(() => probe(said))
          .catch(() => undefined);
        if (found !== undefined) return found;
        if (isEnded) throw new Error(`${name} ended before it was up:\n${said.slice(-4000)}`);
        if (performance.now() > deadline) throw new Error(`${name} was not up after ${seconds} s:\n${said.slice(-4000)}`);
        await sleep(100);
      }
    },
    stop() {
      child.stdin.end();
      return closed;
    },
  };
}

/** A port that was free a moment ago, for servers that can't say which one the system gave them. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
