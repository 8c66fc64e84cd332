import { parseTopicSchema, type TopicSchema } from '../../../src/core/schema/topic-schema.js';
import { parseActivation } from '../../../src/protocol/activation-metadata.js';
import { archiveKeyOf, isBehind } from '../../../src/protocol/catch-up-standing.js';
import { readItem, type RegistryItem } from '../../../src/protocol/registry-item.js';
import { EVERY_COLUMN } from '../../../src/protocol/unpatched.js';
import { cast, liveCast, type CuratedRow } from './lake.js';
import type { HistoryLife } from './life.js';
import { missingRows } from './missing-rows.js';

export const TABLE = 'cur.orders';
export const WAS = /__was[0-9]*$/;

export function itemOf({ life }: HistoryLife): RegistryItem | undefined {
  const attributes = life.world.attributes.get('orders');
  return attributes === undefined ? undefined : readItem('orders', attributes);
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
export function wrongCells(
  at: HistoryLife,
  item: RegistryItem,
  { touched }: { readonly touched: ReadonlySet<string> },
): readonly string[] {
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
      return right.some((one) => cast(text, one) === value || liveCast(text, one) === value)
        ? []
        : [`${name} of ${row.key} is ${String(value)}`];
    });
  });
  return [...cells, ...missingRows(at, schema, item)];
}

/** What a rewrite has set aside, and the item's list of it. */
export function setAsideIn(at: HistoryLife): readonly string[] {
  const columns = at.life.world.warehouse.tables.get(TABLE)?.columns ?? [];
  return [
    ...columns.filter(({ name }) => WAS.test(name)).map(({ name }) => `at rest: ${name} is there`),
    ...(itemOf(at)?.setAside ?? []).map(({ column }) => `at rest: the item lists ${column}`),
  ];
}

function valueIn({ values }: CuratedRow, id: number): string | null {
  return values.get(id) ?? null;
}
