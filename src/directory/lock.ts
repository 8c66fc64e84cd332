import { randomBytes } from 'node:crypto';
import { linkSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf, Fault } from '../errors.js';
import { directoryFault } from './fault.js';
import {
  isGone,
  isVisible,
  readHolder,
  thisProcess,
  type Holder,
  type Process,
} from './lock-holder.js';

/** Mutual exclusion between all processes that use the same folder of locks. */
export interface DirectoryLocks {
  /**
   * Runs the work while holding the lock of that name. Throws a Fault with the path of a lock that
   * isn't released in time.
   */
  readonly hold: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/**
 * This process's own file. A hard link to it is a lock or a marker, so these are never
 * half-written.
 */
interface OwnFile extends Holder {
  readonly path: string;
}

const LONGEST_PAUSE_MS = 25;

/**
 * Locks are files in `folder`; `scratch` is a folder of the same file system. Both must exist. A
 * call waits `patience` milliseconds for a lock that is held.
 *
 * A process that removes a lock (its holder, or another process after the holder has died) first
 * creates the marker `{lock}.{token of the holder}`, and only one process can. So nobody removes a
 * lock by mistake that another process has acquired in the meantime. If the process behind a marker
 * dies, its marker is taken over in the same way.
 *
 * Only waiting is asynchronous: the other calls take microseconds each, and as promises they would
 * take ten times as long.
 */
export function directoryLocks(folder: string, scratch: string, patience = 10_000): DirectoryLocks {
  // Callers in this process wait for each other here instead of polling.
  const queues = new Map<string, Promise<void>>();
  let self: Process | undefined;
  return {
    hold: async (name, work) => {
      const path = join(folder, `${name}.lock`);
      const deadline = performance.now() + patience;
      const before = queues.get(name);
      let leave: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (leave = resolve));
      queues.set(name, released);
      try {
        await before;
        const own = await acquire(path, scratch, (self ??= thisProcess()), deadline).catch(
          (error: unknown) => {
            throw directoryFault('Locking', path, error);
          },
        );
        try {
          return await work();
        } finally {
          release(path, own);
        }
      } finally {
        leave();
        if (queues.get(name) === released) queues.delete(name);
      }
    },
  };
}

async function acquire(
  path: string,
  scratch: string,
  self: Process,
  deadline: number,
): Promise<OwnFile> {
  const own = createOwnFile(scratch, self);
  try {
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (isLinked(own.path, path)) return own;
      const holder = readHolder(path);
      if (holder === undefined) continue;
      if (isGone(holder, own) && removeLock(path, holder, own)) continue;
      if (performance.now() > deadline) {
        throw heldFault(path, holder, own);
      }
      await setTimeout(pause * (0.5 + Math.random()));
    }
  } catch (error) {
    removeQuietly(own.path);
    throw error;
  }
}

/** Only a person can know whether a process that can't be seen from here still lives. */
function heldFault(path: string, holder: Holder, self: Process): Fault {
  const held = `The lock ${path} is held by`;
  const process = `process ${String(holder.pid)} on ${holder.host}`;
  if (isVisible(holder, self)) return new Fault(`${held} ${process}; try again`, { file: path });
  const who =
    holder.host === ''
      ? 'a process that it does not name'
      : `${process}, which can't be seen from here`;
  const command = `rm '${path.replaceAll("'", `'\\''`)}'`;
  return new Fault(`${held} ${who}; if no schema-gate works there any more, run: ${command}`, {
    file: path,
  });
}

/**
 * Never fails, since the work is done. A lock that can't be removed is taken over when this process
 * has ended.
 */
function release(path: string, own: OwnFile): void {
  try {
    // The holder creates the marker, too: a person may have removed the lock meanwhile, and another
    // process acquired it.
    const marker = `${path}.${own.token}`;
    if (isLinked(own.path, marker)) {
      if (isSameFile(path, own.path)) removeFile(path);
      removeFile(marker);
    } else removeLock(path, own, own);
  } catch {
    // See above.
  } finally {
    removeQuietly(own.path);
  }
}

/** False when another process has the right to remove this holder's lock. */
function removeLock(path: string, holder: Holder, own: OwnFile): boolean {
  const markers = claim(path, holder, own);
  if (markers === undefined) return false;
  // The marker may come too late: another process may have removed this lock already and a third
  // one acquired it.
  if (readHolder(path)?.token === holder.token) removeFile(path);
  for (const marker of markers) removeFile(marker);
  return true;
}

/**
 * The markers that entitle this process to remove a dead holder's lock; undefined while another
 * process has that right.
 */
function claim(path: string, holder: Holder, own: OwnFile): readonly string[] | undefined {
  const marker = `${path}.${holder.token}`;
  if (isLinked(own.path, marker)) return [marker];
  const claimant = readHolder(marker);
  if (claimant === undefined || !isGone(claimant, own)) return undefined;
  const inherited = claim(marker, claimant, own);
  return inherited === undefined ? undefined : [marker, ...inherited];
}

function createOwnFile(scratch: string, self: Process): OwnFile {
  const token = randomBytes(8).toString('hex');
  const path = join(scratch, `${token}.lock`);
  writeFileSync(path, JSON.stringify({ ...self, token }), { flag: 'wx' });
  return { ...self, token, path };
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Cheaper than reading the holder: while this process's file exists, no other file has its inode
 * number.
 */
function isSameFile(path: string, own: string): boolean {
  const [stat, expected] = [path, own].map((one) =>
    statSync(one, { bigint: true, throwIfNoEntry: false }),
  );
  return stat !== undefined && stat.ino === expected?.ino && stat.dev === expected.dev;
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // A file left in the scratch folder does no harm.
  }
}
