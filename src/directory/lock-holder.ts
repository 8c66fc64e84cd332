import { closeSync, fstatSync, openSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from '../errors.js';

/** Who holds a lock, as its file says. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same number; null where the system doesn't say. */
  readonly started: string | null;
  readonly token: string;
}
export interface SeenHolder extends Holder {
  /** In milliseconds, by the clock of the file system, as all ages here. */
  readonly written: number;
}

export type Process = Omit<Holder, 'token'>;

/** No work under a lock takes that long, so a holder on a host whose processes we can't see is gone after it. */
const FOREIGN_LIFETIME_MS = 60_000;

/** Undefined where no lock is. */
export function readHolder(path: string): SeenHolder | undefined {
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

/** Whether the holder's process has ended; `own` is a file just written by this process. */
export function isGone(holder: SeenHolder, self: Process, own: string): boolean {
  if (holder.host !== self.host)
    return statSync(own).mtimeMs - holder.written > FOREIGN_LIFETIME_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
  if (holder.started === null) return false;
  const started = startOf(holder.pid);
  return started !== null && started !== holder.started;
}

export const thisProcess = (): Process => ({
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
