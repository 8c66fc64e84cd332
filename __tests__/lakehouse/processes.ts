import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const GUARD = join(dirname(fileURLToPath(import.meta.url)), 'guarded.py');
/** Characters of its output that are kept. */
const KEPT = 20_000;

/** May look at what the process has printed. */
type Probe<Found> = (output: string) => Found | undefined | Promise<Found | undefined>;

export interface GuardedProcess {
  /**
   * Waits until `probe` returns something other than undefined; a probe that throws isn't there
   * yet.
   */
  readonly until: <Found>(probe: Probe<Found>, seconds: number) => Promise<Found>;
  readonly stop: () => Promise<void>;
}

interface Guarded {
  /** For messages. */
  readonly name: string;
  /** The interpreter of the guard. */
  readonly python: string;
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a command that ends with this process, however this process ends. */
export function guarded({ name, python, command, cwd, env }: Guarded): GuardedProcess {
  const child = spawn(python, [GUARD, ...command], { cwd, env });
  let output = '';
  let isEnded = false;
  const keep = (chunk: unknown): void => {
    output = (output + String(chunk)).slice(-KEPT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.stdin.on('error', () => {});
  const closed = new Promise<void>((resolve) => {
    const end = (): void => {
      isEnded = true;
      resolve();
    };
    child.on('close', end);
    child.on('error', (error) => {
      keep(error);
      end();
    });
  });
  const ended = (how: string): Error => new Error(`${name} ${how}:\n${output.slice(-4000)}`);
  return {
    async until(probe, seconds) {
      const deadline = performance.now() + seconds * 1000;
      for (;;) {
        const found = await Promise.resolve()
          .then(() => probe(output))
          .catch(() => undefined);
        if (found !== undefined) return found;
        if (isEnded) throw ended('ended before it was up');
        if (performance.now() > deadline) throw ended(`was not up after ${seconds} s`);
        await sleep(100);
      }
    },
    stop() {
      child.stdin.end();
      return closed;
    },
  };
}
