import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNTIME = join(dirname(fileURLToPath(import.meta.url)), 'lambda-runtime.mjs');

/**
 * The package, in a folder where nothing else is.
 *
 * @param {string} zip
 */
export function unpackedLambda(zip) {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-lambda-'));
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, folder]);
  return { folder, files: readdirSync(folder).sort(), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Starts a handler in a process that stays up between events, as a container does.
 *
 * @param {string} file
 * @param {Record<string, string>} environment All that it gets, besides the PATH.
 */
export async function startedLambda(file, environment) {
  const child = fork(RUNTIME, [file], { env: { PATH: process.env.PATH, ...environment }, silent: true });
  const waiting = new Map();
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  // Not 'close', which a disconnected child never gets to.
  const exited = new Promise((resolve) => child.on('exit', resolve));
  const ended = exited.then(() => {
    throw new Error(`The handler's process ended:\n${said.slice(-4000)}`);
  });
  ended.catch(() => {});
  const started = new Promise((resolve) => child.once('message', resolve));
  child.on('message', ({ id, answer, error }) => waiting.get(id)?.({ answer, error }));
  const { node } = await Promise.race([started, ended]);
  let events = 0;
  return {
    node,
    /** What it wrote, metrics included: one JSON a line. */
    said: () => said,
    /** @returns {Promise<{ answer?: unknown, error?: { name: string, message: string } }>} */
    invoke(event) {
      const id = ++events;
      const answered = new Promise((resolve) => waiting.set(id, resolve));
      child.send({ id, event });
      return Promise.race([answered, ended]);
    },
    stop() {
      if (child.connected) child.disconnect();
      return exited;
    },
  };
}
