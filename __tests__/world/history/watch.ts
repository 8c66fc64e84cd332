import { UNDO_DAYS } from '../../../src/core/history/set-aside.js';
import type { RegistryItem } from '../../../src/protocol/registry-item.js';
import { readItem } from '../../../src/protocol/registry-item.js';
import type { Actor, WorldEvent } from '../world.js';
import type { CuratedRow, RowEvent } from './lake.js';
import type { TrackedStatus } from '../../../src/protocol/tracking-item.js';
import type { HistoryLife } from './life.js';
import { itemOf, setAsideIn, TABLE, WAS, wrongCells } from './watch-cells.js';
import { numberOf, outcomesKept, queueKept } from './watch-machine.js';

/** Checks what must be true of history after every change of the world. */
export interface HistoryWatch {
  readonly see: (event: WorldEvent) => void;
  readonly row: (event: RowEvent) => void;
  /** A person ends a catch-up: what change its columns were begun for is then known no more. */
  readonly forget: () => void;
  /** An execution is said to have ended. */
  readonly tracked: (id: string, status: TrackedStatus) => void;
  /** Rows and cells that are wrong at rest, and a gate that is not open. */
  readonly rest: () => readonly string[];
  /** Cells that are wrong, and of which this item says nothing. */
  readonly wrong: (item: RegistryItem) => readonly string[];
  /** What a rewrite has set aside, and the item's list of it, as far as they are still there. */
  readonly setAside: () => readonly string[];
  /** How many rows, columns and items were changed so far. */
  readonly changes: () => number;
}

const SPARE = /__(?:rewrite|was)[0-9]*$/;

export function watchHistory(at: () => HistoryLife): HistoryWatch {
  let count = 0;
  const seen: Seen = {
    owner: undefined,
    touched: new Set(),
    isForgotten: false,
    swapped: new Map(),
    ended: new Set(),
    inserted: new Map(),
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
      cellsChanged({ key, before, after }, seen, violated);
    },
    see: (event) => {
      // An execution that finds nothing to do is no change of the history.
      if (event.kind !== 'execution') count++;
      if (event.kind === 'table' && event.name === TABLE) {
        requireOwner(at(), seen, violated);
        columnsKept(at(), event, seen, violated);
      }
      if (event.kind === 'item') itemChanged(at(), event, seen, violated);
    },
  };
}

type Violated = (invariant: string, what: string) => void;

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
  /** Catch-ups that have made the topic READY. */
  readonly ended: Set<string>;
  /** Rows that each catch-up has inserted into each period. */
  readonly inserted: Map<string, number>;
}

/** A catch-up may fill a cell or mend it, not lose what only the pipeline can give it. */
function cellsChanged(
  { key, before, after }: Pick<RowEvent, 'key' | 'before' | 'after'>,
  { touched, isForgotten }: Seen,
  violated: Violated,
): void {
  for (const [id, value] of after?.values ?? []) {
    const was = before?.values.get(id) ?? null;
    if (was !== value) touched.add(`${key} ${String(id)}`);
    const isLive = after?.message.texts['n'] === `~${String(was)}`;
    if (value === null && isLive && !isForgotten)
      violated('no value lost', `a value of the pipeline in ${key} became NULL`);
  }
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
