import type { CatchUpFailure } from '../protocol/catch-up-record.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import type { Unpatched } from '../protocol/unpatched.js';
import type { CatchUp } from './begin.js';
import { end, fail } from './end.js';
import type { MachinePorts } from './machine-ports.js';

export interface EndedExecution {
  readonly kind: 'ended';
  readonly status: CatchUpReport['status'];
}

/** Opens the gate, if the topic is still this catch-up's. */
export async function concludeExecution(
  catchUp: CatchUp,
  unpatched: readonly Unpatched[],
  ports: MachinePorts,
): Promise<EndedExecution> {
  const ended = await end(catchUp, unpatched, ports);
  return tracked(catchUp.id, ended === 'ended' ? 'READY' : 'SUPERSEDED', ports);
}

/** Records where and why the catch-up stopped, if the topic is still its own. */
export async function failExecution(
  catchUp: CatchUp,
  failure: CatchUpFailure,
  ports: MachinePorts,
): Promise<EndedExecution> {
  const { kind } = await fail(catchUp, failure, ports);
  const status = kind === 'failed' ? 'BACKFILL_FAILED' : kind === 'ended' ? 'READY' : 'SUPERSEDED';
  return tracked(catchUp.id, status, ports);
}

async function tracked(
  id: string,
  status: 'READY' | 'BACKFILL_FAILED' | 'SUPERSEDED',
  { tracking, now }: MachinePorts,
): Promise<EndedExecution> {
  const words = { READY: 'DONE', BACKFILL_FAILED: 'FAILED', SUPERSEDED: 'SUPERSEDED' } as const;
  await tracking.ended(id, words[status], now().toISOString());
  return { kind: 'ended', status };
}
