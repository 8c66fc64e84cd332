import { randomBytes } from 'node:crypto';
import { link, open, readFile, readlink, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf, Fault } from '../errors.js';
import { directoryFault } from './directory-fault.js';

/** Exclusion between all processes that use one folder of locks. */
export interface DirectoryLocks {
  /** Runs the work while no other holder of that name runs. Throws a Fault that names the lock's file when it stays taken. */
  readonly hold: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same number; null where the system doesn't say. */
  readonly started: string | null;
  readonly token: string;
}
interface SeenHolder extends Holder {
  /** In milliseconds, by the clock of the file system, as all ages here. */
  readonly written: number;
}
/** This process's own file, which becomes a lock or a marker by being linked under that name: whole or not at all. */
interface Card extends SeenHolder {
  readonly path: string;
}

/** No work under a lock takes that long, so a holder on a host whose processes we can't see is gone after it. */
const FOREIGN_LIFETIME_MS = 60_000;
const LONGEST_PAUSE_MS = 25;

/**
 * Locks are files in `folder`. `scratch` is a folder of the same file system, `patience` (milliseconds) how long a taken lock is
 * waited for. Both folders must exist.
 *
 * Whoever removes a lock, its holder or a thief, first creates the marker `{lock}.{token of the holder}`, which only one can. So
 * a lock that another process has taken meanwhile is never removed by mistake. A marker's holder may die, too: it is taken over
 * in the same way.
 */
export function directoryLocks(folder: string, scratch: string, patience = 10_000): DirectoryLocks {
  // Those of this process wait here, so that they don't poll against each other.
  const queues = new Map<string, Promise<void>>();
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
        const card = await acquire(path, scratch, deadline).catch((error: unknown) => {
          throw directoryFault('Locking', path, error);
        });
        try {
          return await work();
        } finally {
          // What was done is done; a lock that stays behind is taken over when this process has ended.
          await release(path, card).catch(() => undefined);
        }
      } finally {
        leave();
        if (queues.get(name) === turn) queues.delete(name);
      }
    },
  };
}

async function acquire(path: string, scratch: string, deadline: number): Promise<Card> {
  const card = await newCard(scratch);
  try {
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (await isLinked(card.path, path)) return card;
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      if (await isGone(holder, card)) {
        if (await removeLock(path, holder, card)) continue;
      }
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
    await unlink(card.path).catch(() => undefined);
    throw error;
  }
}

async function release(path: string, card: Card): Promise<void> {
  try {
    await removeLock(path, card, card);
  } finally {
    await removeFile(card.path);
  }
}

/** False when another process has the right to remove this holder's lock. */
async function removeLock(path: string, holder: Holder, card: Card): Promise<boolean> {
  const markers = await claim(path, holder, card);
  if (markers === undefined) return false;
  // It was removed already when the marker was created by somebody who had seen it long before.
  if ((await readHolder(path))?.token === holder.token) await removeFile(path);
  for (const marker of markers) await removeFile(marker);
  return true;
}

/** The markers that give the right to remove what a holder has left; undefined while somebody else has it. */
async function claim(
  path: string,
  holder: Holder,
  card: Card,
): Promise<readonly string[] | undefined> {
  const marker = `${path}.${holder.token}`;
  if (await isLinked(card.path, marker)) return [marker];
  const claimant = await readHolder(marker);
  if (claimant === undefined || !(await isGone(claimant, card))) return undefined;
  const inherited = await claim(marker, claimant, card);
  return inherited === undefined ? undefined : [marker, ...inherited];
}

async function newCard(scratch: string): Promise<Card> {
  const token = randomBytes(8).toString('hex');
  const path = join(scratch, `${token}.lock`);
  const holder: Holder = {
    pid: process.pid,
    host: await thisHost(),
    started: await startOf(process.pid),
    token,
  };
  await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
  return { ...holder, path, written: (await readHolder(path))?.written ?? Date.now() };
}

async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeFile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function readHolder(path: string): Promise<SeenHolder | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const written = (await file.stat()).mtimeMs;
      return { ...parseHolder(await file.readFile('utf8')), written };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Only a loss of power leaves a lock without its words: one of nobody, which ends with its lifetime. */
function parseHolder(text: string): Holder {
  const nobody: Holder = { pid: 0, host: '', started: null, token: 'unreadable' };
  try {
    const { pid, host, started, token } = JSON.parse(text) as Record<keyof Holder, unknown>;
    if (!Number.isSafeInteger(pid) || (pid as number) < 1) return nobody;
    if (typeof host !== 'string' || typeof token !== 'string' || !/^[0-9a-f]{16}$/.test(token))
      return nobody;
    return {
      pid: pid as number,
      host,
      started: typeof started === 'string' ? started : null,
      token,
    };
  } catch {
    return nobody;
  }
}

async function isGone(holder: SeenHolder, card: Card): Promise<boolean> {
  if (holder.host !== card.host) return card.written - holder.written > FOREIGN_LIFETIME_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
  if (holder.started === null) return false;
  const started = await startOf(holder.pid);
  return started !== null && started !== holder.started;
}

/** Containers may share a name, but see other processes: their numbers mean something else. */
async function thisHost(): Promise<string> {
  const processes = await readlink('/proc/self/ns/pid').catch(() => '');
  return processes === '' ? hostname() : `${hostname()} ${processes}`;
}

/** The 22nd field of proc_pid_stat(5); the second may hold spaces and brackets. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
