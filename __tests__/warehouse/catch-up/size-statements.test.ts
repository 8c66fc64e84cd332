import { expect, it } from '@jest/globals';
import { sizesStatement } from '../../../src/warehouse/catch-up/size-statements.js';
import { trino } from '../grammars.js';

const TABLE = { database: 'iceberg_standardized_db', name: 'orders' };

it.each<[string, boolean, boolean, readonly number[], readonly string[]]>([
  [
    'by period and day, with the values of two columns',
    true,
    true,
    [10, 11],
    [
      'FROM "iceberg_standardized_db"."orders$files" WHERE content = 0',
      'CAST(partition.publish_time_day AS varchar) AS day',
      'sum(IF(element_at(value_counts, 10) IS NULL, 0, record_count - COALESCE(element_at(null_value_counts, 10), 0))) AS filled_0',
      'sum(IF(element_at(value_counts, 11) IS NULL, record_count, 0)) AS unsaid_1',
    ],
  ],
  ['by period', true, false, [], ['CAST(NULL AS varchar) AS day', 'orders$files']],
  [
    'by reading them, where periods don’t partition the table',
    false,
    false,
    [10],
    ['count(*) AS row_count', 'FROM "iceberg_standardized_db"."orders"\n', 'GROUP BY 1'],
  ],
])('files are counted %s', (_, hasPeriod, hasDay, ids, parts) => {
  const sql = sizesStatement(TABLE, ids, { hasPeriod, hasDay });
  expect(trino(sql)).toEqual([]);
  for (const part of parts) expect(sql).toContain(part);
});

it('nothing odd enters the statement', () => {
  const partitioned = { hasPeriod: true, hasDay: true };
  expect(() => sizesStatement({ ...TABLE, name: 'a"b' }, [], partitioned)).toThrow(TypeError);
  expect(() => sizesStatement(TABLE, [1.5], partitioned)).toThrow(TypeError);
});
