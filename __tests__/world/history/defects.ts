import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import type { SetAside } from '../../../src/core/history/set-aside.js';
import { Fault } from '../../../src/errors.js';
import type { CatchUpPorts } from '../../../src/history/catch-up-ports.js';
import type { ItemCondition } from '../../../src/protocol/item-condition.js';
import type { ItemStore } from '../../../src/registry/registry.js';
import type { Rows } from '../../../src/warehouse/rows.js';
import type { StepResult } from '../../../src/protocol/catch-up-outcome.js';
import type { Defect } from '../live.js';
import { updating, withObjects, withRows } from './defect-kinds.js';
import type { HistoryDefect, MachineDefect } from './life.js';

/** A patch that takes whatever the events say. */
const forgetful = (step: CatchUpStep): CatchUpStep =>
  step.kind === 'patch' || step.kind === 'verify'
    ? { ...step, columns: step.columns.map((one) => ({ ...one, kinds: ['json_path'] })) }
    : step;

const NOTHING: StepResult = { kind: 'changed', rows: 0 };
const isBegin = ({ kind }: ItemCondition): boolean => kind === 'no-catch-up-since';

/** What a step does if its failure is taken for success. */
const believing =
  (isMeant: (kind: string) => boolean): ((run: Rows['run']) => Rows['run']) =>
  (run) =>
  async (plan, step, now) => {
    try {
      return await run(plan, step, now);
    } catch (error) {
      if (error instanceof Fault && isMeant(step.kind)) return NOTHING;
      throw error;
    }
  };

export interface SeededHistoryDefect {
  readonly name: string;
  /** The scenario that shows it soonest; the others are run if this one doesn't. */
  readonly where: string;
  readonly defect?: HistoryDefect;
  readonly validator?: Defect;
  readonly machine?: MachineDefect;
  /** Few lives show it, so `npm test` leaves it to `npm run explore`. */
  readonly isRare?: boolean;
}

/** Each row is a mistake that an implementation might make; the explorer must catch every one. */
export const HISTORY_DEFECTS: readonly SeededHistoryDefect[] = [
  {
    name: 'a catch-up begins without stopping the one before',
    where: 'two catch-ups at once',
    defect: (ports) => ({
      ...ports,
      runs: { ...ports.runs, stop: () => Promise.resolve('stopped') },
    }),
  },
  {
    name: 'a catch-up begins whatever the item says',
    where: 'two catch-ups at once',
    defect: updating((_, condition) =>
      isBegin(condition) ? { condition: { kind: 'always' } } : {},
    ),
  },
  {
    name: 'attempts are not counted',
    where: 'two catch-ups at once',
    defect: updating((changes, condition) =>
      isBegin(condition) ? { changes: { ...changes, catchupAttempt: null } } : {},
    ),
  },
  {
    name: 'a catch-up ends whoever has the topic',
    where: 'a newer version while a catch-up is at work',
    defect: updating((changes) =>
      changes.status === 'READY' ? { condition: { kind: 'always' } } : {},
    ),
  },
  {
    name: 'the gate opens when a catch-up fails',
    where: 'a wider and a new column',
    defect: updating((changes) =>
      changes.status === 'BACKFILL_FAILED'
        ? { changes: { ...changes, status: 'READY', processingEnabled: true } }
        : {},
    ),
  },
  {
    name: 'a catch-up that failed is forgotten, and what it still runs with it',
    where: 'a wider and a new column',
    defect: updating((changes) =>
      changes.status === 'BACKFILL_FAILED' ? { changes: { ...changes, catchupId: null } } : {},
    ),
  },
  {
    name: 'history counts as patched when the catch-up begins',
    where: 'a wider and a new column',
    defect: updating((changes, condition) =>
      isBegin(condition) ? { changes: { ...changes, patchedBase: 'x' } } : {},
    ),
  },
  {
    name: 'what is begun is not recorded',
    where: 'a path that is changed, and changed back with a short lookback',
    defect: updating((changes) =>
      changes.unpatched !== undefined && changes.status === undefined
        ? { changes: { updatedAt: changes.updatedAt ?? null } }
        : {},
    ),
  },
  {
    name: 'what a rewrite sets aside is not recorded',
    where: 'a rewrite',
    defect: updating((changes) =>
      changes.setAside === undefined ? {} : { changes: { ...changes, setAside: [] } },
    ),
  },
  {
    name: 'the days of what is set aside begin with the plan',
    where: 'a rewrite',
    defect: updating((changes, condition) =>
      condition.kind !== 'in-catch-up' || changes.setAside === undefined
        ? {}
        : { changes: { ...changes, setAside: changes.setAside.map(longAgo) } },
    ),
  },
  {
    name: 'a statement that failed counts as done, and nothing is verified',
    where: 'a wider and a new column',
    defect: withRows((run) => async (plan, step, now) => {
      const result = await believing((kind) => kind === 'patch')(run)(plan, step, now);
      if (result.kind !== 'verified') return result;
      const columns = result.columns.map((one) => ({
        ...one,
        populated: one.convertible,
        different: 0,
      }));
      return { ...result, columns };
    }),
  },
  {
    name: 'a rename that failed counts as done',
    where: 'a rewrite',
    defect: withRows(believing((kind) => kind === 'take-over')),
  },
  {
    name: 'a statement whose answer was lost is run again at once',
    where: 'a path that is changed and changed back while its catch-up is at work',
    defect: withRows((run) => async (plan, step, now) => {
      try {
        return await run(plan, step, now);
      } catch (error) {
        if (error instanceof Fault) return run(plan, step, now);
        throw error;
      }
    }),
  },
  {
    name: 'rows that CURATED lacks are inserted',
    where: 'a row that is erased meanwhile',
    defect: withRows((run, { lake }) => async (plan, step, now) => {
      const result = await run(plan, step, now);
      if (step.kind !== 'patch') return result;
      for (const message of lake.now.messages) {
        const { key, at, period } = message;
        if (period !== step.period || at > lake.now.checkpoint || lake.now.rows.has(key)) continue;
        lake.put({ key, message, values: new Map() });
      }
      return result;
    }),
  },
  {
    name: 'a value of the pipeline is overwritten where history has no cast',
    where: 'a wider and a new column',
    defect: withRows((run) => (plan, step, now) => run(plan, forgetful(step), now)),
  },
  {
    name: 'rows are patched that the pipeline has not taken',
    where: 'a wider and a new column',
    defect: withRows(
      (run) => (plan, step, now) =>
        run({ ...plan, bound: { kind: 'checkpoint', lastIngestionTs: 1_000 } }, step, now),
    ),
  },
  {
    name: 'the checkpoint bounds what is patched although the pipeline goes on',
    where: 'a new column, online',
    defect: withRows((run, { lake }) => (plan, step, now) => {
      const bound = { kind: 'checkpoint', lastIngestionTs: lake.now.checkpoint } as const;
      return run({ ...plan, bound }, step, now);
    }),
  },
  {
    name: 'nobody waits for runs of the pipeline',
    where: 'a wider and a new column, while the pipeline runs',
    defect: (ports) => ({
      ...ports,
      runs: { ...ports.runs, pipeline: () => Promise.resolve('idle') },
    }),
  },
  {
    name: 'a stored plan is run whoever has written it',
    where: 'a plan that somebody replaces',
    defect: (ports: CatchUpPorts) => ({
      ...ports,
      digest: (data) => (isPlan(data) ? 'the same' : ports.digest(data)),
    }),
  },
  {
    name: 'the version that is abandoned is not archived',
    where: 'a rewrite that is abandoned',
    defect: withObjects(({ put }) => ({
      put: (key, bytes, metadata, condition) =>
        key.includes('/archive/')
          ? Promise.resolve({ etag: '', versionId: null })
          : put(key, bytes, metadata, condition),
    })),
  },
  {
    name: 'the former version is put back whatever is in force',
    where: 'a rewrite that is abandoned while a newer version comes',
    defect: withObjects(({ put }) => ({
      put: (key, bytes, metadata, condition) =>
        put(key, bytes, metadata, key.includes('/active/') ? { kind: 'always' } : condition),
    })),
  },
  {
    name: 'a newer activation does not say which catch-up is at work',
    where: 'a newer version while a catch-up is at work',
    validator: (ports) => {
      const { items } = ports.registry;
      const update: ItemStore['update'] = (topic, changes, condition) =>
        items.update(
          topic,
          condition.kind === 'newer' ? { ...changes, catchupId: null } : changes,
          condition,
        );
      return { ...ports, registry: { ...ports.registry, items: { ...items, update } } };
    },
  },
];

function longAgo(one: SetAside): SetAside {
  return { ...one, since: '2026-01-01T00:00:00.000Z' };
}

function isPlan(data: string | Uint8Array): boolean {
  const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
  return text.startsWith('{"format"') || text.includes('"catchup_id"');
}
