import { closeSync, fstatSync, openSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { decodeJson, integerAt, textAt } from '../core/text/decoded-json.js';
import { codeOf } from '../errors.js';

/** The holder of a lock, as written in its file. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /**
   * The start of the process, which tells it from a later one with the same pid; null if the system
   * doesn't report it.
   */
  readonly started: string | null;
  readonly token: string;
}

/** A holder read from a lock's file. */
export interface RecordedHolder extends Holder {
  /**
   * The file's modification time in milliseconds; ages are computed from the file system's clock
   * only.
   */
  readonly written: number;
}

export type Process = Omit<Holder, 'token'>;

/**
 * No work under a lock takes this long. After it, a holder on another host, whose processes are
 * invisible, counts as gone.
 */
const FOREIGN_LIFETIME_MS = 60_000;

/** Undefined if there is no lock. */
export function readHolder(path: string): RecordedHolder | undefined {
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

/**
 * After a loss of power a lock's file may be empty. Its holder is unknown, and the lock expires
 * like one of another host.
 */
function parseHolder(text: string): Holder {
  const unknown: Holder = { pid: 0, host: '', started: null, token: 'unreadable' };
  const recorded = decodeJson(text);
  const pid = integerAt(recorded, 'pid') ?? 0;
  const host = textAt(recorded, 'host');
  const token = textAt(recorded, 'token') ?? '';
  if (pid < 1 || host === undefined || !/^[0-9a-f]{16}$/.test(token)) return unknown;
  return { pid, host, started: textAt(recorded, 'started') ?? null, token };
}

/**
 * Whether the holder's process has ended. `own` is a file that this process has just written; its
 * time is the present.
 */
export function isGone(holder: RecordedHolder, self: Process, own: string): boolean {
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

/**
 * The host name and the PID namespace: containers may share a host name and have different
 * processes under the same pid.
 */
function thisHost(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/**
 * The 22nd field, starttime; the second may contain spaces and brackets:
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
