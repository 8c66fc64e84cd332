import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { decodeJson, integerAt, textAt } from '../core/text/decoded-json.js';
import { codeOf } from '../errors.js';

/** The holder of a lock, as written in its file. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** The boot and the PID namespace in which the pid means this process. */
  readonly space: string;
  /**
   * The start of the process, which tells it from a later one with the same pid; null if the system
   * doesn't report it.
   */
  readonly started: string | null;
  readonly token: string;
}

export type Process = Omit<Holder, 'token'>;

/** Undefined if there is no lock. */
export function readHolder(path: string): Holder | undefined {
  try {
    return parseHolder(readFileSync(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** After a loss of power a lock's file may be empty; nobody can say who holds it. */
function parseHolder(text: string): Holder {
  const recorded = decodeJson(text);
  const pid = integerAt(recorded, 'pid') ?? 0;
  const host = textAt(recorded, 'host');
  const token = textAt(recorded, 'token') ?? '';
  if (pid < 1 || host === undefined || !/^[0-9a-f]{16}$/.test(token))
    return { pid: 0, host: '', space: '', started: null, token: 'unreadable' };
  return {
    pid,
    host,
    space: textAt(recorded, 'space') ?? '',
    started: textAt(recorded, 'started') ?? null,
    token,
  };
}

/** Whether this process can tell if the holder lives. */
export function isVisible(holder: Holder, self: Process): boolean {
  return holder.host === self.host && holder.space === self.space;
}

/**
 * Whether the holder's process has certainly ended. Age is no proof: a process that was stopped for
 * an hour goes on with its rename, for no file system can make that conditional.
 */
export function isGone(holder: Holder, self: Process): boolean {
  if (!isVisible(holder, self)) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return true;
  }
  const found = statOf(holder.pid);
  if (found === null) return false;
  return found.isDead || (holder.started !== null && found.started !== holder.started);
}

export const thisProcess = (): Process => ({
  pid: process.pid,
  host: hostname(),
  space: thisSpace(),
  started: statOf(process.pid)?.started ?? null,
});

/**
 * Containers may share a host name and have different processes under the same pid, and so may two
 * hosts, whose boots differ. Empty where the system tells neither.
 */
function thisSpace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

/**
 * State, num_threads and starttime are the fields 3, 20 and 22; the second may contain spaces and
 * brackets: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. A process that nobody waits
 * for stays as a zombie; it is dead when none of its threads is left.
 */
function statOf(pid: number): { readonly started: string; readonly isDead: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const started = fields[19];
    if (started === undefined) return null;
    return { started, isDead: /^[ZX]$/.test(fields[0] ?? '') && Number(fields[17]) <= 1 };
  } catch {
    return null;
  }
}
