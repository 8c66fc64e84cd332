import {
  NO_FOLLOW_UPS,
  type FollowUpSettings,
} from '../../../src/core/history/plan/catch-up-facts.js';
import { Fault, UserError } from '../../../src/errors.js';
import { abandonRewrite } from '../../../src/history/abandon-rewrite.js';
import { catchUpTopic } from '../../../src/history/catch-up.js';
import type { CatchUpPorts } from '../../../src/history/catch-up-ports.js';
import { dropSetAside } from '../../../src/history/drop-set-aside.js';
import type { MachinePorts } from '../../../src/history/machine-ports.js';
import type { Rows } from '../../../src/warehouse/rows.js';
import { giveUp } from '../../../src/history/give-up.js';
import {
  begin,
  beginLife,
  take,
  type AwaitTurn,
  type Defect,
  type Life,
  type LifeOptions,
} from '../live.js';
import { Crash } from '../faults.js';
import type { Scenario } from '../scenarios.js';
import { bytesFor, textFor, type WorldEvent } from '../world.js';
import { workerPorts } from './catch-up-ports.js';
import { liveLake, type LiveLake, type Lake, type RowEvent } from './lake.js';
import { machineWorld, type MachineWorld } from './machine.js';
import { catchUpByMachine, machineOf } from './machine-party.js';
import { memoryRows } from './memory-rows.js';
import { runPipeline } from './pipeline.js';
import type { HistoryScenario, HistoryStep } from './scenarios.js';
import { watchHistory, type HistoryWatch } from './watch.js';

/** A seeded defect of the catch-up's steps. */
export type HistoryDefect = (ports: CatchUpPorts, life: HistoryLife) => CatchUpPorts;
/** A seeded defect of an action that the state machine invokes. */
export type MachineDefect = (
  ports: MachinePorts,
  life: HistoryLife,
  invocation: { readonly action: string; readonly id: string },
) => MachinePorts;

/** A call in the middle of an action, after which the state machine waits for it no more. */
export interface Slow {
  /** The call's number in the life. */
  readonly at: number;
  /** How many calls others make before it goes on. */
  readonly calls: number;
}

/** A catch-up at work, or the sweeper. */
export interface Worker {
  readonly party: 'catch-up' | 'sweeper';
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
  readonly followUps: FollowUpSettings;
  /** Whether the state machine runs catch-ups. */
  readonly isByMachine: boolean;
  readonly machine: MachineWorld;
  readonly machineDefect: MachineDefect | undefined;
  readonly rows: Rows;
  readonly maxTopics: number;
  /** Executions of other topics, which were asked for before. */
  readonly others: { isRunning: boolean };
  readonly stopInsertsAbove: number;
  readonly sparkAboveBytes: number | null;
  /** A person has allowed more inserts than that. */
  hasConsent: boolean;
  readonly slow: Slow | undefined;
  /** The states that executions have entered. */
  readonly visited: Set<string> | undefined;
  readonly unexpected: (error: unknown) => void;
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
  readonly machine?: MachineDefect | undefined;
  readonly slow?: Slow | undefined;
  readonly visited?: Set<string> | undefined;
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
    rejected: new Set<string>(),
  };
  const at = startHistory({ scenario: { ...scenario, isByMachine: false }, start, lake }, {});
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
  { defect, validator, machine, slow, visited, ...options }: HistoryOptions,
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
    followUps: scenario.followUps ?? NO_FOLLOW_UPS,
    isByMachine: scenario.isByMachine ?? false,
    machine: machineWorld(),
    machineDefect: machine,
    rows: memoryRows(life.world, lake),
    maxTopics: scenario.maxTopics ?? 5,
    others: { isRunning: scenario.maxTopics === 1 },
    stopInsertsAbove: scenario.stopInsertsAbove ?? 0,
    sparkAboveBytes: scenario.sparkAboveBytes ?? null,
    hasConsent: false,
    slow,
    visited,
    unexpected: (error) => {
      if (!(error instanceof Fault || error instanceof Crash || error instanceof UserError))
        life.watch.violations.push(
          `an error that is neither Fault nor UserError: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        );
    },
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
    case 'consent':
      at.hasConsent = true;
      return true;
    case 'others end':
      await awaitTurn?.();
      at.others.isRunning = false;
      return true;
    case 'catch up':
      if (at.isByMachine) {
        let isDone = false;
        const isSaid = await attempted(at, async () => {
          isDone = await catchUpByMachine(at, awaitTurn);
        });
        return isSaid && isDone;
      }
      return attempted(at, async () => {
        const { status } = await catchUpTopic('orders', portsFor(at, awaitTurn));
        life.trace?.push(`    the catch-up ends: ${status}`);
        if (status === 'BACKFILL_FAILED') throw new Fault('the catch-up failed');
      });
    case 'give up':
      at.watch.forget();
      return attempted(at, () => giveUp('orders', 'nobody needs it', portsFor(at, awaitTurn)));
    case 'abandon rewrite':
      at.watch.forget();
      return attempted(at, () => abandonRewrite('orders', portsFor(at, awaitTurn)));
    case 'drop set aside':
      return attempted(at, () => dropSetAside('orders', portsFor(at, awaitTurn, 'sweeper')));
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

async function attempted(
  { life, unexpected }: HistoryLife,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    life.trace?.push(`    stopped: ${error instanceof Error ? error.message || error.name : ''}`);
    unexpected(error);
    return false;
  }
}

/** The ports of one catch-up, or of the sweeper, with the life's defect. */
function portsFor(at: HistoryLife, awaitTurn?: AwaitTurn, party?: Worker['party']): CatchUpPorts {
  const { ports, tap } = workerPorts(at, awaitTurn, party);
  if (at.isByMachine) return { ...ports, machine: machineOf(at, tap) };
  return at.defect === undefined ? ports : at.defect(ports, at);
}
