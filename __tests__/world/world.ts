import { parseColumnType } from '../../src/core/schema/read-column-type.js';
import type { ItemAttributes } from '../../src/protocol/registry-item.js';
import type { Ports } from '../../src/validator/ports.js';
import type { Settings } from '../../src/validator/settings.js';
import type { StoredTable } from '../../src/warehouse/change-table.js';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import { planStatements } from '../../src/warehouse/ddl.js';
import { digest } from '../judged.js';
import { memoryBackfill, type Execution, type ExecutionEvent } from './memory-backfill.js';
import {
  memoryRegistry,
  type HeldObject,
  type MemoryRegistry,
  type RegistryChange,
} from './memory-registry.js';
import { memoryWarehouse, type MemoryWarehouse, type TableEvent } from './memory-warehouse.js';

export type WorldEvent = RegistryChange | TableEvent | ExecutionEvent;
/** Who changes the world: a run of the validator, its sweeper, the publisher, the state machine, or a person. */
export type Actor =
  | `run ${number}`
  | `sweeper ${number}`
  | `catch-up ${number}`
  | 'publisher'
  | 'pipeline'
  | 'machine'
  | 'operator';

export interface WorldOptions {
  readonly hasStateMachine?: boolean;
  readonly backfillMode?: Settings['backfillMode'];
  readonly acceptsApprovals?: boolean;
  readonly rejectsDriftedPlans?: boolean;
  /** How many reads of a table still show its former state. */
  readonly lag?: number;
  readonly refuses?: (change: TableChange) => string | undefined;
  /**
   * Milliseconds that a write takes; less than a second by default, so that several fall into one
   * second.
   */
  readonly writeMs?: number;
  /** Whether a backfill ends as soon as it is started. */
  readonly isBackfillFast?: boolean;
}

export interface Snapshot {
  readonly held: ReadonlyMap<string, HeldObject>;
  readonly attributes: ReadonlyMap<string, ItemAttributes>;
  readonly tables: ReadonlyMap<string, StoredTable>;
  readonly executions: readonly Execution[];
  readonly ended: ReadonlySet<string>;
  readonly now: number;
}

export interface World extends MemoryRegistry {
  readonly options: WorldOptions;
  readonly ports: Ports;
  readonly warehouse: MemoryWarehouse;
  readonly executions: readonly Execution[];
  /** Names of the executions that have ended. */
  readonly ended: Set<string>;
  actor: Actor;
  readonly pass: (ms: number) => void;
  readonly upload: (
    topic: string,
    text: string,
    metadata?: Readonly<Record<string, string>>,
  ) => void;
  /**
   * The state machine ends all executions: it rewrites columns, and opens the gate if the
   * activation is still the last one.
   */
  readonly endBackfills: () => void;
  readonly snapshot: () => Snapshot;
}

const START = Date.parse('2026-11-24T12:00:00.300Z');
const bytes = new Map<string, Uint8Array>();
/** The same bytes object for the same text, so that a digest is computed once. */
export function bytesFor(text: string): Uint8Array {
  let found = bytes.get(text);
  if (found === undefined) bytes.set(text, (found = new TextEncoder().encode(text)));
  return found;
}
const texts = new WeakMap<Uint8Array, string>();
export function textFor(given: Uint8Array): string {
  let found = texts.get(given);
  if (found === undefined) texts.set(given, (found = new TextDecoder().decode(given)));
  return found;
}
const digests = new WeakMap<Uint8Array, string>();
export function sha256Of(data: string | Uint8Array): string {
  if (typeof data === 'string') return digest(data);
  let found = digests.get(data);
  if (found === undefined) digests.set(data, (found = digest(data)));
  return found;
}

/** All ports of the validator, in memory, with one clock that only writes advance. */
export function createWorld(
  options: WorldOptions,
  watch: (event: WorldEvent) => void,
  from?: Snapshot,
): World {
  const {
    hasStateMachine = true,
    backfillMode = 'gated',
    acceptsApprovals = false,
    rejectsDriftedPlans = false,
    lag,
    refuses,
    isBackfillFast = false,
    writeMs = 400,
  } = options;
  const places = { bucket: 'lake', databases: { standardized: 'std', curated: 'cur' } };
  let now = from?.now ?? START;
  let attempts = 0;
  const changed = (event: WorldEvent): void => {
    now += writeMs;
    watch(event);
  };
  const memory = memoryRegistry(() => now, changed);
  const warehouse = memoryWarehouse(places, {
    changed,
    ...(lag === undefined ? {} : { lag }),
    ...(refuses === undefined ? {} : { refuses }),
  });
  const { backfill, executions } = memoryBackfill(() => now, changed);
  const ended = new Set(from?.ended);
  if (from !== undefined) restore(from, { ...memory, warehouse, executions });
  const world: World = {
    ...memory,
    options,
    warehouse,
    executions,
    ended,
    actor: 'operator',
    pass: (ms) => {
      now += ms;
    },
    upload: (topic, text, metadata = {}) => {
      const { objects, layout } = memory.registry;
      world.actor = 'publisher';
      void objects.put(layout.pending(topic), bytesFor(text), new Map(Object.entries(metadata)), {
        kind: 'always',
      });
    },
    endBackfills: () => {
      const actor = world.actor;
      world.actor = 'machine';
      for (const execution of executions) if (!ended.has(execution.name)) end(execution, world);
      world.actor = actor;
    },
    snapshot: () => ({
      held: new Map(memory.held),
      attributes: new Map(memory.attributes),
      tables: new Map(warehouse.tables),
      executions: [...executions],
      ended: new Set(ended),
      now,
    }),
    ports: {
      registry: memory.registry,
      warehouse: warehouse.warehouse,
      backfill: hasStateMachine
        ? {
            check: backfill.check,
            start: async (name, input) => {
              const started = await backfill.start(name, input);
              if (isBackfillFast) world.endBackfills();
              return started;
            },
          }
        : undefined,
      dropSetAside: undefined,
      settings: {
        places,
        hasStateMachine,
        backfillMode,
        acceptsApprovals,
        rejectsDriftedPlans,
        approvalKey: null,
        judges: 'compatibility',
      },
      verifyApproval: undefined,
      now: () => new Date(now),
      digest: sha256Of,
      attempt: () => `attempt-${String(++attempts)}`,
      identity: { warehouse: 'embedded', function: null },
      planStatements: (before, after, topic) => planStatements(before, after, topic, places),
      log: () => undefined,
    },
  };
  return world;
}

function restore(
  from: Snapshot,
  into: Pick<World, 'held' | 'attributes' | 'warehouse'> & { readonly executions: Execution[] },
): void {
  for (const [key, object] of from.held) into.held.set(key, object);
  for (const [topic, item] of from.attributes) into.attributes.set(topic, item);
  for (const [name, table] of from.tables) into.warehouse.tables.set(name, table);
  into.executions.push(...from.executions);
}

function end({ name, input }: Execution, { ended, warehouse, registry, ports }: World): void {
  ended.add(name);
  const topic = input.topic_name;
  const tables = [...warehouse.tables.values()].filter((table) =>
    table.location.endsWith(`/cur/${topic}`),
  );
  for (const { field, new_type } of input.backfill_config.type_changes) {
    const type = parseColumnType(new_type);
    for (const { database, name: table, columns } of tables) {
      const there = columns.find((column) => column.name === field);
      if (type.kind === 'problem' || there === undefined || typeof there.type === 'string')
        continue;
      const change = { layer: 'curated', database, table, column: { name: field, type } } as const;
      void ports.warehouse.apply(
        {
          ...change,
          kind: 'rewrite-column',
          shadow: `${field}__rewrite`,
          was: there.type,
          stands: 'untouched',
        },
        `backfill-${name}`,
      );
    }
  }
  const seq = Number(/-([0-9]+)-[0-9a-f]{12}-1$/.exec(name)?.[1]);
  const opened = { processingEnabled: true, status: 'READY', updatedAt: ports.now().toISOString() };
  void registry.items.update(topic, opened, { kind: 'same', seq });
}
