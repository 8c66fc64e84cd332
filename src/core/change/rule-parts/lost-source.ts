import { printPartitionField, type PartitionField } from '../../schema/partitioning.js';
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
