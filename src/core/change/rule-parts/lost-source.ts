import type { ColumnType } from '../../schema/column-type.js';
import {
  printPartitionField,
  transformProblem,
  type PartitionField,
} from '../../schema/partitioning.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import type { Detection } from '../rule.js';

/**
 * The parts of a detection for a removed column that partitions the table, which the table can't
 * do. Empty for other columns.
 */
export function lostSource(
  column: string,
  partitions: readonly PartitionField[],
): Pick<Detection, 'fix' | 'inPlace' | 'isBeyondTheTable'> {
  if (partitions.length === 0) return {};
  const fields = partitions.map(printPartitionField).join(', ');
  const fix = `The table is partitioned by ${fields}, and stays so. Keep '${column}', or move to another table with a topic of its own`;
  return { fix, inPlace: false, isBeyondTheTable: true };
}

/** Whether a schema partitions by a column in a way that this type does not take. */
export function isPartitionedUnlike(
  { partitioning }: TopicSchema,
  name: string,
  type: ColumnType,
): boolean {
  return (
    partitioning?.some(
      (field) => field.column === name && transformProblem(field, type) !== undefined,
    ) === true
  );
}
