import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { directoryLocks, type DirectoryLocks } from '../../src/directory/lock.js';

interface Card {
  readonly pid: number;
  readonly host: string;
  readonly space: string;
  readonly started: string | null;
  readonly token: string;
}

let root: string;
let folder: string;
let lock: string;
/** What this very process writes into its locks. */
let mine: Card;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'schema-gate-locks-'));
  folder = join(root, 'locks');
  lock = join(folder, 'key.lock');
  for (const name of ['locks', 'tmp']) mkdirSync(join(root, name));
  mine = await locks().hold('key', () =>
    Promise.resolve(JSON.parse(readFileSync(lock, 'utf8')) as Card),
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const locks = (patience = 10_000): DirectoryLocks =>
  directoryLocks(folder, join(root, 'tmp'), patience);
const inside = (): Promise<string> => Promise.resolve('inside');
const ended = spawnSync(process.execPath, ['--version']).pid;
const leave = (path: string, content: Card | string, ageSeconds = 0): void => {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const then = Date.now() / 1000 - ageSeconds;
  utimesSync(path, then, then);
};

describe('a lock', () => {
  it('is there while the work runs, and leaves nothing behind, also when the work fails', async () => {
    expect(await locks().hold('key', () => Promise.resolve(existsSync(lock)))).toBe(true);
    await expect(locks().hold('key', () => Promise.reject(new Error('work')))).rejects.toThrow(
      'work',
    );
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['locks', 'tmp']);
  });

  it.each<[holder: string, left: () => void]>([
    ['a process that has ended', () => leave(lock, { ...mine, pid: ended, token: 'a'.repeat(16) })],
    [
      'an earlier process with the number of a living one',
      () => leave(lock, { ...mine, started: '1', token: 'a'.repeat(16) }),
    ],
    [
      'an ended process, whose lock an ended process was about to take over',
      () => {
        leave(lock, { ...mine, pid: ended, token: 'a'.repeat(16) });
        leave(`${lock}.${'a'.repeat(16)}`, { ...mine, pid: ended, token: 'b'.repeat(16) });
      },
    ],
    [
      'an ended process, whose lock two ended processes were about to take over',
      () => {
        leave(lock, { ...mine, pid: ended, token: 'a'.repeat(16) });
        leave(`${lock}.${'a'.repeat(16)}`, { ...mine, pid: ended, token: 'b'.repeat(16) });
        leave(`${lock}.${'a'.repeat(16)}.${'b'.repeat(16)}`, {
          ...mine,
          pid: ended,
          token: 'c'.repeat(16),
        });
      },
    ],
    [
      'a process that ended while it gave the lock back',
      () => {
        leave(lock, { ...mine, pid: ended, token: 'a'.repeat(16) });
        leave(`${lock}.${'a'.repeat(16)}`, { ...mine, pid: ended, token: 'a'.repeat(16) });
      },
    ],
  ])('of %s is taken over', async (_, left) => {
    left();
    expect(await locks().hold('key', inside)).toBe('inside');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<[holder: string, named: RegExp, left: () => void]>([
    [
      'a living process',
      /process \d+ on/,
      () => leave(lock, { ...mine, token: 'a'.repeat(16) }, 3600),
    ],
    [
      'a living process whose start is not known',
      /process \d+ on/,
      () => leave(lock, { ...mine, started: null, token: 'a'.repeat(16) }),
    ],
    [
      'another host, whatever its age',
      /process \d+ on elsewhere, which can't be seen from here; .* run: rm '\/.*key\.lock'$/,
      () => leave(lock, { ...mine, pid: ended, host: 'elsewhere', token: 'a'.repeat(16) }, 86_400),
    ],
    [
      'another container of this host, or an earlier boot',
      /process \d+ on .*, which can't be seen from here; .* run: rm '/,
      () => leave(lock, { ...mine, pid: ended, space: 'b pid:[1]', token: 'a'.repeat(16) }, 86_400),
    ],
    ['nobody can say who', /does not name; .* run: rm '/, () => leave(lock, '{"pid": -1}', 86_400)],
    ['a file without content', /does not name; .* run: rm '/, () => leave(lock, '', 86_400)],
    [
      'a name that would lead elsewhere',
      /does not name/,
      () => leave(lock, { ...mine, pid: ended, token: '/../../x' }),
    ],
    [
      'an ended process, which a living one is about to take over',
      /process \d+ on/,
      () => {
        leave(lock, { ...mine, pid: ended, token: 'a'.repeat(16) });
        leave(`${lock}.${'a'.repeat(16)}`, { ...mine, token: 'b'.repeat(16) });
      },
    ],
  ])('of %s stays, and the fault names it', async (_, named, left) => {
    left();
    const before = readdirSync(folder);
    const fault = await locks(30)
      .hold('key', inside)
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect((fault as Fault).message).toMatch(named);
    expect((fault as Fault).message).toContain(lock);
    expect((fault as Fault).file).toBe(lock);
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(join(root, 'tmp'))).toEqual([]);
  });

  it('of an ended process that nobody waited for is taken over', async () => {
    // The shell starts a child, and becomes a program that never asks for it. Only then may the
    // child end: a shell would have asked.
    const program = '(read line <&3) & echo $!; exec sleep 30';
    const parent = spawn('sh', ['-c', program], { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
    const proc = (pid: number | undefined, file: string): string =>
      readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
    try {
      const [line] = (await once(parent.stdout as Readable, 'data')) as [Buffer];
      const pid = Number(line.toString());
      while (proc(parent.pid, 'comm') !== 'sleep\n') await sleep(10);
      (parent.stdio[3] as Writable).write('\n');
      while (!/\) Z /.test(proc(pid, 'stat'))) await sleep(10);
      leave(lock, { ...mine, pid, started: null, token: 'a'.repeat(16) });
      expect(await locks(1000).hold('key', inside)).toBe('inside');
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('that was taken over meanwhile is not removed by the one who had it', async () => {
    const other = { ...mine, token: 'b'.repeat(16) };
    await locks().hold('key', () => {
      const { token } = JSON.parse(readFileSync(lock, 'utf8')) as Card;
      leave(`${lock}.${token}`, other);
      rmSync(lock);
      leave(lock, other);
      return Promise.resolve();
    });
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(other);
  });

  it('of an ended process goes to one of twenty at a time', async () => {
    leave(lock, { ...mine, pid: ended, token: 'a'.repeat(16) });
    const seen: string[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        // Each with locks of its own, so that they meet in the file system only.
        locks(50_000).hold('key', async () => {
          seen.push(`${String(index)} in`);
          await new Promise((resolve) => setImmediate(resolve));
          seen.push(`${String(index)} out`);
        }),
      ),
    );
    expect(seen).toHaveLength(40);
    for (let at = 0; at < seen.length; at += 2)
      expect(seen[at + 1]).toBe(seen[at]?.replace('in', 'out'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of one name does not wait for another name', async () => {
    const shared = locks();
    expect(await shared.hold('key', () => shared.hold('other', inside))).toBe('inside');
  });

  it('that cannot be made is a fault, and names the file', async () => {
    rmSync(join(root, 'tmp'), { recursive: true });
    await expect(locks().hold('key', inside)).rejects.toThrow(`Locking ${lock} failed`);
  });
});
