import type { Runs } from '../../../src/backfill/runs.js';
import type { CatchUpPorts } from '../../../src/history/catch-up-ports.js';
import { Crash, performed, tappedRegistry, tappedWarehouse, type Tap } from '../faults.js';
import type { AwaitTurn } from '../live.js';
import type { HistoryLife, Worker } from './life.js';
import { memoryRows } from './memory-rows.js';

/**
 * Ports of one catch-up, or of the sweeper; each call is numbered, and fails in the mode that the life
 * has for it.
 */
export function catchUpPorts(
  at: HistoryLife,
  awaitTurn?: AwaitTurn,
  party: 'catch-up' | 'sweeper' = 'catch-up',
): CatchUpPorts {
  const { life, lake, workers } = at;
  const { world, late } = life;
  const number = ++life.runs;
  const worker: Worker = { number, id: undefined, isDead: false };
  workers.set(number, worker);
  const tap: Tap = async (call, run, more = {}) => {
    if (worker.isDead) throw new Crash();
    if (awaitTurn !== undefined) await awaitTurn();
    if (worker.isDead) throw new Crash();
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
      if (error instanceof Crash) worker.isDead = true;
      throw error;
    }
  };
  const { registry, warehouse, settings, digest, now } = world.ports;
  const items = tappedRegistry(registry, tap).items;
  const rows = memoryRows(world, lake);
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
      stopInsertsAbove: 0,
      suppression: null,
      followUps: at.followUps,
      sparkAboveBytes: null,
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
function runsOf({ life, lake, workers }: HistoryLife, tap: Tap, own: Worker): Runs {
  return {
    stop: (id) =>
      tap({ operation: 'runs.stop', subject: id, isWrite: true }, () => {
        for (const worker of workers.values()) {
          if (worker.id !== id || worker === own) continue;
          worker.isDead = true;
          // A statement that was on its way ends before its catch-up counts as stopped.
          life.late.land(`catch-up ${worker.number}`);
        }
        return Promise.resolve('stopped');
      }),
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
