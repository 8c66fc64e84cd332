import { Fault } from '../../../src/errors.js';
import type { MachinePorts } from '../../../src/history/machine-ports.js';
import { printOutcome } from '../../../src/protocol/catch-up-outcome.js';
import type { ObjectStore } from '../../../src/registry/registry.js';
import { bytesFor } from '../world.js';
import type { SeededHistoryDefect } from './defects.js';
import { stopAsked } from './executions.js';
import type { HistoryDefect } from './life.js';

const OUTCOME = /\/_catchup\/[^/]+\/([0-9]+)\.json$/;

const withObjects = (
  ports: MachinePorts,
  change: (objects: ObjectStore) => Partial<ObjectStore>,
): MachinePorts => {
  const { objects } = ports.registry;
  return { ...ports, registry: { ...ports.registry, objects: { ...objects, ...change(objects) } } };
};
/** Outcomes that are not there count as nothing changed. */
const inventing = (ports: MachinePorts): MachinePorts =>
  withObjects(ports, ({ get }) => ({
    get: async (key) => {
      const stored = await get(key);
      const [, index] = OUTCOME.exec(key) ?? [];
      if (stored !== undefined || index === undefined) return stored;
      const outcome = { index: Number(index), queryId: null, outcome: { kind: 'changed', rows: 0 } } as const; // prettier-ignore
      const at = new Date(0).toISOString();
      const bytes = bytesFor(printOutcome(outcome));
      return { key, bytes, size: bytes.length, metadata: new Map(), etag: '', modified: at, versionId: null }; // prettier-ignore
    },
  }));

const inserting =
  (change: (plan: NonNullable<Inserts>) => NonNullable<Inserts>): HistoryDefect =>
  (ports) => ({
    ...ports,
    rows: {
      ...ports.rows,
      run: (plan, step, now) =>
        ports.rows.run(
          plan,
          'inserts' in step ? { ...step, inserts: change(step.inserts) } : step,
          now,
        ),
    },
  });
type Inserts = Parameters<MachinePorts['statementOf']>[0]['inserts'];

/** Each row is a mistake of an action, of the state machine's services, or of a step that inserts. */
export const MACHINE_DEFECTS: readonly SeededHistoryDefect[] = [
  {
    name: 'the machine goes on before a step’s outcome is kept, and ends without it',
    where: 'a wider and a new column, by the state machine',
    machine: (ports) =>
      withObjects(inventing(ports), ({ put }) => ({
        put: async (key, ...more) => {
          try {
            return await put(key, ...more);
          } catch (error) {
            if (error instanceof Fault && OUTCOME.test(key)) return 'refused';
            throw error;
          }
        },
      })),
  },
  {
    name: 'no outcome is kept',
    where: 'a wider and a new column, by the state machine',
    machine: (ports) =>
      withObjects(ports, ({ put }) => ({
        put: (key, ...more) =>
          OUTCOME.test(key) ? Promise.resolve({ etag: '', versionId: null }) : put(key, ...more),
      })),
  },
  {
    name: 'an action runs a stored plan whoever has written it',
    where: 'a plan that somebody replaces, by the state machine',
    machine: (ports) => ({
      ...ports,
      digest: (data) => {
        const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
        return text.includes('"catchup_id"') ? '0'.repeat(64) : ports.digest(data);
      },
    }),
  },
  {
    name: 'an execution is stopped, and nobody waits for its queries',
    isRare: true,
    where:
      'a path that is changed and changed back while its catch-up is at work, by the state machine',
    machine: (ports, { machine }) => ({
      ...ports,
      runs: {
        ...ports.runs,
        stop: (id) => {
          stopAsked(machine, id);
          return Promise.resolve('stopped');
        },
      },
    }),
  },
  {
    name: 'an execution that another one has replaced counts as done',
    isRare: true,
    where: 'a newer version while a catch-up is at work, by the state machine',
    machine: (ports) => ({
      ...ports,
      tracking: {
        ...ports.tracking,
        ended: (id, status, at) =>
          ports.tracking.ended(id, status === 'SUPERSEDED' ? 'DONE' : status, at),
      },
    }),
  },
  {
    name: 'an execution counts as done before the topic is READY',
    where: 'a wider and a new column, by the state machine',
    machine: (ports, _, { action, id }) => {
      const { items } = ports.registry;
      const update: typeof items.update = async (topic, changes, condition) => {
        if (action === 'finish') await ports.tracking.ended(id, 'DONE', '2026-01-01T00:00:00.000Z');
        return items.update(topic, changes, condition);
      };
      return { ...ports, registry: { ...ports.registry, items: { ...items, update } } };
    },
  },
  {
    name: 'an execution does not wait for its turn',
    where: 'a catch-up that waits for another topic’s, by the state machine',
    machine: (ports) => ({ ...ports, queue: { ahead: () => Promise.resolve(0) } }),
  },
  {
    name: 'an execution does not wait for runs of the pipeline',
    where: 'a wider and a new column, while the pipeline runs, by the state machine',
    machine: (ports) => ({
      ...ports,
      runs: { ...ports.runs, pipeline: () => Promise.resolve('idle') },
    }),
  },
  {
    name: 'a query that failed counts as done, and nothing is verified',
    where: 'a wider and a new column, by the state machine',
    machine: (ports) => ({
      ...ports,
      statementOf: (plan, step) =>
        step.kind === 'patch' ? undefined : ports.statementOf(plan, step),
      outcomeOf: async (plan, step, id) => {
        const result = await ports.outcomeOf(plan, step, id);
        if (result.kind !== 'verified') return result;
        const columns = result.columns.map((one) => ({ ...one, populated: one.convertible, different: 0 })); // prettier-ignore
        return { ...result, columns };
      },
      rows: { ...ports.rows, run: () => Promise.resolve({ kind: 'changed', rows: 0 }) },
    }),
  },
  {
    name: 'erased rows are inserted, whatever is suppressed',
    where: 'rows are erased while others are inserted',
    defect: inserting((inserts) => ({ ...inserts, suppression: null })),
  },
  {
    name: 'rows are inserted above the limit',
    where: 'more inserts than a person has allowed',
    defect: (ports) => ({
      ...ports,
      rows: {
        ...ports.rows,
        run: async (plan, step, now) => {
          const result = await ports.rows.run(plan, step, now);
          return result.kind === 'counted-inserts' ? { ...result, rows: 0 } : result;
        },
      },
    }),
  },
  {
    name: 'a row that is there is inserted again',
    where: 'two catch-ups insert at once',
    defect: (ports, { lake }) => ({
      ...ports,
      rows: {
        ...ports.rows,
        run: async (plan, step, now) => {
          const before = [...lake.now.rows.values()];
          const result = await ports.rows.run(plan, step, now);
          if (step.kind === 'insert')
            for (const row of before)
              if (lake.now.rejected.has(row.key) && row.message.period === step.period)
                lake.insert(row);
          return result;
        },
      },
    }),
  },
];
