import { expect, it } from '@jest/globals';
import { SCALARS } from '../../../src/core/schema/column-type.js';
import { allSteps } from '../../../src/core/history/plan/step-at.js';
import { catchUpStatements } from '../../../src/warehouse/catch-up/catch-up-statements.js';
import { factsOf, period, planOf, stdTable, version } from '../../core/history/plan/facts.js';

const ENGINES = ['trino', 'spark'] as const;
const LONG = 'n'.repeat(200);

/** As many columns of every type, with names as long as `pad`. */
const columnsOf = (count: number, pad: string, types: readonly string[]): object =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `c${index}_${pad}`,
      { type: types[index % types.length], json_path: `$.deep.${pad}.p${index}` },
    ]),
  );

it.each<[string, number, string, readonly string[]]>([
  ['2,000 columns', 2000, '', [...SCALARS, 'DECIMAL(12,2)']],
  ['the longest names', 300, LONG, ['STRING', 'DATE']],
  ['the longest casts', 300, '', ['TIMESTAMP']],
])('no statement passes the limit: %s', (_, count, pad, types) => {
  const facts = factsOf(version(columnsOf(count, pad, types)), { periods: [period('2026-03')] });
  const plan = planOf(facts);
  expect(plan.columns).toHaveLength(count);
  const limit = plan.limits.statementBytes;
  const sizes = ENGINES.flatMap((engine) =>
    allSteps(plan).flatMap((step) =>
      catchUpStatements(plan, step, engine).map((sql) => Buffer.byteLength(sql)),
    ),
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
  // Not far below it either: a group more is a scan more of each period.
  expect(Math.max(...sizes)).toBeGreaterThan(limit / 3);
});

it.each<[string, number]>([
  ['2,000 columns', 2000],
  ['the longest names', 300],
])('nor does what follows a patch: %s', (_, count) => {
  const pad = count === 300 ? LONG : '';
  const active = version(columnsOf(count, pad, ['TIMESTAMP', 'DATE']));
  const table = { database: 'd'.repeat(255), name: 'n'.repeat(255) };
  const base = factsOf(active, {
    periods: [period('2026-03')],
    followUps: { errorsTable: table, driftLog: table, optimizeAbove: 1 },
  });
  const drifted = Array.from({ length: count }, (__, index) => `d${String(index).padStart(4, '0')}${'d'.repeat(pad === '' ? 20 : 250)}`); // prettier-ignore
  const names = (base.tables.standardized?.columns ?? []).map(({ name }) => name);
  const plan = planOf({ ...base, tables: { ...base.tables, standardized: stdTable([...new Set([...names.slice(5), ...drifted])]) } }); // prettier-ignore
  expect(plan.followUps.drift?.columns).toEqual(drifted);
  const sizes = allSteps(plan).flatMap((step) =>
    catchUpStatements(plan, step, 'trino').map((sql) => Buffer.byteLength(sql)),
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(plan.limits.statementBytes);
});

it('rows with as many columns as fit are inserted by one statement that is no longer', () => {
  const columns = columnsOf(700, '', ['STRING']);
  const base = { version: version({ ...columns, a: { cde: true } }), sha256: 'b'.repeat(64) };
  const plan = planOf(
    factsOf(version({ ...columns, a: {} }), { base, periods: [period('2026-03')] }),
  );
  expect(plan.inserts?.columns.length).toBeGreaterThan(700);
  for (const step of allSteps(plan))
    for (const sql of catchUpStatements(plan, step, 'trino'))
      expect(Buffer.byteLength(sql)).toBeLessThanOrEqual(plan.limits.statementBytes);
});
