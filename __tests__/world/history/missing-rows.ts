import type { TopicSchema } from '../../../src/core/schema/topic-schema.js';
import type { RegistryItem } from '../../../src/protocol/registry-item.js';
import { EVERY_COLUMN } from '../../../src/protocol/unpatched.js';
import type { HistoryLife } from './life.js';
import { hasValue } from './pipeline.js';

/** Rows that a former version has rejected, that this one takes, and of which the item says nothing. */
export function missingRows(
  { lake: { now } }: HistoryLife,
  { columns }: TopicSchema,
  item: RegistryItem,
): readonly string[] {
  return [...now.rejected].flatMap((key) => {
    const newest = now.messages.filter((one) => one.key === key && one.at <= now.checkpoint).at(-1);
    if (newest === undefined || now.rows.has(key) || now.erased.has(key)) return [];
    const lacking = [...columns.values()].filter((one) => !hasValue(newest, one));
    if (lacking.some(({ isRequired }) => isRequired)) return [];
    const isTold = (item.unpatched ?? []).some(
      ({ column, periods }) =>
        (column === EVERY_COLUMN || lacking.some(({ name }) => name === column)) &&
        (periods === null || periods.includes(newest.period)),
    );
    return isTold ? [] : [`the row ${key} is missing`];
  });
}
