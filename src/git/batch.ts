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
  readonly name: string;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (fault: Fault) => void;
}

interface OpenObject {
  readonly oid: string;
  readonly type: string;
  readonly chunks: Buffer[] | undefined;
  left: number;
}

/**
 * Damaged objects that are told one by one. Each ends git and costs a new process; a repository
 * with more of them is told as a whole.
 */
const MAX_DAMAGED = 10;

/**
 * Starts one process for all objects of a run: starting git costs more than reading hundreds of
 * schemas. A damaged object can end git; it alone is a Fault, and another process reads the rest.
 * Throws a Fault after `timeoutMs` without output.
 */
export function openObjectReader(
  start: () => ChildProcessWithoutNullStreams,
  maxBytes: number,
  timeoutMs: number,
): ObjectReader {
  const waiting: Waiting[] = [];
  let failure: Fault | undefined;
  let timer: NodeJS.Timeout | undefined;
  let damaged = 0;
  let hasAnswered = false;
  let isClosed = false;
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
    hasAnswered = true;
    waiting.shift()?.resolve(object);
    if (waiting.length === 0) clearTimeout(timer);
  };
  const ended = (stderr: string): void => {
    const fault = new Fault(
      `git cat-file ended before it returned every object: ${stderr.trim() || 'it printed no reason'}`,
    );
    // A git that has read nothing yet can't read this repository at all.
    if (failure !== undefined || isClosed || !hasAnswered || ++damaged > MAX_DAMAGED) {
      fail(fault);
      return;
    }
    // Git answers in order, so it is the first that ended it.
    waiting.shift()?.reject(fault);
    clearTimeout(timer);
    child = startReading();
    if (waiting.length === 0) return;
    timer = setTimeout(giveUp, timeoutMs);
    child.stdin.write(waiting.map(({ name }) => `${name}\n`).join(''));
  };
  const startReading = (): ChildProcessWithoutNullStreams => {
    const started = start();
    let stderr = '';
    const take = objectParser(maxBytes, settle);
    started.stdout.on('data', (chunk: Buffer) => {
      timer?.refresh();
      take(chunk);
    });
    started.stderr.on(
      'data',
      (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-500)),
    );
    // The reason follows in the close event.
    started.stdin.on('error', () => undefined);
    started.on('error', (cause) => fail(new Fault('git could not be started', { cause })));
    started.on('close', () => ended(stderr));
    return started;
  };
  let child = startReading();

  return {
    read: (name) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined || name.includes('\n')) {
          if (failure === undefined) resolve(undefined);
          else reject(failure);
          return;
        }
        if (waiting.length === 0) timer = setTimeout(giveUp, timeoutMs);
        waiting.push({ name, resolve, reject });
        // Names that are requested in the same tick are written together.
        const { stdin } = child;
        if (stdin.writableCorked === 0) {
          stdin.cork();
          process.nextTick(() => {
            stdin.uncork();
          });
        }
        stdin.write(`${name}\n`);
      }),
    close: () => {
      isClosed = true;
      child.stdin.end();
    },
  };
}

/** Cuts git's output into objects, which come in the order of their requests. */
function objectParser(
  maxBytes: number,
  settle: (object: GitObject | undefined) => void,
): (chunk: Buffer) => void {
  let header = '';
  let open: OpenObject | undefined;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (open === undefined) {
        const end = chunk.indexOf(0x0a, at);
        header += chunk.toString('utf8', at, end === -1 ? chunk.length : end);
        if (end === -1) return;
        at = end + 1;
        open = openedBy(header, maxBytes);
        header = '';
        if (open === undefined) settle(undefined);
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
  };
}

/** The object that a header announces; undefined where it says that there is none. */
function openedBy(header: string, maxBytes: number): OpenObject | undefined {
  const match = /^([0-9a-f]{40,64}) (\w+) ([0-9]+)$/.exec(header);
  if (match === null) return undefined;
  const size = Number(match[3]);
  return {
    oid: match[1] ?? '',
    type: match[2] ?? '',
    // A line feed follows the content.
    left: size + 1,
    chunks: size > maxBytes ? undefined : [],
  };
}

/** Most objects arrive in one chunk, which needs no copy. */
function joined(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}
