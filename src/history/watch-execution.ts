import type { ExecutionState, Machine } from '../backfill/machine.js';
import type { TrackingReader } from '../backfill/tracking.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, reasonOf } from '../errors.js';
import { planProgress } from '../protocol/catch-up-progress.js';
import type { Progress } from './catch-up-ports.js';

/** What an execution is doing, for people who watch it. */
export type Watched =
  /** It has not begun. */
  | { readonly kind: 'queued' }
  /** It has begun, and has no plan yet. */
  | { readonly kind: 'planning' }
  | Extract<Progress, { kind: 'period' }>
  | { readonly kind: 'ending' }
  /** How far it is can't be read; it is watched all the same. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface WatchPorts {
  readonly tracking: TrackingReader;
  readonly machine: Machine;
  readonly now: () => Date;
  /** Returns early once the signal is given. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends the watching; the execution goes on. */
  readonly signal?: AbortSignal;
  readonly tell: (watched: Watched) => void;
}

export type WatchEnd =
  | { readonly kind: 'ended'; readonly state: ExecutionState }
  | { readonly kind: 'left'; readonly reason: string };

const EVERY_MS = 5_000;
/** Looks after which an execution is missed; a new one is found a moment later only. */
const MISSING_LOOKS = 12;

/**
 * Watches an execution until it has ended, the signal is given, or there was no progress for so
 * long; undefined: however long that takes.
 */
export async function watchExecution(
  id: string,
  waitMs: number | undefined,
  ports: WatchPorts,
): Promise<WatchEnd> {
  const { machine, now, sleep, signal, tell } = ports;
  let told = '';
  let changedAt = now().getTime();
  for (let missed = 0; ;) {
    const state = await machine.find(id);
    if (state !== undefined && state.status !== 'running') return { kind: 'ended', state };
    missed = state === undefined ? missed + 1 : 0;
    if (missed >= MISSING_LOOKS)
      throw new Fault(
        `Step Functions has no execution ${quoted(id)}; look whether BACKFILL_STATE_MACHINE_ARN is that of the validator`,
      );
    const watched = await progressOf(id, ports);
    if (JSON.stringify(watched) !== told) {
      told = JSON.stringify(watched);
      changedAt = now().getTime();
      tell(watched);
    }
    if (signal?.aborted === true) return { kind: 'left', reason: 'interrupted' };
    const left = waitMs === undefined ? EVERY_MS : waitMs - (now().getTime() - changedAt);
    if (left <= 0) return { kind: 'left', reason: 'no progress in that time' };
    await sleep(Math.min(EVERY_MS, left));
  }
}

async function progressOf(id: string, { tracking }: WatchPorts): Promise<Watched> {
  try {
    const found = await tracking.find(id);
    if (found === undefined) return { kind: 'queued' };
    if ('problems' in found) return { kind: 'unknown', reason: found.problems.join('; ') };
    const far = planProgress(found.plan);
    if (far.kind !== 'patching') return { kind: far.kind };
    const { period, number, of } = far;
    return { kind: 'period', period: period === 'NULL' ? null : period, number, of };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'unknown', reason: reasonOf(error) };
    throw error;
  }
}
