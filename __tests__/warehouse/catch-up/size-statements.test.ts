import { expect, it } from '@jest/globals';
import { sizeColumns, sizesStatement } from '../../../src/warehouse/catch-up/size-statements.js';
import { trino } from '../grammars.js';

const TABLE = { database: 'iceberg_standardized_db', name: 'orders' };

it.each<[string, boolean, readonly number[], readonly string[]]>([
  [
    'by period, with the values of two columns',
    true,
    [10, 11],
    [
      'FROM "iceberg_standardized_db"."orders$files" WHERE content = 0',
      "json_extract_scalar(json_format(CAST(partition AS json)), '$.period_reference') AS period",
      'sum(IF(COALESCE(cardinality(value_counts), 0) = 0, record_count, 0)) AS silent',
      'sum(IF(element_at(value_counts, 10) IS NULL, 0, record_count - COALESCE(element_at(null_value_counts, 10), 0))) AS filled_0',
      'sum(IF(element_at(value_counts, 11) IS NULL, record_count, 0)) AS unsaid_1',
    ],
  ],
  ['by period', true, [], ['sum(file_size_in_bytes) AS bytes', 'orders$files']],
  [
    'all together, where nothing partitions the table',
    false,
    [],
    ['CAST(NULL AS varchar) AS period', 'FROM "iceberg_standardized_db"."orders$files"'],
  ],
])('files are counted %s', (_, hasPartitions, ids, parts) => {
  const sql = sizesStatement(TABLE, ids, hasPartitions);
  expect(trino(sql)).toEqual([]);
  for (const part of parts) expect(sql).toContain(part);
  const named = [...sql.matchAll(/ AS ([a-z_0-9]+)(?=, |\n)/g)].map(([, name]) => name);
  expect(named).toEqual(sizeColumns(ids.length));
});

it('nothing odd enters the statement', () => {
  expect(() => sizesStatement({ ...TABLE, name: 'a"b' }, [], true)).toThrow(TypeError);
  expect(() => sizesStatement(TABLE, [1.5], true)).toThrow(TypeError);
});
