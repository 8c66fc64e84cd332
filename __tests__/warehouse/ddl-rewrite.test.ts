import { describe, expect, it } from '@jest/globals';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import { renderStatements } from '../../src/warehouse/ddl.js';
import { on, places, typeOf } from './tables.js';

describe('a rewrite', () => {
  const rewrite = (from: string, to: string): TableChange => ({
    ...on,
    kind: 'rewrite-column',
    column: { name: 'c', type: typeOf(to) },
    shadow: 'c__rewrite',
    was: typeOf(from),
    stands: 'untouched',
  });
  const value = (change: TableChange): string | undefined =>
    / SET "c__rewrite" = (.*)$/.exec(renderStatements(change, places)[1]?.sql ?? '')?.[1];

  it.each([
    ['INT', 'STRING', 'CAST("c" AS varchar)'],
    ['DATE', 'TIMESTAMP', 'CAST("c" AS timestamp(6))'],
    ['FLOAT', 'STRING', `IF("c" IS NULL, NULL, format('%s', "c"))`],
    ['DOUBLE', 'STRING', 'CAST("c" AS varchar)'],
    ['ARRAY<INT>', 'ARRAY<STRING>', 'CAST("c" AS array(varchar))'],
    [
      'ARRAY<FLOAT>',
      'ARRAY<STRING>',
      `transform("c", e0 -> IF(e0 IS NULL, NULL, format('%s', e0)))`,
    ],
    [
      'MAP<STRING,FLOAT>',
      'MAP<STRING,STRING>',
      `transform_values("c", (k0, e0) -> IF(e0 IS NULL, NULL, format('%s', e0)))`,
    ],
    [
      'MAP<FLOAT,INT>',
      'MAP<STRING,INT>',
      `transform_keys("c", (k0, e0) -> IF(k0 IS NULL, NULL, format('%s', k0)))`,
    ],
    [
      'STRUCT<f:FLOAT,l:ARRAY<INT>>',
      'STRUCT<f:STRING,l:ARRAY<STRING>>',
      `IF("c" IS NULL, NULL, CAST(ROW(IF("c"."f" IS NULL, NULL, format('%s', "c"."f")), CAST("c"."l" AS array(varchar))) AS row("f" varchar, "l" array(varchar))))`,
    ],
    [
      'ARRAY<STRUCT<m:MAP<STRING,ARRAY<FLOAT>>>>',
      'ARRAY<STRUCT<m:MAP<STRING,ARRAY<STRING>>>>',
      `transform("c", e0 -> IF(e0 IS NULL, NULL, CAST(ROW(transform_values(e0."m", (k1, e1) -> transform(e1, e2 -> IF(e2 IS NULL, NULL, format('%s', e2))))) AS row("m" map(varchar, array(varchar))))))`,
    ],
    [
      'STRUCT<x:INT,t:TIMESTAMP>',
      'STRUCT<x:STRING,t:TIMESTAMP>',
      'CAST("c" AS row("x" varchar, "t" timestamp(6)))',
    ],
    [
      'STRUCT<x:INT,end:DATE>',
      'STRUCT<end:DATE,x:STRING,n:FLOAT>',
      'IF("c" IS NULL, NULL, CAST(ROW("c"."end", CAST("c"."x" AS varchar), CAST(NULL AS real)) AS row("end" date, "x" varchar, "n" real)))',
    ],
    [
      'MAP<STRING,ARRAY<STRUCT<x:INT>>>',
      'MAP<STRING,ARRAY<STRUCT<x:STRING,y:INT>>>',
      'transform_values("c", (k0, e0) -> transform(e0, e1 -> IF(e1 IS NULL, NULL, CAST(ROW(CAST(e1."x" AS varchar), CAST(NULL AS int)) AS row("x" varchar, "y" int)))))',
    ],
  ])('of %s to %s takes every field by its name', (from, to, expected) => {
    expect(value(rewrite(from, to))).toBe(expected);
  });

  it.each([
    ['untouched', ['ADD', 'UPDATE', 'DROP', 'CHANGE']],
    ['shadow-added', ['UPDATE', 'DROP', 'CHANGE']],
    ['column-dropped', ['CHANGE']],
  ] as const)('that stands %s goes on from there', (stands, verbs) => {
    const statements = renderStatements(
      { ...rewrite('INT', 'STRING'), stands } as TableChange,
      places,
    );
    expect(statements.map(({ sql }) => /UPDATE|ADD|DROP|CHANGE/.exec(sql)?.[0])).toEqual(verbs);
  });
});
