import type { TableName } from '../../core/history/plan/catch-up-plan.js';
import { doubleQuoted, quotedDatabase } from '../sql-names.js';

/** How a table is partitioned, as far as sizes are counted by it. */
export interface SizeColumns {
  /** Whether `period_reference` partitions the table by its own values. */
  readonly hasPeriod: boolean;
  /** Whether days of `publish_time` partition it. */
  readonly hasDay: boolean;
}

/**
 * A query of Athena that counts a table's data files by period and day, without reading data:
 * `period`, `day`, `partitions`, `row_count`, `bytes`, and for each field id, by its number,
 * `filled_0` and `unsaid_0`. Ids are Iceberg's, from the catalogue: positions are others. On a
 * table with delete files the counts are too high. Where periods don't partition the table, its
 * rows are counted, which reads one column, and their bytes are NULL.
 */
export function sizesStatement(
  table: TableName,
  fieldIds: readonly number[],
  { hasPeriod, hasDay }: SizeColumns,
): string {
  const named = `${quotedDatabase(table.database)}.`;
  if (!hasPeriod)
    return `SELECT period_reference AS period, CAST(NULL AS varchar) AS day, 0 AS partitions, count(*) AS row_count, CAST(NULL AS bigint) AS bytes\nFROM ${named}${doubleQuoted(table.name)}\nGROUP BY 1`;
  const day = hasDay ? 'CAST(partition.publish_time_day AS varchar)' : 'CAST(NULL AS varchar)';
  const counts = fieldIds.flatMap((id, index) => {
    if (!Number.isSafeInteger(id)) throw new TypeError('A field id is a whole number');
    const [all, empty] = ['value_counts', 'null_value_counts'].map(
      (metric) => `element_at(${metric}, ${String(id)})`,
    );
    return [
      `sum(IF(${all ?? ''} IS NULL, 0, record_count - COALESCE(${empty ?? ''}, 0))) AS filled_${String(index)}`,
      `sum(IF(${all ?? ''} IS NULL, record_count, 0)) AS unsaid_${String(index)}`,
    ];
  });
  const columns = [
    'partition.period_reference AS period',
    `${day} AS day`,
    'count(DISTINCT partition) AS partitions',
    'sum(record_count) AS row_count',
    'sum(file_size_in_bytes) AS bytes',
    ...counts,
  ];
  const files = doubleQuoted(table.name).replace(/"$/, '$files"');
  return [
    `SELECT ${columns.join(', ')}`,
    `FROM ${named}${files} WHERE content = 0`,
    'GROUP BY 1, 2',
  ].join('\n');
}
