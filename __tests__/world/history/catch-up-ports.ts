import type { Runs } from '../../../src/backfill/runs.js';
import type { CatchUpPorts } from '../../../src/history/catch-up-ports.js';
import { Crash, performed, tappedRegistry, tappedWarehouse, type Tap } from '../faults.js';
import type { AwaitTurn } from '../live.js';
import type { HistoryLife, Worker } from './life.js';
import { awaitQueries, stopAsked } from './executions.js';
import { SUPPRESSION } from './lake.js';

/**
 * Ports of one catch-up, or of the sweeper; each call is numbered, and fails in the mode that the life
 * has for it.
 */
export function catchUpPorts(
  at: HistoryLife,
  awaitTurn?: AwaitTurn,
  party?: Worker['party'],
): CatchUpPorts {
  return workerPorts(at, awaitTurn, party).ports;
}

export function workerPorts(
  at: HistoryLife,
  awaitTurn?: AwaitTurn,
  party?: Worker['party'],
): { readonly ports: CatchUpPorts; readonly tap: Tap } {
  const worker = newWorker(at, party);
  const tap = workerTap(at, worker, worker, awaitTurn);
  return { ports: portsOf(at, worker, tap), tap };
}

export function newWorker(
  { life, workers }: HistoryLife,
  party: Worker['party'] = 'catch-up',
): Worker {
  const worker: Worker = { party, number: ++life.runs, id: undefined, isDead: false };
  workers.set(worker.number, worker);
  return worker;
}

/** A program that makes calls for a worker. */
export interface Program {
  isDead: boolean;
  /** Told of each call before it is made: it may take long. */
  readonly pausing?: (index: number) => Promise<void>;
}

export function workerTap(
  { life }: HistoryLife,
  { party, number }: Pick<Worker, 'party' | 'number'>,
  program: Program,
  awaitTurn?: AwaitTurn,
): Tap {
  const { world, late } = life;
  return async (call, run, more = {}) => {
    if (program.isDead) throw new Crash();
    if (awaitTurn !== undefined) await awaitTurn();
    if (program.isDead) throw new Crash();
    await program.pausing?.(life.calls);
    late.step();
    const mode = life.modeAt(life.calls, call);
    life.calls++;
    life.made.push(call);
    life.trace?.push(
      `${party} ${String(number)}: ${call.operation} ${call.subject}${mode === undefined ? '' : `  ← ${mode}`}`,
    );
    world.actor = `${party} ${number}`;
    try {
      return await performed(mode, { call, run, ...more }, late, world);
    } catch (error) {
      if (error instanceof Crash) program.isDead = true;
      throw error;
    }
  };
}

export function portsOf(at: HistoryLife, worker: Worker, tap: Tap): CatchUpPorts {
  const { world } = at.life;
  const { registry, warehouse, settings, digest, now } = world.ports;
  const items = tappedRegistry(registry, tap).items;
  const { rows } = at;
  return {
    registry: {
      ...tappedRegistry(registry, tap),
      items: {
        ...items,
        update: (topic, changes, condition) => {
          if (typeof changes.catchupId === 'string') worker.id = changes.catchupId;
          return items.update(topic, changes, condition);
        },
      },
    },
    warehouse: tappedWarehouse(warehouse, tap, world),
    rows: {
      facts: (tables) =>
        tap({ operation: 'rows.facts', subject: '', isWrite: false }, () => rows.facts(tables)),
      sizes: rows.sizes,
      run: (plan, step, time) =>
        tap(
          {
            operation: `rows.run ${step.kind}`,
            subject: 'period' in step ? String(step.period) : '',
            isWrite: !/^(?:verify|count|list)/.test(step.kind),
          },
          () => rows.run(plan, step, time),
        ),
    },
    runs: runsOf(at, tap, worker),
    places: settings.places,
    settings: {
      withNullPeriod: false,
      stopInsertsAbove: at.hasConsent ? 1_000 : at.stopInsertsAbove,
      suppression: SUPPRESSION,
      followUps: at.followUps,
      sparkAboveBytes: at.sparkAboveBytes,
      wait: { everyMs: 1, atMostMs: 3 },
    },
    now,
    digest,
    attempt: world.ports.attempt,
    sleep: () => Promise.resolve(),
    progress: () => undefined,
  };
}

/** What a state machine's service knows of its executions, and the pipeline of its runs. */
function runsOf(at: HistoryLife, tap: Tap, own: Worker): Runs {
  const { life, lake, workers, machine } = at;
  return {
    stop: async (id) => {
      const call = { operation: 'runs.stop', subject: id, isWrite: true };
      const stopped = await tap(call, () => {
        for (const worker of workers.values()) {
          if (worker.id !== id || worker === own || machine.executions.has(id)) continue;
          worker.isDead = true;
          // A statement that was on its way ends before its catch-up counts as stopped.
          life.late.land(`catch-up ${worker.number}`);
        }
        const execution = machine.executions.get(id);
        if (execution !== undefined) life.late.land(`catch-up ${execution.worker}`);
        stopAsked(machine, id);
        return Promise.resolve('stopped' as const);
      });
      await awaitQueries(at, id, () =>
        tap({ ...call, operation: 'runs.look', isWrite: false }, () => Promise.resolve()),
      );
      return stopped;
    },
    pipeline: (_, before) =>
      tap({ operation: 'runs.pipeline', subject: '', isWrite: false }, () =>
        Promise.resolve(
          [...lake.running.values()].some((since) => since <= Date.parse(before))
            ? 'running'
            : 'idle',
        ),
      ),
  };
}
