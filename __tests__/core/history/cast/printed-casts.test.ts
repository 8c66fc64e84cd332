import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { castForSpark } from '../../../../src/core/history/cast/cast-for-spark.js';
import { castForTrino } from '../../../../src/core/history/cast/cast-for-trino.js';
import { SCALARS } from '../../../../src/core/schema/column-type.js';
import { spark, trino } from '../../../warehouse/grammars.js';
import { typeOf } from '../../../warehouse/tables.js';

const GOLDEN = new URL('../golden/printed-casts.sql', import.meta.url);
const TYPES = [...SCALARS, 'DECIMAL(10,2)', 'DECIMAL(38,0)'];
const PRINTERS = { trino: castForTrino, spark: castForSpark };
const NESTED = ['ARRAY<INT>', 'MAP<STRING,INT>', 'STRUCT<a:INT>'];

it('the text of each type is the golden one', () => {
  const now = Object.entries(PRINTERS)
    .flatMap(([name, print]) =>
      TYPES.map((type) => `-- ${name}: ${type}\n${print('x', typeOf(type))}\n`),
    )
    .join('\n');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, now);
  expect(now).toBe(readFileSync(GOLDEN, 'utf8'));
});

describe.each(TYPES)('%s', (type) => {
  it.each([
    ['trino', castForTrino, trino, '"s"."a""b"'],
    ['spark', castForSpark, spark, 's.`a``b`'],
  ])('is an expression of %s, over whatever gives a text', (_, print, grammar, column) => {
    const sql = print(column, typeOf(type));
    expect(grammar(`SELECT ${sql} AS v FROM s`)).toEqual([]);
    expect(sql).toContain(column);
    expect(sql).not.toContain('\n');
    // Written once or twice: a statement has room for many columns.
    expect(sql.split(column).length - 1).toBeLessThanOrEqual(2);
  });

  it('has no backslash for Spark, which a setting may give another meaning', () => {
    expect(castForSpark('x', typeOf(type))).not.toContain('\\');
  });
});

it.each(NESTED)('%s has no expression', (type) => {
  for (const print of Object.values(PRINTERS))
    expect(() => print('x', typeOf(type))).toThrow('This type is left out: engines read JSON');
});
