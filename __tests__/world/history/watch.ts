import { parseTopicSchema, type TopicSchema } from '../../../src/core/schema/topic-schema.js';
import { parseActivation } from '../../../src/protocol/activation-metadata.js';
import { archiveKeyOf, isBehind } from '../../../src/protocol/catch-up-standing.js';
import type { RegistryItem } from '../../../src/protocol/registry-item.js';
import { EVERY_COLUMN } from '../../../src/protocol/unpatched.js';
import { readItem } from '../../../src/protocol/registry-item.js';
import type { Actor, WorldEvent } from '../world.js';
import { cast, type CuratedRow, type RowEvent } from './lake.js';
import type { TrackedStatus } from '../../../src/backfill/tracking.js';
import type { HistoryLife } from './life.js';
import { missingRows } from './missing-rows.js';
import { numberOf, outcomesKept, queueKept } from './watch-machine.js';

/** Checks what must be true of history after every change of the world. */
export interface HistoryWatch {
  readonly see: (event: WorldEvent) => void;
  readonly row: (event: RowEvent) => void;
  /** An execution is said to have ended. */
  readonly tracked: (id: string, status: TrackedStatus) => void;
  /** Rows and cells that are wrong at rest, and a gate that is not open. */
  readonly rest: () => readonly string[];
  /** Cells that are wrong, and of which this item says nothing. */
  readonly wrong: (item: RegistryItem) => readonly string[];
  /** How many rows, columns and items were changed so far. */
  readonly changes: () => number;
}

const TABLE = 'cur.orders';
const SPARE = /__(?:rewrite|was)[0-9]*$/;

export function watchHistory(at: () => HistoryLife): HistoryWatch {
  let count = 0;
  const seen: Seen = {
    owner: undefined,
    touched: new Set(),
    ended: new Set(),
    inserted: new Map(),
  };
  const violated = (invariant: string, what: string): void => {
    at().life.watch.violations.push(`${invariant}: ${what}`);
  };
  return {
    changes: () => count,
    rest: () => restProblems(at(), seen),
    wrong: (item) => wrongCells(at(), item, seen),
    tracked: (id, status) => {
      const isReady = seen.ended.has(id) || itemOf(at())?.status === 'READY';
      if (status === 'DONE' && !isReady) violated('tracking', `${id} is DONE, and the topic waits`);
    },
    row: ({ key, before, after, isInsert = false }) => {
      count++;
      const { life, lake } = at();
      if (after === undefined) {
        if (life.world.actor !== 'operator') violated('no value lost', `the row ${key} is gone`);
      } else if (lake.now.erased.has(key)) {
        violated('no erased row back', `the row ${key} is there again`);
      } else if (before === undefined && life.world.actor !== 'pipeline') {
        if (!isInsert || !lake.now.rejected.has(key))
          violated('no erased row back', `the row ${key} was inserted`);
      } else if (isInsert) violated('inserted once', `there are two rows ${key}`);
      if (isInsert) insertsAllowed(at(), after, seen, violated);
      requireOwner(at(), seen, violated);
      if (!life.world.actor.startsWith('catch-up')) return;
      for (const [id, value] of after?.values ?? [])
        if ((before?.values.get(id) ?? null) !== value) seen.touched.add(`${key} ${String(id)}`);
    },
    see: (event) => {
      // An execution that finds nothing to do is no change of the history.
      if (event.kind !== 'execution') count++;
      if (event.kind === 'table' && event.name === TABLE) {
        requireOwner(at(), seen, violated);
        columnsKept(at(), event, violated);
      }
      if (event.kind === 'item') itemChanged(at(), event, seen, violated);
    },
  };
}

type Violated = (invariant: string, what: string) => void;

function itemOf({ life }: HistoryLife): RegistryItem | undefined {
  const attributes = life.world.attributes.get('orders');
  return attributes === undefined ? undefined : readItem('orders', attributes);
}

/** What the watch remembers of a life. */
interface Seen {
  /** Who has written the id that the item names. */
  owner: Actor | undefined;
  /** Cells that a catch-up has changed: the row's key and the column's id. */
  readonly touched: Set<string>;
  /** Catch-ups that have made the topic READY. */
  readonly ended: Set<string>;
  /** Rows that each catch-up has inserted into each period. */
  readonly inserted: Map<string, number>;
}

/** More rows than the limit are inserted only when a person has allowed it. */
function insertsAllowed(
  { life, stopInsertsAbove, hasConsent }: HistoryLife,
  after: CuratedRow | undefined,
  { inserted }: Seen,
  violated: Violated,
): void {
  const place = `${life.world.actor} ${String(after?.message.period)}`;
  const count = (inserted.get(place) ?? 0) + 1;
  inserted.set(place, count);
  if (count > stopInsertsAbove && !hasConsent)
    violated('a person decides', `${count} rows were inserted, and nobody has allowed it`);
}

/** Only the catch-up that the item names may change rows and columns. */
function requireOwner(at: HistoryLife, seen: Seen, violated: Violated): void {
  const { actor } = at.life.world;
  if (!actor.startsWith('catch-up')) return;
  const worker = at.workers.get(numberOf(actor));
  const owner = itemOf(at)?.catchupId ?? 'nobody';
  if (worker?.id === owner && seen.owner === actor) return;
  violated(
    'one owner',
    `a catch-up changed the table of ${owner === 'nobody' ? 'nobody' : 'another one'}`,
  );
}

/** No column of a version leaves the table, and a swap leaves every value as it was. */
function columnsKept(
  at: HistoryLife,
  { before, after }: Extract<WorldEvent, { kind: 'table' }>,
  violated: Violated,
): void {
  const now = new Map(after.columns.map(({ id, name }) => [id, name]));
  for (const { id, name } of before?.columns ?? []) {
    const is = now.get(id);
    if (is === undefined && !SPARE.test(name))
      violated('no value lost', `the column ${name} was dropped`);
    if (is === undefined || is === name || SPARE.test(is)) continue;
    const aside = after.columns.find((one) => one.name === `${is}__was`);
    const lost = [...at.lake.now.rows.values()].filter(
      ({ values }) => (values.get(id) ?? null) !== (values.get(aside?.id ?? 0) ?? null),
    );
    if (lost.length > 0)
      violated(
        'no value lost',
        `${is} was swapped, and differs in ${lost.map(({ key }) => key).join(', ')}`,
      );
  }
}

function itemChanged(
  at: HistoryLife,
  { before, after }: Extract<WorldEvent, { kind: 'item' }>,
  seen: Seen,
  violated: Violated,
): void {
  const [was, is] = [before?.get('patched_base'), after.get('patched_base')];
  const { actor } = at.life.world;
  const item = readItem('orders', after);
  if (
    actor.startsWith('catch-up') &&
    (before?.get('catchup_id') !== after.get('catchup_id') ||
      before?.get('catchup_attempt') !== after.get('catchup_attempt')) &&
    at.workers.get(numberOf(actor))?.id === (item.catchupId ?? undefined)
  ) {
    seen.owner = actor;
    queueKept(at, item.catchupId ?? '', violated);
  }
  if (was !== is && (!actor.startsWith('catch-up') || item.status !== 'READY'))
    violated('patched_base', 'it moved before a catch-up had ended');
  if (item.status !== 'READY') return;
  if (was !== is) {
    const id = String(before?.get('catchup_id'));
    seen.ended.add(id);
    outcomesKept(at, id, violated);
  }
  const wrong = wrongCells(at, item, seen);
  if (was !== is) seen.touched.clear();
  if (wrong.length > 0) violated('READY only when verified', wrong.join(', '));
}

/** The version in force, if the item is about it and says that its history is patched. */
function claimed(at: HistoryLife, item: RegistryItem): TopicSchema | undefined {
  const { world } = at.life;
  const active = world.held.get('schemas/orders/active/schema.json');
  const facts = active === undefined ? undefined : parseActivation(active.metadata);
  if (active === undefined || facts === undefined || facts.seq !== item.activationSeq)
    return undefined;
  const archiveKey = archiveKeyOf(world.registry.layout, 'orders', active);
  if (world.options.backfillMode === 'online' && isBehind({ facts, archiveKey, item }))
    return undefined;
  return parseTopicSchema(active.bytes).schema;
}

/** Cells that are not as the version in force says, and of which the item says nothing. */
function wrongCells(at: HistoryLife, item: RegistryItem, { touched }: Seen): readonly string[] {
  const schema = claimed(at, item);
  const table = at.life.world.warehouse.tables.get(TABLE);
  if (schema === undefined || table === undefined) return [];
  const cells = [...schema.columns.values()].flatMap(({ name, source, type }) => {
    const there = table.columns.find((one) => one.name === name);
    if (there === undefined) return [`${name} is missing`];
    return [...at.lake.now.rows.values()].flatMap((row) => {
      const { message } = row;
      const isTold = (item.unpatched ?? []).some(
        ({ column, periods, reason }) =>
          (column === name || column === EVERY_COLUMN) &&
          (periods === null || periods.includes(message.period)) &&
          // A lookback may leave cells as they were, not those that a catch-up has changed.
          (reason !== 'lookback' || !touched.has(`${row.key} ${String(there.id)}`)),
      );
      if (isTold) return [];
      const value = valueIn(row, there.id);
      const text = message.texts[source];
      // The scenarios rewrite this one: it has what it had as INT or BIGINT.
      const isRewritten = name === 'n' && type.kind === 'scalar' && type.name === 'STRING';
      const right = [type, ...(isRewritten ? ['INT', 'BIGINT'] : [])];
      return right.some((one) => cast(text, one) === value)
        ? []
        : [`${name} of ${row.key} is ${String(value)}`];
    });
  });
  return [...cells, ...missingRows(at, schema, item)];
}

function valueIn({ values }: CuratedRow, id: number): string | null {
  return values.get(id) ?? null;
}

function restProblems(at: HistoryLife, seen: Seen): readonly string[] {
  const item = itemOf(at);
  if (item === undefined) return ['at rest: there is no item'];
  const state =
    `${String(item.status)} ${String(item.processingEnabled)} ${item.catchupId ?? ''}`.trim();
  return [
    ...(state === 'READY true' ? [] : [`at rest: the item says ${state}`]),
    ...wrongCells(at, item, seen).map((one) => `at rest: ${one}`),
  ];
}
