import type { Column } from './column.js';
import type { Report } from './file-problem.js';
import type { JsonNode } from '../text/json-node.js';
import { quoted } from '../text/quoted.js';
import {
  DEFAULT_PARTITIONING,
  printPartitionField,
  TIME_TRANSFORMS,
  type PartitionField,
} from './partitioning.js';

const NAME_ENDINGS: ReadonlyMap<string, string> = new Map([
  ['year', '_year'],
  ['month', '_month'],
  ['day', '_day'],
  ['hour', '_hour'],
  ['bucket', '_bucket'],
  ['truncate', '_trunc'],
]);

/**
 * Reports partition fields that are valid on their own and that Iceberg refuses together (its
 * `PartitionSpec.Builder`): two time transforms of one column, and a column with the name that
 * Iceberg gives to a partition. `node` is the file's partitioning.
 */
export function reportPartitionConflicts(
  node: JsonNode | undefined,
  partitioning: readonly PartitionField[] | undefined,
  columns: ReadonlyMap<string, Column>,
  report: Report,
): void {
  const times = new Map<string, PartitionField>();
  for (const field of partitioning ?? DEFAULT_PARTITIONING) {
    const { column, transform } = field;
    const earlier = times.get(column);
    const isTime = TIME_TRANSFORMS.includes(transform);
    if (isTime) times.set(column, field);
    if (isTime && earlier !== undefined && node !== undefined) {
      const message = `The table is partitioned by ${printPartitionField(earlier)} and ${printPartitionField(field)}; Iceberg allows only one of them`;
      report('invalid-transform', node, message, { column, key: transform });
    }
    const ending = NAME_ENDINGS.get(transform);
    const namesake = ending === undefined ? undefined : columns.get(`${column}${ending}`);
    if (namesake === undefined || (partitioning === undefined && !columns.has(column))) continue;
    const { keyStart: start, keyEnd: end } = namesake.member;
    const message = `${quoted(namesake.spelled)} can't be a column: Iceberg gives this name to the partition ${printPartitionField(field)}`;
    report('invalid-transform', { start, end }, message, { column: namesake.name });
  }
}
