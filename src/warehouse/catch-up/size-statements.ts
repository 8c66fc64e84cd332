import type { TableName } from '../../core/history/plan/catch-up-plan.js';
import { doubleQuoted, quotedDatabase } from '../sql-names.js';

/** The metadata table of a table's files, as a query of Athena names it. */
export function filesOf({ database, name }: TableName): string {
  return `${quotedDatabase(database)}.${doubleQuoted(name).replace(/"$/, '$files"')}`;
}

/** The columns that {@link sizesStatement} answers for so many field ids. */
export function sizeColumns(ids: number): readonly string[] {
  const counts = Array.from({ length: ids }, (_, index) => [
    `filled_${String(index)}`,
    `unsaid_${String(index)}`,
  ]);
  return ['period', 'row_count', 'bytes', 'silent', ...counts.flat()];
}

/**
 * A query of Athena that counts a table's data files by period, without reading data. Its columns
 * are {@link sizeColumns}: `silent` counts rows of files without any metrics, and each field id has,
 * by its number, rows with a value and rows of files that say nothing of it. Ids are Iceberg's, from
 * the catalogue: positions are others. On a table with delete files the counts are too high. Files
 * whose partition tells no period count for the period NULL; without partitions, all of them.
 */
export function sizesStatement(
  table: TableName,
  fieldIds: readonly number[],
  hasPartitions: boolean,
): string {
  const period = hasPartitions
    ? `json_extract_scalar(json_format(CAST(partition AS json)), '$.period_reference')`
    : 'CAST(NULL AS varchar)';
  const counts = fieldIds.flatMap((id) => {
    if (!Number.isSafeInteger(id)) throw new TypeError('A field id is a whole number');
    const [all, empty] = ['value_counts', 'null_value_counts'].map(
      (metric) => `element_at(${metric}, ${String(id)})`,
    );
    return [
      `sum(IF(${all ?? ''} IS NULL, 0, record_count - COALESCE(${empty ?? ''}, 0)))`,
      `sum(IF(${all ?? ''} IS NULL, record_count, 0))`,
    ];
  });
  const columns = [
    period,
    'sum(record_count)',
    'sum(file_size_in_bytes)',
    'sum(IF(COALESCE(cardinality(value_counts), 0) = 0, record_count, 0))',
    ...counts,
  ];
  const names = sizeColumns(fieldIds.length);
  return [
    `SELECT ${columns.map((column, index) => `${column} AS ${names[index] ?? ''}`).join(', ')}`,
    `FROM ${filesOf(table)} WHERE content = 0`,
    'GROUP BY 1',
  ].join('\n');
}
