/* eslint max-lines: 'off' -- Over 250 lines: one table, each row is a seeded defect */
import { Fault } from '../../src/errors.js';
import type { ItemChanges } from '../../src/protocol/registry-item.js';
import type { ItemStore, ObjectStore, PutCondition } from '../../src/registry/registry.js';
import type { Ports } from '../../src/validator/ports.js';
import type { Applied, Warehouse } from '../../src/warehouse/warehouse.js';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import type { Defect } from './live.js';
import { errorOf } from './watch-state.js';

const withObjects = (
  ports: Ports,
  change: (objects: ObjectStore, ports: Ports) => Partial<ObjectStore>,
): Ports => {
  const { objects } = ports.registry;
  return {
    ...ports,
    registry: { ...ports.registry, objects: { ...objects, ...change(objects, ports) } },
  };
};
const withItems = (ports: Ports, change: (items: ItemStore) => Partial<ItemStore>): Ports => {
  const { items } = ports.registry;
  return { ...ports, registry: { ...ports.registry, items: { ...items, ...change(items) } } };
};
const withWarehouse = (
  ports: Ports,
  change: (warehouse: Warehouse) => Partial<Warehouse>,
): Ports => ({
  ...ports,
  warehouse: { ...ports.warehouse, ...change(ports.warehouse) },
});
/** S3's has 1,000; what matters is that there is a second one. */
const KEYS_OF_A_PAGE = 2;
const ALWAYS: PutCondition = { kind: 'always' };
const isActive = (key: string): boolean => key.endsWith('/active/schema.json');
const isPending = (key: string): boolean => key.endsWith('/pending/schema.json');
const isArchive = (key: string): boolean => key.includes('/archive/');
const isError = (key: string): boolean => key.endsWith('/failed/error.json');
/** Whether an update records an activation. */
const isActivation = ({ activationSeq }: ItemChanges): boolean =>
  activationSeq !== undefined && activationSeq !== null;

/** A put without its condition for these keys. */
const unconditional =
  (is: (key: string) => boolean): Defect =>
  (ports) =>
    withObjects(ports, ({ put }) => ({
      put: (key, bytes, metadata, condition) =>
        put(key, bytes, metadata, is(key) ? ALWAYS : condition),
    }));

/** A get that returns undefined for an object that can't be read. */
const deniedIsAbsent =
  (is: (key: string) => boolean): Defect =>
  (ports) =>
    withObjects(ports, ({ get }) => ({
      get: async (key) => {
        try {
          return await get(key);
        } catch (error) {
          if (error instanceof Fault && is(key)) return undefined;
          throw error;
        }
      },
    }));

/** Work that is done later, when `run` is called. */
function postponed(): {
  readonly add: (work: () => Promise<unknown>) => void;
  readonly run: () => Promise<void>;
} {
  let waiting: (() => Promise<unknown>)[] = [];
  return {
    add: (work) => waiting.push(work),
    run: async () => {
      const all = waiting;
      waiting = [];
      for (const work of all) await work();
    },
  };
}

/** A warehouse that shows changes it has not applied yet. */
function pretending(
  ports: Ports,
  whenDone: (ports: Ports, late: ReturnType<typeof postponed>) => Ports,
): Ports {
  const late = postponed();
  const pretendedChanges: TableChange[] = [];
  const pretended = withWarehouse(ports, ({ apply, table }) => ({
    apply: (change, attempt): Promise<Applied> => {
      late.add(() => apply(change, attempt));
      pretendedChanges.push(change);
      return Promise.resolve({ kind: 'done' });
    },
    table: async (database, name) => {
      const there = await table(database, name);
      const mine = pretendedChanges.filter(
        (change) => change.database === database && change.table === name,
      );
      if (mine.length === 0) return there;
      const columns = mine.flatMap((change) => {
        if (change.kind === 'create-table') return change.wanted.columns;
        if (change.kind === 'add-columns') return change.columns;
        return change.kind === 'change-column' ? [change.column] : [];
      });
      const names = new Set(columns.map((column) => column.name));
      const kept = (there?.columns ?? []).filter((column) => !names.has(column.name));
      const location = there?.location ?? `s3://lake/${database}/orders`;
      return {
        database,
        name,
        location,
        columns: [...kept, ...columns],
        properties: new Map([['table_type', 'ICEBERG']]),
        partitioning: there?.partitioning,
      };
    },
  }));
  return whenDone(pretended, late);
}

export interface SeededDefect {
  readonly name: string;
  /** The scenario that shows it soonest; the others are run if this one doesn't. */
  readonly where: string;
  readonly defect: Defect;
}

/** Each row is a mistake that an implementation might make; the explorer must catch every one. */
export const DEFECTS: readonly SeededDefect[] = [
  {
    name: 'active/ is replaced whatever it has become',
    where: 'three formattings of one version within one second',
    defect: unconditional(isActive),
  },
  {
    name: 'an archived version is overwritten',
    where: 'three formattings of one version within one second',
    defect: unconditional(isArchive),
  },
  {
    name: 'a table is claimed whoever has it',
    where: 'two new topics that want one table',
    defect: unconditional((key) => key.startsWith('schemas/_claims/')),
  },
  {
    name: 'pending/ is deleted whatever it has become',
    where: 'three formattings of one version within one second',
    defect: (ports) =>
      withObjects(ports, ({ remove, get }) => ({
        remove: async (key, etag) =>
          remove(key, (isPending(key) ? await get(key) : undefined)?.etag ?? etag),
      })),
  },
  {
    name: 'what lies in pending/ at the end is put in force, not what was judged',
    where: 'three formattings of one version within one second',
    defect: (ports) =>
      withObjects(ports, ({ put, get }) => ({
        put: async (key, bytes, metadata, condition) => {
          const now = isActive(key) ? await get(key.replace('/active/', '/pending/')) : undefined;
          return put(key, now?.bytes ?? bytes, metadata, condition);
        },
      })),
  },
  {
    name: 'the item takes an older activation over a newer one',
    where: 'an enhancement whose backfill ends at once',
    defect: (ports) =>
      withItems(ports, ({ update }) => ({
        update: (topic, changes, condition) =>
          update(topic, changes, isActivation(changes) ? { kind: 'always' } : condition),
      })),
  },
  {
    name: 'the item is not told of an activation',
    where: 'a new topic',
    defect: (ports) =>
      withItems(ports, ({ update }) => ({
        update: (topic, changes, condition) =>
          isActivation(changes) ? Promise.resolve('written') : update(topic, changes, condition),
      })),
  },
  {
    name: 'the catalogue is not read back',
    where: 'an enhancement, online',
    defect: (ports) => pretending(ports, (pretended, late) => withWarehouse(pretended, ({ apply }) => ({ apply: async (change, attempt) => { await apply(change, attempt); await late.run(); return { kind: 'done' }; } }))), // prettier-ignore
  },
  {
    name: 'the item says READY before the tables are changed',
    where: 'a new topic',
    defect: (ports) =>
      pretending(ports, (pretended, late) =>
        withItems(pretended, ({ update }) => ({
          update: async (topic, changes, condition) => {
            const answer = await update(topic, changes, condition);
            await late.run();
            return answer;
          },
        })),
      ),
  },
  {
    name: 'the backfill is started before the item says so',
    where: 'an enhancement whose backfill ends at once',
    defect: (ports) => {
      const late = postponed();
      const { backfill } = ports;
      const patient = withItems(ports, ({ update }) => ({
        update: (topic, changes, condition) => {
          if (!isActivation(changes)) return update(topic, changes, condition);
          late.add(() => update(topic, changes, condition));
          return Promise.resolve('written');
        },
      }));
      return withObjects(
        {
          ...patient,
          backfill: backfill && {
            ...backfill,
            start: async (name, input) => {
              const started = await backfill.start(name, input);
              await late.run();
              return started;
            },
          },
        },
        ({ remove }) => ({
          remove: async (key, etag) => {
            await late.run();
            return remove(key, etag);
          },
        }),
      );
    },
  },
  {
    name: 'an active version that can not be read counts as none',
    where: 'a new topic',
    defect: deniedIsAbsent(isActive),
  },
  {
    name: 'a candidate that can not be read counts as none',
    where: 'an enhancement, gated',
    defect: deniedIsAbsent(isPending),
  },
  {
    name: 'an item that can not be read counts as none',
    where: 'a new topic',
    defect: (ports) =>
      withItems(ports, ({ get }) => ({ get: (topic) => get(topic).catch(absent) })),
  },
  {
    name: 'a table that can not be read counts as none',
    where: 'a new topic',
    defect: (ports) =>
      withWarehouse(ports, ({ table }) => ({
        table: (database, name) => table(database, name).catch(absent),
      })),
  },
  {
    name: 'the candidate leaves pending/ before error.json is written',
    where: 'a breaking change',
    defect: (ports, world) =>
      withObjects(ports, ({ put, remove }) => ({
        put: async (key, bytes, metadata, condition) => {
          const pending = isError(key)
            ? world.held.get(key.replace('failed/error', 'pending/schema'))
            : undefined;
          if (pending !== undefined) await remove(pending.key, pending.etag);
          return put(key, bytes, metadata, condition);
        },
      })),
  },
  {
    name: 'error.json is written before the candidate that it speaks of',
    where: 'a rejected candidate after another one',
    defect: (ports) => {
      const late = postponed();
      return withObjects(ports, ({ put }) => ({
        put: async (key, bytes, metadata, condition) => {
          if (key.endsWith('/failed/schema.json')) {
            late.add(() => put(key, bytes, metadata, condition));
            return { etag: '', versionId: null };
          }
          const answer = await put(key, bytes, metadata, condition);
          if (isError(key)) await late.run();
          return answer;
        },
      }));
    },
  },
  {
    name: 'of a list only the first page is read',
    where: 'a column that comes back as another type, with more archived versions than a page has',
    defect: (ports) =>
      withObjects(ports, ({ list }) => ({
        list: async (prefix) => (await list(prefix)).slice(0, KEYS_OF_A_PAGE),
      })),
  },
  {
    name: 'error.json does not say whose it is',
    where: 'a breaking change',
    defect: (ports) =>
      withObjects(ports, ({ put }) => ({
        put: (key, bytes, metadata, condition) =>
          put(key, isError(key) ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/"sha256": "[^"]+"/, '"sha256": null')) : bytes, metadata, condition), // prettier-ignore
      })),
  },
  {
    name: 'the same bytes uploaded again are taken for the candidate of before',
    where: 'a rejected candidate, and the same bytes again',
    defect: (ports, world) =>
      withObjects(ports, ({ get }) => ({
        get: async (key) => {
          const object = await get(key);
          const error =
            object !== undefined && isPending(key)
              ? errorOf(world, key.split('/')[1] ?? '')
              : undefined;
          if (
            object === undefined ||
            error === undefined ||
            error.sha256 !== ports.digest(object.bytes)
          )
            return object;
          return { ...object, modified: error.uploaded_at, versionId: error.version_id };
        },
      })),
  },
  {
    name: 'a rejected candidate closes the gate of the version in force',
    where: 'a breaking change',
    defect: (ports) =>
      withItems(ports, ({ update }) => ({
        update: (topic, changes, condition) =>
          update(
            topic,
            changes.lastRejection
              ? { ...changes, status: 'VALIDATION_FAILED', processingEnabled: false }
              : changes,
            condition,
          ),
      })),
  },
  {
    name: 'a replaced version is not archived',
    where: 'an enhancement, gated',
    defect: (ports) =>
      withObjects(ports, ({ put }) => ({
        put: (key, bytes, metadata, condition) =>
          isArchive(key)
            ? Promise.resolve({ etag: '', versionId: null })
            : put(key, bytes, metadata, condition),
      })),
  },
  {
    name: 'a version is archived after it was replaced',
    where: 'an enhancement, gated',
    defect: (ports) => {
      const late = postponed();
      return withObjects(ports, ({ put }) => ({
        put: async (key, bytes, metadata, condition) => {
          if (isArchive(key)) {
            late.add(() => put(key, bytes, metadata, condition));
            return { etag: '', versionId: null };
          }
          const answer = await put(key, bytes, metadata, condition);
          if (isActive(key)) await late.run();
          return answer;
        },
      }));
    },
  },
  {
    name: 'an archived version is named after the time of the run',
    where: 'an enhancement, gated',
    defect: (ports) =>
      withObjects(ports, ({ put, get }) => {
        const renamed = (key: string): string =>
          isArchive(key) ? key.replace(/_[0-9]{8}_[0-9]{6}/, `_${stamp(ports)}`) : key;
        return {
          put: (key, bytes, metadata, condition) => put(renamed(key), bytes, metadata, condition),
          get: (key) => get(key),
        };
      }),
  },
  {
    name: 'every try of a statement has the same token',
    where: 'a version put by hand, then taken over',
    defect: (ports) => ({ ...ports, attempt: () => 'once' }),
  },
  {
    name: 'the same activation is numbered again and again',
    where: 'an enhancement, gated',
    defect: (ports) =>
      withObjects(ports, ({ put }) => ({
        put: (key, bytes, metadata, condition) =>
          put(
            key,
            bytes,
            isActive(key) ? new Map([...metadata, ['activation-seq', '1']]) : metadata,
            condition,
          ),
      })),
  },
  {
    name: 'a backfill has another name at every try',
    where: 'an enhancement, gated',
    defect: (ports) => {
      const { backfill } = ports;
      return {
        ...ports,
        backfill: backfill && {
          ...backfill,
          start: (name, input) => backfill.start(`${ports.attempt()}-${name}`, input),
        },
      };
    },
  },
  {
    name: 'retiring deletes whatever version is there',
    where: 'a topic that is retired while a candidate is validated',
    defect: (ports) =>
      withObjects(ports, ({ get, remove }) => ({
        remove: async (key, etag) =>
          remove(key, isActive(key) ? ((await get(key))?.etag ?? etag) : etag),
      })),
  },
  {
    name: 'retiring keeps no copy of the version',
    where: 'a topic that is retired',
    defect: (ports) =>
      withObjects(ports, ({ put }) => ({
        put: (key, bytes, metadata, condition) =>
          isArchive(key)
            ? Promise.resolve({ etag: '"x"', versionId: null })
            : put(key, bytes, metadata, condition),
      })),
  },
  {
    name: 'retiring deletes the version although the item stays as it is',
    where: 'a topic that is retired',
    defect: (ports) =>
      withItems(ports, ({ get, update }) => ({
        get: async (topic) => {
          const item = await get(topic);
          return item === undefined ? undefined : { ...item, status: 'RETIRED' };
        },
        update: (topic, changes, condition) =>
          changes.status === 'RETIRED'
            ? Promise.resolve('written')
            : update(topic, changes, condition),
      })),
  },
  {
    name: 'active/ does not remember that history must be patched',
    where: 'an enhancement, gated',
    defect: (ports) =>
      withObjects(ports, ({ put }) => ({
        put: (key, bytes, metadata, condition) =>
          put(
            key,
            bytes,
            isActive(key) ? new Map([...metadata, ['needs-backfill', 'false']]) : metadata,
            condition,
          ),
      })),
  },
  {
    name: 'a pending backfill is forgotten by the next activation',
    where: 'a break of readers that was accepted',
    defect: (ports) =>
      withObjects(ports, ({ put }) => ({
        put: (key, bytes, metadata, condition) => {
          const previous = metadata.get('previous');
          const base =
            previous === undefined || !metadata.has('patched-base')
              ? metadata
              : new Map([...metadata, ['patched-base', previous]]);
          return put(key, bytes, isActive(key) ? base : metadata, condition);
        },
      })),
  },
  {
    name: 'nobody looks what a candidate was judged against',
    where: 'a stale candidate',
    defect: (ports) =>
      withObjects(ports, ({ get }) => ({
        get: async (key) => {
          const object = await get(key);
          if (object === undefined || !isPending(key)) return object;
          return {
            ...object,
            metadata: new Map([...object.metadata].filter(([name]) => name !== 'base-sha256')),
          };
        },
      })),
  },
  {
    name: 'an item update whose answer is lost counts as written',
    where: 'an enhancement whose backfill ends at once',
    defect: (ports) =>
      withItems(ports, ({ update }) => ({
        update: (topic, changes, condition) =>
          update(topic, changes, condition).catch((error: unknown) => written(error)),
      })),
  },
  {
    name: 'DDL that fails counts as done',
    where: 'a new topic',
    defect: (ports) =>
      withWarehouse(ports, ({ apply }) => ({
        apply: (change, attempt) =>
          apply(change, attempt).then((applied) =>
            applied.kind === 'refused' ? { kind: 'done' } : applied,
          ),
        table: (database, name) => Promise.resolve(all(ports, database, name)),
      })),
  },
  {
    name: 'a candidate is activated although others are done with it',
    where: 'three formattings of one version within one second',
    defect: (ports) => {
      // Each object is read once; later reads return the first answer.
      const seen = new Map<string, ReturnType<ObjectStore['get']>>();
      return withObjects(ports, ({ get, put }) => ({
        get: (key) => {
          const known = isPending(key) || isActive(key) ? (seen.get(key) ?? get(key)) : get(key);
          seen.set(key, known);
          return known;
        },
        put: (key, bytes, metadata, condition) =>
          put(key, bytes, metadata, isActive(key) ? ALWAYS : condition),
      }));
    },
  },
];

function absent(error: unknown): undefined {
  if (error instanceof Fault) return undefined;
  throw error;
}

function written(error: unknown): 'written' {
  if (error instanceof Fault) return 'written';
  throw error;
}

function stamp(ports: Ports): string {
  return ports.now().toISOString().replace(/\..*$/, '').replaceAll(/[-:]/g, '').replace('T', '_');
}

/** A table that has every column of the scenarios. */
function all(_: Ports, database: string, name: string): Awaited<ReturnType<Warehouse['table']>> {
  const columns = ['n', 'd', 'e'].map((column) => ({ name: column, type: { kind: 'scalar', name: column === 'n' ? 'BIGINT' : column === 'd' ? 'STRING' : 'DATE' } as const })); // prettier-ignore
  return {
    database,
    name,
    columns,
    location: null,
    properties: new Map([['table_type', 'ICEBERG']]),
    partitioning: undefined,
  };
}
