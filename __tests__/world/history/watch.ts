import { parseTopicSchema, type TopicSchema } from '../../../src/core/schema/topic-schema.js';
import { parseActivation } from '../../../src/protocol/activation-metadata.js';
import { archiveKeyOf, isBehind } from '../../../src/protocol/catch-up-standing.js';
import { UNDO_DAYS } from '../../../src/core/history/set-aside.js';
import type { RegistryItem } from '../../../src/protocol/registry-item.js';
import { EVERY_COLUMN } from '../../../src/protocol/unpatched.js';
import { readItem } from '../../../src/protocol/registry-item.js';
import type { Actor, WorldEvent } from '../world.js';
import { cast, liveCast, type CuratedRow, type RowEvent } from './lake.js';
import type { HistoryLife } from './life.js';

/** Checks what must be true of history after every change of the world. */
export interface HistoryWatch {
  readonly see: (event: WorldEvent) => void;
  readonly row: (event: RowEvent) => void;
  /** A person ends a catch-up: what change its columns were begun for is then known no more. */
  readonly forget: () => void;
  /** Rows and cells that are wrong at rest, and a gate that is not open. */
  readonly rest: () => readonly string[];
  /** Cells that are wrong, and of which this item says nothing. */
  readonly wrong: (item: RegistryItem) => readonly string[];
  /** What a rewrite has set aside, and the item's list of it, as far as they are still there. */
  readonly setAside: () => readonly string[];
  /** How many rows, columns and items were changed so far. */
  readonly changes: () => number;
}

const TABLE = 'cur.orders';
const WAS = /__was[0-9]*$/;
const SPARE = /__(?:rewrite|was)[0-9]*$/;

export function watchHistory(at: () => HistoryLife): HistoryWatch {
  let count = 0;
  const seen: Seen = {
    owner: undefined,
    touched: new Set(),
    isForgotten: false,
    swapped: new Map(),
  };
  const violated = (invariant: string, what: string): void => {
    at().life.watch.violations.push(`${invariant}: ${what}`);
  };
  return {
    changes: () => count,
    forget: () => (seen.isForgotten = true),
    rest: () => restProblems(at(), seen),
    wrong: (item) => wrongCells(at(), item, seen),
    setAside: () => setAsideIn(at()),
    row: ({ key, before, after }) => {
      count++;
      const { life, lake } = at();
      if (after === undefined) {
        if (life.world.actor !== 'operator') violated('no value lost', `the row ${key} is gone`);
      } else if (lake.now.erased.has(key)) {
        violated('no erased row back', `the row ${key} is there again`);
      } else if (before === undefined && life.world.actor !== 'pipeline') {
        violated('no erased row back', `the row ${key} was inserted`);
      }
      requireOwner(at(), seen, violated);
      if (!life.world.actor.startsWith('catch-up')) return;
      for (const [id, value] of after?.values ?? []) {
        const was = before?.values.get(id) ?? null;
        if (was !== value) seen.touched.add(`${key} ${String(id)}`);
        const isLive = after?.message.texts['n'] === `~${String(was)}`;
        if (value === null && isLive && !seen.isForgotten)
          violated('no value lost', `a value of the pipeline in ${key} became NULL`);
      }
    },
    see: (event) => {
      count++;
      if (event.kind === 'table' && event.name === TABLE) {
        requireOwner(at(), seen, violated);
        columnsKept(at(), event, seen, violated);
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
  /** Whether {@link HistoryWatch.forget} was called. */
  isForgotten: boolean;
  /** When each column, by its id, got the name of one that was set aside. */
  readonly swapped: Map<number, number>;
}

/** Only the catch-up that the item names may change rows and columns. */
function requireOwner(at: HistoryLife, seen: Seen, violated: Violated): void {
  const { actor } = at.life.world;
  if (!actor.startsWith('catch-up')) return;
  const worker = at.workers.get(Number(actor.replace('catch-up ', '')));
  const owner = itemOf(at)?.catchupId ?? 'nobody';
  if (worker?.id === owner && seen.owner === actor) return;
  violated(
    'one owner',
    `a catch-up changed the table of ${owner === 'nobody' ? 'nobody' : 'another one'}`,
  );
}

/**
 * No column of a version leaves the table, a swap leaves every value as it was, and what it sets aside
 * stays for some days.
 */
function columnsKept(
  at: HistoryLife,
  { before, after }: Extract<WorldEvent, { kind: 'table' }>,
  { swapped }: Seen,
  violated: Violated,
): void {
  const now = new Map(after.columns.map(({ id, name }) => [id, name]));
  const time = at.life.world.ports.now().getTime();
  for (const { id, name } of before?.columns ?? []) {
    const is = now.get(id);
    if (is !== undefined && is !== name && WAS.test(is)) swapped.set(id, time);
    const days = (time - (swapped.get(id) ?? 0)) / 86_400_000;
    if (is === undefined && WAS.test(name) && days < UNDO_DAYS)
      violated('kept for some days', `${name} was dropped after ${days.toFixed(1)} days`);
    if (is === undefined && WAS.test(name) && ![...now.values()].includes(name.replace(WAS, '')))
      violated('no value lost', `${name} was dropped, and alone had the values`);
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
      before?.get('catchup_attempt') !== after.get('catchup_attempt'))
  )
    seen.owner = actor;
  if (was !== is && (!actor.startsWith('catch-up') || item.status !== 'READY'))
    violated('patched_base', 'it moved before a catch-up had ended');
  if (item.status !== 'READY') return;
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
  return [...schema.columns.values()].flatMap(({ name, source, type }) => {
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
      return right.some((one) => cast(text, one) === value || liveCast(text, one) === value)
        ? []
        : [`${name} of ${row.key} is ${String(value)}`];
    });
  });
}

function setAsideIn(at: HistoryLife): readonly string[] {
  const columns = at.life.world.warehouse.tables.get(TABLE)?.columns ?? [];
  return [
    ...columns.filter(({ name }) => WAS.test(name)).map(({ name }) => `at rest: ${name} is there`),
    ...(itemOf(at)?.setAside ?? []).map(({ column }) => `at rest: the item lists ${column}`),
  ];
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
