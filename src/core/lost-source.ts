import { printPartitionField, type PartitionField } from './partitioning.js';
import type { Detection } from './rule.js';

/** What is different about giving up a column that partitions the table: no table can follow. Nothing for other columns. */
export function lostSource(
  column: string,
  partitions: readonly PartitionField[],
): Pick<Detection, 'fix' | 'inPlace' | 'isBeyondTheTable'> {
  if (partitions.length === 0) return {};
  const fields = partitions.map(printPartitionField).join(', ');
  const fix = `The table is partitioned by ${fields}, and stays so. Keep '${column}', or move to another table with a topic of its own`;
  return { fix, inPlace: false, isBeyondTheTable: true };
}
