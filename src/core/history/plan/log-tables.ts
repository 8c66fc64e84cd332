import type { ExistingTable } from '../../change/tables/table-change.js';
import { isSameType, printColumnType, scalar, STRING_TYPE } from '../../schema/column-type.js';
import type { TableColumn } from '../../schema/tables.js';
import { quoted } from '../../text/quoted.js';
import type { TableName } from './catch-up-plan.js';
import type { FollowUpStep } from './catch-up-step.js';

const text = (name: string): TableColumn => ({ name, type: STRING_TYPE });

/** What a catch-up writes of a text that doesn't convert. */
export const ERRORS_COLUMNS: readonly TableColumn[] = [
  // When it was recorded: UTC, ISO 8601.
  text('detected_ts'),
  text('topic_name'),
  text('period_reference'),
  text('message_id'),
  text('idempotency_key'),
  text('column_name'),
  // As a schema names it.
  text('target_type'),
  text('schema_version'),
];

/** What a catch-up writes of columns that no version names. */
export const DRIFT_COLUMNS: readonly TableColumn[] = [
  text('detected_ts'),
  text('topic_name'),
  text('period_reference'),
  text('message_id'),
  { name: 'drifted_columns', type: { kind: 'array', element: STRING_TYPE } },
  { name: 'snapshot_id', type: scalar('BIGINT') },
  text('layer'),
];

/** The table that a step writes or reads beside the topic's, with its columns; undefined for none. */
export function logOf(
  step: FollowUpStep,
): { readonly table: TableName; readonly columns: readonly TableColumn[] } | undefined {
  switch (step.kind) {
    case 'record-errors':
    case 'count-errors':
      return { table: step.table, columns: ERRORS_COLUMNS };
    case 'record-drift':
    case 'list-drift':
      return { table: step.table, columns: DRIFT_COLUMNS };
    case 'optimize':
      return undefined;
  }
}

/** Why a table can't be written as this log; undefined if it can. It may have further columns. */
export function logProblem(
  { database, name }: TableName,
  columns: readonly TableColumn[],
  existing: ExistingTable | undefined,
): string | undefined {
  const todo = 'docs/history.md has the statement that creates it';
  if (existing === undefined) return `There is no table ${database}.${name}; ${todo}`;
  const types = new Map(existing.columns.map((column) => [column.name, column.type]));
  const lacking = columns.filter((column) => {
    const type = types.get(column.name);
    return typeof type !== 'object' || !isSameType(type, column.type);
  });
  if (lacking.length === 0) return undefined;
  const words = lacking.map((column) => `${quoted(column.name)} ${printColumnType(column.type)}`);
  return `The table ${database}.${name} has no column ${words.join(', ')}; ${todo}`;
}
