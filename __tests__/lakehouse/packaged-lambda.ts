import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { numberIn, objectIn, optional, stringIn } from './json-values.js';

const RUNTIME = join(dirname(fileURLToPath(import.meta.url)), 'lambda-runtime.ts');

export interface UnpackedLambda {
  readonly folder: string;
  /** Sorted. */
  readonly files: readonly string[];
  readonly remove: () => void;
}

/** The package, in a folder where nothing else is. */
export function unpackedLambda(zip: string): UnpackedLambda {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-lambda-'));
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, folder]);
  return {
    folder,
    files: readdirSync(folder).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a handler answers with. */
export type Answer = Readonly<Record<string, unknown>>;

/** One of the two. */
export interface Invocation {
  readonly answer: Answer | undefined;
  readonly error: { readonly name: string; readonly message: string } | undefined;
}

export interface StartedLambda {
  /** Version of Node. */
  readonly node: unknown;
  /** What it wrote, metrics included: one JSON a line. */
  readonly output: () => string;
  readonly invoke: (event: Readonly<Record<string, unknown>>) => Promise<Invocation>;
  readonly stop: () => Promise<void>;
}

/** How a function is configured; as its Terraform module has it where nothing is said. */
interface Configured {
  readonly exported: string;
  readonly timeoutSeconds: number;
  readonly arn: string;
}

/**
 * Starts a handler in a process that stays up between events, as a container does. It has that
 * environment and the PATH, and no more.
 */
export async function startedLambda(
  file: string,
  environment: Readonly<Record<string, string>>,
  configured?: Configured,
): Promise<StartedLambda> {
  const { exported, timeoutSeconds, arn } = configured ?? {};
  const settings =
    configured === undefined ? [] : [String(exported), String(timeoutSeconds), String(arn)];
  const child = fork(RUNTIME, [file, ...settings], {
    env: { PATH: process.env.PATH, ...environment },
    silent: true,
  });
  const waiting = new Map<number, (invocation: Invocation) => void>();
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (output += String(chunk)));
  // Not 'close', which a disconnected child never gets to.
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const ended = exited.then((): never => {
    throw new Error(`The handler's process ended:\n${output.slice(-4000)}`);
  });
  ended.catch(() => {});
  const started = new Promise<unknown>((resolve) => child.once('message', resolve));
  child.on('message', (message) => {
    const { id, answer, error } = objectIn(message);
    if (id !== undefined)
      waiting.get(numberIn(id))?.({
        answer: optional(objectIn, answer),
        error: optional(failureIn, error),
      });
  });
  const { node } = objectIn(await Promise.race([started, ended]));
  let events = 0;
  return {
    node,
    output: () => output,
    invoke(event) {
      const id = ++events;
      const answered = new Promise<Invocation>((resolve) => waiting.set(id, resolve));
      child.send({ id, event });
      return Promise.race([answered, ended]);
    },
    stop() {
      if (child.connected) child.disconnect();
      return exited;
    },
  };
}

function failureIn(value: unknown): NonNullable<Invocation['error']> {
  const { name, message } = objectIn(value);
  return { name: stringIn(name), message: stringIn(message) };
}
