import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Fault } from '../errors.js';

/** One object as `cat-file --batch` gives it. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  /** Undefined when it is larger than anyone reads; it is passed over, not kept. */
  readonly content: Uint8Array | undefined;
}

export interface ObjectReader {
  /** Undefined for a name that leads nowhere. Names must not contain a line feed. */
  readonly read: (name: string) => Promise<GitObject | undefined>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (fault: Fault) => void;
}

/** One process for all objects of a run: starting git costs more than reading hundreds of schemas. */
export function openObjectReader(start: () => ChildProcessWithoutNullStreams, maxBytes: number): ObjectReader {
  const child = start();
  const waiting: Waiting[] = [];
  let header = '';
  let open: { oid: string; type: string; left: number; chunks: Buffer[] | undefined } | undefined;
  let failure: Fault | undefined;
  const fail = (fault: Fault): void => {
    failure ??= fault;
    for (const one of waiting.splice(0)) one.reject(failure);
  };
  const settle = (object: GitObject | undefined): void => waiting.shift()?.resolve(object);

  child.stdout.on('data', (chunk: Buffer) => {
    let at = 0;
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
          open = { oid: match[1] ?? '', type: match[2] ?? '', left: size + 1, chunks: size > maxBytes ? undefined : [] };
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
      settle({ oid, type, content: chunks === undefined ? undefined : Buffer.concat(chunks).subarray(0, -1) });
    }
  });
  child.stderr.resume();
  child.stdin.on('error', () => fail(new Fault('git stopped reading requests for objects')));
  child.on('error', (cause) => fail(new Fault('git could not be started', { cause })));
  child.on('close', () => fail(new Fault('git ended before it had given every object')));

  return {
    read: (name) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined || name.includes('\n')) {
          if (failure === undefined) resolve(undefined);
          else reject(failure);
          return;
        }
        waiting.push({ resolve, reject });
        child.stdin.write(`${name}\n`);
      }),
    close: () => {
      child.removeAllListeners('close');
      child.stdin.end();
    },
  };
}

/** How every git process is started: never a shell, no prompts, no pagers, paths as they are written. */
export function startGit(directory: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const environment = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
    GIT_PAGER: 'cat',
    GIT_NO_LAZY_FETCH: '0',
  };
  return spawn('git', ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=off', ...args], {
    cwd: directory,
    env: environment,
    stdio: 'pipe',
  });
}
