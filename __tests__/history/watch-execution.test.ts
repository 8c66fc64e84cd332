import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TrackingReader } from '../../src/backfill/tracking.js';
import type { ExecutionState } from '../../src/backfill/machine.js';
import { Fault } from '../../src/errors.js';
import type { TrackedCatchUp } from '../../src/protocol/tracking-item.js';
import { watchExecution, type WatchEnd, type WatchPorts } from '../../src/history/watch-execution.js'; // prettier-ignore

const ENDED: ExecutionState = { status: 'succeeded', error: null, reason: null };
const RUNNING: ExecutionState = { status: 'running', error: null, reason: null };
const begun: TrackedCatchUp = {
  topic: 'events',
  activationSeq: 1,
  status: 'IN_PROGRESS',
  plan: null,
};
const planned = (processed: number): TrackedCatchUp => ({
  ...begun,
  plan: { periods: ['2026-04', '2026-03', 'NULL'], processed },
});

let clock: number;
let told: unknown[];
beforeEach(() => {
  clock = 0;
  told = [];
});

/** Each look sees the next state; the last one stays. */
function watch(
  looks: readonly (ExecutionState | undefined)[],
  progress: readonly (Awaited<ReturnType<TrackingReader['find']>> | Fault)[],
  { waitMs, ...more }: Partial<WatchPorts> & { readonly waitMs?: number } = {},
): Promise<WatchEnd> {
  const next = <T>(list: readonly T[]): (() => T) => {
    let at = 0;
    return () => list[Math.min(at++, list.length - 1)] as T;
  };
  const [state, tracked] = [next(looks), next(progress)];
  return watchExecution('events-1-0123456789ab-1', waitMs, {
    machine: { find: () => Promise.resolve(state()) },
    tracking: {
      find: () => {
        const found = tracked();
        return found instanceof Fault ? Promise.reject(found) : Promise.resolve(found);
      },
    },
    now: () => new Date(clock),
    sleep: (ms) => {
      clock += ms;
      return Promise.resolve();
    },
    tell: (it) => void told.push(it),
    ...more,
  });
}

describe('an execution that is watched', () => {
  it('tells each thing once, from the queue to its end', async () => {
    const looks = [...Array<ExecutionState>(8).fill(RUNNING), ENDED];
    const progress = [undefined, undefined, begun, planned(0), planned(0), planned(1), planned(2), planned(3)]; // prettier-ignore
    expect(await watch(looks, progress)).toEqual({ kind: 'ended', state: ENDED });
    expect(told).toEqual([
      { kind: 'queued' },
      { kind: 'planning' },
      { kind: 'period', period: '2026-04', number: 1, of: 3 },
      { kind: 'period', period: '2026-03', number: 2, of: 3 },
      { kind: 'period', period: null, number: 3, of: 3 },
      { kind: 'ending' },
    ]);
  });

  it('is left by a signal, and after its time without progress', async () => {
    const signal = AbortSignal.abort();
    expect(await watch([RUNNING], [undefined], { signal })).toEqual({
      kind: 'left',
      reason: 'interrupted',
    });
    const progress = [planned(0), planned(0), planned(0), planned(1)];
    expect(await watch([RUNNING], progress, { waitMs: 17_000 })).toMatchObject({ kind: 'left' });
    // 15 seconds until there was progress, and 17 after it.
    expect(clock).toBe(32_000);
  });

  it('is watched on where its progress can’t be read', async () => {
    const looks = [RUNNING, RUNNING, ENDED];
    const records = [new Fault('denied'), { problems: ['no status'] }];
    expect(await watch(looks, records)).toMatchObject({ kind: 'ended' });
    expect(told).toEqual([
      { kind: 'unknown', reason: 'denied' },
      { kind: 'unknown', reason: 'no status' },
    ]);
  });

  it('may be found a moment after its start, and is missed after a minute', async () => {
    expect(await watch([undefined, undefined, ENDED], [undefined])).toMatchObject({
      kind: 'ended',
    });
    await expect(watch([undefined], [undefined])).rejects.toThrow(
      /no execution 'events-1-0123456789ab-1'.*BACKFILL_STATE_MACHINE_ARN/,
    );
  });

  it('that can’t be looked at is a Fault', async () => {
    const machine = { find: () => Promise.reject(new Fault('throttled')) };
    await expect(watch([RUNNING], [undefined], { machine })).rejects.toThrow('throttled');
  });
});
