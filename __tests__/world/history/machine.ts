import { randomUUID } from 'node:crypto';
import type { Tracked, Tracking } from '../../../src/backfill/tracking.js';
import type { FailedCatchUp } from '../../../src/protocol/failed-catch-up.js';
import type { TrackedStatus } from '../../../src/protocol/tracking-item.js';
import { engineOf } from '../../../src/core/history/plan/step-engine.js';
import { stepAt } from '../../../src/core/history/plan/step-at.js';
import { runAction } from '../../../src/history/run-action.js';
import type { MachinePorts } from '../../../src/history/machine-ports.js';
import type { CatchUpPorts } from '../../../src/history/catch-up-ports.js';
import { planOf } from '../../../src/history/resume.js';
import { parseCatchUpEvent, type ActionAnswer } from '../../../src/protocol/catch-up-event.js';
import type { StepResult } from '../../../src/protocol/catch-up-outcome.js';

/** What the state machine's services know, in memory. */
export interface MachineWorld {
  readonly tracked: Map<string, Tracked & { status: TrackedStatus; processed: number }>;
  /** By their names; one that nobody runs yet is not here. */
  readonly executions: Map<string, RunningExecution>;
  /** What queries did, by their ids. */
  readonly results: Map<string, StepResult>;
  /** How many catch-ups were asked for before. */
  ahead: number;
  /** Of each period. */
  deleteFiles: number;
  /** What people were told. */
  readonly told: {
    readonly ended: [topic: string, seconds: number][];
    readonly failed: FailedCatchUp[];
  };
  sparkJob: MachinePorts['sparkJob'];
}

/** An execution of the state machine. */
export interface RunningExecution {
  readonly worker: number;
  status: 'running' | 'succeeded' | 'failed';
  /** Somebody has stopped it: it enters no state any more, and what it has started goes on. */
  isAborted: boolean;
  /** Statements that were started and have not ended; each ends when it is called. */
  readonly queries: Set<() => Promise<unknown>>;
}

export function machineWorld(): MachineWorld {
  return {
    tracked: new Map(),
    executions: new Map(),
    results: new Map(),
    ahead: 0,
    deleteFiles: 0,
    told: { ended: [], failed: [] },
    sparkJob: null,
  };
}

const DDL: ReadonlySet<string> = new Set(['add-shadows', 'set-aside', 'take-over']);

export function machinePorts(ports: CatchUpPorts, world: MachineWorld): MachinePorts {
  return {
    ...ports,
    tracking: memoryTracking(world),
    queue: { ahead: () => Promise.resolve(world.ahead) },
    news: {
      ended: (topic, seconds) => void world.told.ended.push([topic, seconds]),
      failed: (failed) => Promise.resolve(void world.told.failed.push(failed)),
    },
    maxTopics: 5,
    deleteFiles: () => Promise.resolve(world.deleteFiles),
    sparkJob: world.sparkJob,
    statementOf: (plan, step) =>
      DDL.has(step.kind) ? undefined : { engine: engineOf(plan, step), text: JSON.stringify(step) },
    outcomeOf: (plan, step, queryId) => {
      if (engineOf(plan, step) === 'spark') return Promise.resolve({ kind: 'changed-uncounted' });
      const result = world.results.get(queryId);
      return result === undefined
        ? Promise.reject(new Error(`No query ${queryId}`))
        : Promise.resolve(result);
    },
  };
}

function memoryTracking({ tracked }: MachineWorld): Tracking {
  const change = (
    id: string,
    more: Partial<Tracked & { status: TrackedStatus; processed: number }>,
  ): Promise<void> => {
    const found = tracked.get(id);
    if (found !== undefined) tracked.set(id, { ...found, ...more });
    return Promise.resolve();
  };
  return {
    begin: ({ catchupId, startedAt }) => {
      const found = tracked.get(catchupId) ?? {
        startedAt,
        planSha256: null,
        status: 'IN_PROGRESS' as const,
        processed: 0,
      };
      tracked.set(catchupId, found);
      return Promise.resolve(found);
    },
    planned: (id, { sha256 }) => change(id, { planSha256: sha256 }),
    processed: (id, processed) => change(id, { processed }),
    ended: async (id, status) => {
      const before = tracked.get(id);
      await change(id, { status });
      return {
        startedAt: before?.startedAt ?? null,
        hadEnded: before !== undefined && before.status !== 'IN_PROGRESS',
      };
    },
  };
}

/** Sends one event to the Lambda, as the state machine does. */
export async function act(
  event: Readonly<Record<string, unknown>>,
  ports: MachinePorts,
): Promise<ActionAnswer> {
  const read = parseCatchUpEvent(JSON.parse(JSON.stringify(event)));
  if ('problems' in read) throw new Error(read.problems.join('; '));
  return runAction(read.event, ports);
}

/** Runs the statement of a step, as Athena does for the state machine; answers with its id. */
export async function query(
  planned: { readonly id: string; readonly sha256: string; readonly index: number },
  ports: MachinePorts,
  world: MachineWorld,
): Promise<string> {
  const { id, sha256: planSha256, index } = planned;
  const plan = await planOf({ id, topic: '', activationSeq: 1, planSha256 }, ports);
  const queryId = randomUUID();
  const time = ports.now().toISOString();
  world.results.set(queryId, await ports.rows.run(plan, stepAt(plan, index), time));
  return queryId;
}
