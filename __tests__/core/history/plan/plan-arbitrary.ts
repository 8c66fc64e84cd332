import fc from 'fast-check';
import { CATCH_UP_KINDS } from '../../../../src/core/change/catch-up-kinds.js';
import {
  LEFT_REASONS,
  type CatchUpPlan,
  type ColumnSource,
} from '../../../../src/core/history/plan/catch-up-plan.js';
import {
  scalar,
  SCALARS,
  STRING_TYPE,
  type ColumnType,
} from '../../../../src/core/schema/column-type.js';
import { ALL_DAYS } from '../../../../src/core/history/plan/catch-up-facts.js';
import { isRewrittenBySpark } from '../../../../src/core/history/plan/step-engine.js';
import { catchUpPlan } from './plans.js';

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/);
const type: fc.Arbitrary<ColumnType> = fc.oneof(
  fc.constantFrom(...SCALARS).map(scalar),
  fc.constant<ColumnType>({ kind: 'decimal', precision: 12, scale: 2 }),
  fc.constant<ColumnType>({ kind: 'array', element: STRING_TYPE }),
  name.map((field): ColumnType => ({
    kind: 'struct',
    fields: [{ name: field, type: STRING_TYPE }],
  })),
);
const source = fc
  .record({ source: name, formerSource: fc.option(name), type, isText: fc.boolean() })
  .map(({ isText, ...one }) => ({ ...one, sourceType: isText ? STRING_TYPE : one.type }));
const named = <Item extends object>(
  item: fc.Arbitrary<Item>,
): fc.Arbitrary<readonly (Item & { readonly name: string })[]> =>
  fc
    .uniqueArray(name, { maxLength: 8 })
    .chain((names) =>
      fc.tuple(...names.map((one) => item.map((rest) => ({ name: one, ...rest })))),
    );
const kinds = fc.subarray([...CATCH_UP_KINDS], { minLength: 1 });
const PARTS = [
  { from: null, before: '2026-01-15' },
  { from: '2026-01-15', before: null },
];
const table = fc.record({ database: name, name });
const isPlain = (text: string): boolean => /^[a-z0-9-]+$/.test(text);

/** Any plan whose parts fit one another. */
export const anyPlan: fc.Arbitrary<CatchUpPlan> = fc
  .record({
    columns: named(fc.tuple(source, kinds).map(([one, some]) => ({ ...one, kinds: some }))),
    rows: named(source),
    rewritten: fc.uniqueArray(name, { maxLength: 4 }),
    types: fc.tuple(type, type),
    asideFrom: fc.nat(4),
    months: fc.subarray(['2026-03', '2026-02', 'odd-1', '1999-12']),
    hasNull: fc.boolean(),
    isDivided: fc.boolean(),
    isLarge: fc.boolean(),
    counts: fc.tuple(fc.maxSafeNat(), fc.maxSafeNat()),
    suppression: fc.option(table),
    followUps: fc.record({
      errorsTable: fc.option(table),
      drift: fc.option(
        fc.record({ table, columns: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }) }),
      ),
      optimizeAbove: fc.option(fc.integer({ min: 1, max: 1000 })),
    }),
    checkpoint: fc.option(fc.maxSafeInteger()),
    tables: fc.tuple(table, table),
    left: fc.array(
      fc.record({
        column: name,
        reason: fc.constantFrom(...LEFT_REASONS),
        periods: fc.option(fc.array(fc.option(fc.string()))),
      }),
      { maxLength: 3 },
    ),
  })
  .map((some) => {
    const periods = [...some.months.filter(isPlain), ...(some.hasNull ? [null] : [])];
    const last = periods.length === 0 ? null : [periods.length - 1];
    const [was, to] = some.types;
    const [standardized, curated] = some.tables;
    const rows: readonly ColumnSource[] = some.rows;
    const isInserting = some.checkpoint !== null && rows.length > 0;
    const open = some.rewritten.slice(0, some.asideFrom).length;
    // Each period may have inserts, and each rewrite is of the same types.
    const isForSpark = !isInserting && (open === 0 || isRewrittenBySpark(was, to));
    return catchUpPlan({
      standardized,
      curated,
      bound:
        some.checkpoint === null
          ? { kind: 'same-publish-time' }
          : { kind: 'checkpoint', lastIngestionTs: some.checkpoint },
      columns: some.columns,
      groups:
        some.columns.length === 0 ? [] : [{ columns: [0, some.columns.length], periods: last }],
      rewrites: some.rewritten.map((one, index) => ({
        name: `r_${one}`,
        was,
        type: to,
        shadow: `r_${one}__rewrite`,
        setAside: `r_${one}__was`,
        isSetAside: index >= open,
      })),
      rewriteGroups: open === 0 ? [] : [[0, open]],
      periods: periods.map((period) => ({
        period,
        rows: some.counts[0],
        bytes: some.counts[1],
        engine: some.isLarge && isForSpark ? 'spark' : 'athena',
        parts: some.isDivided ? PARTS : [ALL_DAYS],
      })),
      inserts: isInserting
        ? {
            columns: rows,
            relaxed: rows.slice(0, 1).map((one) => one.name),
            required: rows.slice(1).map((one) => one.name),
            periods: last,
            stopAbove: some.counts[0],
            suppression: some.suppression,
          }
        : null,
      followUps: some.followUps,
      left: some.left,
    });
  });
