import { randomBytes } from 'node:crypto';
import { linkSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf, Fault } from '../errors.js';
import { directoryFault } from './fault.js';
import { isGone, readHolder, thisProcess, type Holder, type Process } from './lock-holder.js';

/** Exclusion between all processes that use one folder of locks. */
export interface DirectoryLocks {
  /** Runs the work while no other holder of that name runs. Throws a Fault that names the lock's file when it stays taken. */
  readonly hold: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** This process's own file, which becomes a lock or a marker by being linked under that name: whole or not at all. */
interface Card extends Holder {
  readonly path: string;
}
const LONGEST_PAUSE_MS = 25;

/**
 * Locks are files in `folder`. `scratch` is a folder of the same file system, `patience` (milliseconds) how long a taken lock is
 * waited for. Both folders must exist.
 *
 * Whoever removes a lock, its holder or a thief, first creates the marker `{lock}.{token of the holder}`, which only one can. So
 * a lock that another process has taken meanwhile is never removed by mistake. A marker's holder may die, too: it is taken over
 * in the same way.
 *
 * Only waiting is asynchronous: the other calls take microseconds each, and promises of them ten times as much.
 */
export function directoryLocks(folder: string, scratch: string, patience = 10_000): DirectoryLocks {
  // Those of this process wait here, so that they don't poll against each other.
  const queues = new Map<string, Promise<void>>();
  let self: Process | undefined;
  return {
    hold: async (name, work) => {
      const path = join(folder, `${name}.lock`);
      const deadline = performance.now() + patience;
      const before = queues.get(name);
      let leave: () => void = () => undefined;
      const turn = new Promise<void>((resolve) => (leave = resolve));
      queues.set(name, turn);
      try {
        await before;
        const card = await acquire(path, scratch, (self ??= thisProcess()), deadline).catch(
          (error: unknown) => {
            throw directoryFault('Locking', path, error);
          },
        );
        try {
          return await work();
        } finally {
          release(path, card);
        }
      } finally {
        leave();
        if (queues.get(name) === turn) queues.delete(name);
      }
    },
  };
}

async function acquire(
  path: string,
  scratch: string,
  self: Process,
  deadline: number,
): Promise<Card> {
  const card = newCard(scratch, self);
  try {
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (isLinked(card.path, path)) return card;
      const holder = readHolder(path);
      if (holder === undefined) continue;
      if (isGone(holder, card, card.path) && removeLock(path, holder, card)) continue;
      if (performance.now() > deadline) {
        const who =
          holder.host === ''
            ? 'an unknown process'
            : `process ${String(holder.pid)} on ${holder.host}`;
        throw new Fault(
          `The lock ${path} is held by ${who}; try again, or delete that file when the process has ended`,
          { file: path },
        );
      }
      await setTimeout(pause * (0.5 + Math.random()));
    }
  } catch (error) {
    removeQuietly(card.path);
    throw error;
  }
}

/** What was done is done; a lock that stays behind is taken over when this process has ended. */
function release(path: string, card: Card): void {
  try {
    // The marker comes first here, too: since this lock was taken another host may have given its holder up.
    const marker = `${path}.${card.token}`;
    if (isLinked(card.path, marker)) {
      if (isSameFile(path, card.path)) removeFile(path);
      removeFile(marker);
    } else removeLock(path, card, card);
  } catch {
    // Said above.
  } finally {
    removeQuietly(card.path);
  }
}

/** False when another process has the right to remove this holder's lock. */
function removeLock(path: string, holder: Holder, card: Card): boolean {
  const markers = claim(path, holder, card);
  if (markers === undefined) return false;
  // It was removed already when the marker was created by somebody who had seen it long before.
  if (readHolder(path)?.token === holder.token) removeFile(path);
  for (const marker of markers) removeFile(marker);
  return true;
}

/** The markers that give the right to remove what a holder has left; undefined while somebody else has it. */
function claim(path: string, holder: Holder, card: Card): readonly string[] | undefined {
  const marker = `${path}.${holder.token}`;
  if (isLinked(card.path, marker)) return [marker];
  const claimant = readHolder(marker);
  if (claimant === undefined || !isGone(claimant, card, card.path)) return undefined;
  const inherited = claim(marker, claimant, card);
  return inherited === undefined ? undefined : [marker, ...inherited];
}

function newCard(scratch: string, self: Process): Card {
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

/** Cheaper than reading who holds it: as long as this process's file is there, its number is nobody else's. */
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
    // A card that stays behind hinders nobody.
  }
}
