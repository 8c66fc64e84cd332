import { Fault, UserError } from '../../../src/errors.js';
import { abandonRewrite } from '../../../src/history/abandon-rewrite.js';
import { catchUpTopic } from '../../../src/history/catch-up.js';
import type { CatchUpPorts } from '../../../src/history/catch-up-ports.js';
import { giveUp } from '../../../src/history/give-up.js';
import type { Runs } from '../../../src/backfill/runs.js';
import {
  begin,
  beginLife,
  take,
  type AwaitTurn,
  type Defect,
  type Life,
  type LifeOptions,
} from '../live.js';
import { Crash, performed, tappedRegistry, tappedWarehouse, type Tap } from '../faults.js';
import type { Scenario } from '../scenarios.js';
import { bytesFor, textFor, type WorldEvent } from '../world.js';
import { liveLake, type LiveLake, type Lake, type RowEvent } from './lake.js';
import { memoryRows } from './memory-rows.js';
import { runPipeline } from './pipeline.js';
import type { HistoryScenario, HistoryStep } from './scenarios.js';
import { watchHistory, type HistoryWatch } from './watch.js';

/** A seeded defect of the catch-up's steps. */
export type HistoryDefect = (ports: CatchUpPorts, life: HistoryLife) => CatchUpPorts;

/** A catch-up at work. */
export interface Worker {
  readonly number: number;
  /** Known once it has begun. */
  id: string | undefined;
  isDead: boolean;
}

export interface HistoryLife {
  readonly life: Life;
  readonly lake: LiveLake;
  readonly watch: HistoryWatch;
  readonly workers: Map<number, Worker>;
  readonly defect: HistoryDefect | undefined;
}

/** The world at the start of a scenario's steps. */
export interface HistoryBeginning {
  readonly scenario: HistoryScenario;
  readonly start: Awaited<ReturnType<typeof begin>>;
  readonly lake: Lake;
}

export interface HistoryOptions extends Omit<LifeOptions, 'defect' | 'also'> {
  readonly defect?: HistoryDefect | undefined;
  readonly validator?: Defect | undefined;
}

/** Runs a scenario's past. */
export async function beginHistory(scenario: HistoryScenario): Promise<HistoryBeginning> {
  const past: Scenario = { ...scenario, steps: [], past: scenario.before, ends: {} };
  const start = await begin(past);
  const lake = {
    messages: scenario.messages,
    rows: new Map(),
    checkpoint: 0,
    erased: new Set<string>(),
  };
  const at = startHistory({ scenario, start, lake }, {});
  for (const step of scenario.past) await takeHistory(step, at);
  const { violations } = at.life.watch;
  if (violations.length > 0)
    throw new Error(`${scenario.name}, in its past: ${violations.join('; ')}`);
  const { world, watch } = at.life;
  return {
    scenario,
    start: { ...start, topics: ['orders'], snapshot: world.snapshot(), record: watch.record() },
    lake: { ...at.lake.now, messages: [...scenario.messages, ...scenario.later] },
  };
}

export function startHistory(
  { scenario, start, lake: from }: HistoryBeginning,
  { defect, validator, ...options }: HistoryOptions,
): HistoryLife {
  const also = (event: WorldEvent): void => at.watch.see(event);
  const life = beginLife(
    { ...start, scenario: { ...scenario, steps: [], past: [], ends: {} } },
    { ...options, defect: validator, also },
  );
  const lake = liveLake(from, (event: RowEvent) => at.watch.row(event));
  const at: HistoryLife = {
    life,
    lake,
    watch: watchHistory(() => at),
    workers: new Map(),
    defect,
  };
  return at;
}

export async function takeHistory(
  step: HistoryStep,
  at: HistoryLife,
  awaitTurn?: AwaitTurn,
): Promise<boolean> {
  const { life, lake } = at;
  switch (step.kind) {
    case 'catch up':
      return attempted(at, async () => {
        const { status } = await catchUpTopic('orders', portsOf(at, awaitTurn));
        life.trace?.push(`    the catch-up ends: ${status}`);
        if (status === 'BACKFILL_FAILED') throw new Fault('the catch-up failed');
      });
    case 'give up':
      return attempted(at, () => giveUp('orders', 'nobody needs it', portsOf(at, awaitTurn)));
    case 'abandon rewrite':
      return attempted(at, () => abandonRewrite('orders', portsOf(at, awaitTurn)));
    case 'live run': {
      const number = ++life.runs;
      const turn = async (what: string): Promise<void> => {
        await awaitTurn?.();
        life.late.step();
        life.trace?.push(`pipeline ${String(number)}: ${what}`);
      };
      await runPipeline({ number, turn }, 'orders', life.world, lake);
      return true;
    }
    case 'erase':
      await awaitTurn?.();
      life.trace?.push(`operator: erases ${step.key}`);
      life.world.actor = 'operator';
      lake.erase(step.key);
      return true;
    case 'tamper':
      await awaitTurn?.();
      life.world.actor = 'operator';
      for (const { key, bytes } of [...life.world.held.values()]) {
        if (!/_catchup\/[^.]*\.json$/.test(key)) continue;
        const text = textFor(bytes).replaceAll('"source":"d"', '"source":"e"');
        await life.world.registry.objects.put(key, bytesFor(text), new Map(), { kind: 'always' });
      }
      return true;
    default:
      return take(step, life, awaitTurn);
  }
}

async function attempted({ life }: HistoryLife, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    life.trace?.push(`    stopped: ${error instanceof Error ? error.message || error.name : ''}`);
    if (!(error instanceof Fault || error instanceof Crash || error instanceof UserError))
      life.watch.violations.push(
        `an error that is neither Fault nor UserError: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
      );
    return false;
  }
}

/** Ports of one catch-up; each call is numbered, and fails in the mode that the life has for it. */
export function portsOf(at: HistoryLife, awaitTurn?: AwaitTurn): CatchUpPorts {
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
      `catch-up ${String(number)}: ${call.operation} ${call.subject}${mode === undefined ? '' : `  ← ${mode}`}`,
    );
    world.actor = `catch-up ${number}`;
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
  const ports: CatchUpPorts = {
    registry: {
      ...tappedRegistry(registry, tap),
      items: {
        ...items,
        update: (topic, changes, condition) => {
          if (typeof changes.catchUpId === 'string') worker.id = changes.catchUpId;
          return items.update(topic, changes, condition);
        },
      },
    },
    warehouse: tappedWarehouse(warehouse, tap, world),
    rows: {
      periods: (tables) =>
        tap({ operation: 'rows.periods', subject: '', isWrite: false }, () => rows.periods(tables)),
      bound: (topic) =>
        tap({ operation: 'rows.bound', subject: topic, isWrite: false }, () => rows.bound(topic)),
      run: (plan, step, time) =>
        tap(
          {
            operation: `rows.run ${step.kind}`,
            subject: 'period' in step ? String(step.period) : '',
            isWrite: !/^(?:verify|count)/.test(step.kind),
          },
          () => rows.run(plan, step, time),
        ),
    },
    runs: runsOf(at, tap, worker),
    settings: {
      places: settings.places,
      withNullPeriod: false,
      stopInsertsAbove: 0,
      suppression: null,
      wait: { everyMs: 1, atMostMs: 3 },
    },
    now,
    digest,
    attempt: world.ports.attempt,
    sleep: () => Promise.resolve(),
    progress: () => undefined,
  };
  return at.defect === undefined ? ports : at.defect(ports, at);
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
