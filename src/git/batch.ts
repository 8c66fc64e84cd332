import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { Fault } from '../errors.js';
import { stop } from './run-git.js';

/** One object from `git cat-file --batch`: https://git-scm.com/docs/git-cat-file#_batch_output */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  /** Undefined when it is larger than the limit: its bytes are skipped. */
  readonly content: Uint8Array | undefined;
}

export interface ObjectReader {
  /** Undefined for a name that is not an object, or that contains a line feed. */
  readonly read: (name: string) => Promise<GitObject | undefined>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (fault: Fault) => void;
}

/**
 * Starts one process for all objects of a run: starting git costs more than reading hundreds of
 * schemas. Throws a Fault after `timeoutMs` without output.
 */
export function openObjectReader(
  start: () => ChildProcessWithoutNullStreams,
  maxBytes: number,
  timeoutMs: number,
): ObjectReader {
  const child = start();
  const waiting: Waiting[] = [];
  let header = '';
  let open: { oid: string; type: string; left: number; chunks: Buffer[] | undefined } | undefined;
  let failure: Fault | undefined;
  let stderr = '';
  let timer: NodeJS.Timeout | undefined;
  const fail = (fault: Fault): void => {
    clearTimeout(timer);
    failure ??= fault;
    for (const one of waiting.splice(0)) one.reject(failure);
  };
  const giveUp = (): void => {
    fail(new Fault(`git cat-file returned no object within ${timeoutMs / 1000} seconds`));
    stop(child);
  };
  const settle = (object: GitObject | undefined): void => {
    waiting.shift()?.resolve(object);
    if (waiting.length === 0) clearTimeout(timer);
  };

  child.stdout.on('data', (chunk: Buffer) => {
    let at = 0;
    timer?.refresh();
    while (at < chunk.length) {
      if (open === undefined) {
        const end = chunk.indexOf(0x0a, at);
        header += chunk.toString('utf8', at, end === -1 ? chunk.length : end);
        if (end === -1) return;
        at = end + 1;
        const match = /^([0-9a-f]{40,64}) (\w+) ([0-9]+)$/.exec(header);
        header = '';
        if (match === null) settle(undefined);
        else {
          const size = Number(match[3]);
          // A line feed follows the content.
          open = {
            oid: match[1] ?? '',
            type: match[2] ?? '',
            left: size + 1,
            chunks: size > maxBytes ? undefined : [],
          };
        }
        continue;
      }
      const part = chunk.subarray(at, at + open.left);
      open.chunks?.push(part);
      open.left -= part.length;
      at += part.length;
      if (open.left > 0) continue;
      const { oid, type, chunks } = open;
      open = undefined;
      settle({
        oid,
        type,
        content: chunks === undefined ? undefined : joined(chunks).subarray(0, -1),
      });
    }
  });
  child.stderr.on(
    'data',
    (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-500)),
  );
  // The reason follows in the close event.
  child.stdin.on('error', () => undefined);
  child.on('error', (cause) => fail(new Fault('git could not be started', { cause })));
  child.on('close', () =>
    fail(
      new Fault(
        `git cat-file ended before it returned every object: ${stderr.trim() || 'it printed no reason'}`,
      ),
    ),
  );

  return {
    read: (name) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined || name.includes('\n')) {
          if (failure === undefined) resolve(undefined);
          else reject(failure);
          return;
        }
        if (waiting.length === 0) timer = setTimeout(giveUp, timeoutMs);
        waiting.push({ resolve, reject });
        // Names that are requested in the same tick are written together.
        if (child.stdin.writableCorked === 0) {
          child.stdin.cork();
          process.nextTick(() => {
            child.stdin.uncork();
          });
        }
        child.stdin.write(`${name}\n`);
      }),
    close: () => {
      child.stdin.end();
    },
  };
}

/** Most objects arrive in one chunk, which needs no copy. */
function joined(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}
