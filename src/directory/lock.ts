import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  readlinkSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf, Fault } from '../errors.js';
import { directoryFault } from './fault.js';

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
interface Card extends Holder {
  readonly path: string;
}
type Process = Omit<Holder, 'token'>;

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
      if (isGone(holder, card) && removeLock(path, holder, card)) continue;
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
    removeLock(path, card, card);
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
  if (claimant === undefined || !isGone(claimant, card)) return undefined;
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

function readHolder(path: string): SeenHolder | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      return { ...parseHolder(readFileSync(file, 'utf8')), written: fstatSync(file).mtimeMs };
    } finally {
      closeSync(file);
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

function isGone(holder: SeenHolder, card: Card): boolean {
  if (holder.host !== card.host)
    return statSync(card.path).mtimeMs - holder.written > FOREIGN_LIFETIME_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
  if (holder.started === null) return false;
  const started = startOf(holder.pid);
  return started !== null && started !== holder.started;
}

const thisProcess = (): Process => ({
  pid: process.pid,
  host: thisHost(),
  started: startOf(process.pid),
});

/** Containers may share a name, but see other processes: their numbers mean something else. */
function thisHost(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** The 22nd field of proc_pid_stat(5); the second may hold spaces and brackets. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
