import { expect, it } from '@jest/globals';
import { planCatchUp } from '../../../../src/core/history/plan/plan-catch-up.js';
import { scalar, type ColumnType } from '../../../../src/core/schema/column-type.js';
import { curatedTable, factsOf, period, planOf, stdTable, version } from './facts.js';

const [INT, BIGINT, STRING] = [scalar('INT'), scalar('BIGINT'), scalar('STRING')];
const AFTER = version({ a: 'STRING', b: 'INT' });
const BEFORE = { base: { version: version({ a: 'INT' }), sha256: 'b'.repeat(64) } };
const facts = (columns: Readonly<Record<string, ColumnType | null>>): ReturnType<typeof factsOf> =>
  factsOf(AFTER, {
    ...BEFORE,
    tables: { standardized: stdTable(['b']), curated: curatedTable(AFTER, columns) },
    periods: ['2026-03', '2025-01', null].map(period),
  });

it('a rewrite runs over all periods, beside what the lookback bounds', () => {
  const plan = planOf(facts({ a: INT }));
  expect(plan.rewrites).toEqual([
    {
      name: 'a',
      was: INT,
      type: STRING,
      shadow: 'a__rewrite',
      setAside: 'a__was',
      isSetAside: false,
    },
  ]);
  expect(plan.rewriteGroups).toEqual([[0, 1]]);
  expect(plan.periods.map((one) => one.period)).toEqual(['2026-03', '2025-01', null]);
  expect(plan.groups).toEqual([{ columns: [0, 1], periods: [0] }]);
  expect(plan.columns.map(({ name }) => name)).toEqual(['b']);
});

it.each<[string, Readonly<Record<string, ColumnType | null>>, object | undefined]>([
  ['the type that the catalogue has', { a: BIGINT }, { was: BIGINT }],
  ['another name for what is set aside', { a: INT, a__was: INT }, { setAside: 'a__was2' }],
  ['a shadow that is there', { a: INT, a__rewrite: STRING }, { isSetAside: false }],
  [
    'only the second name, where the swap was interrupted',
    { a: null, a__rewrite: STRING, a__was: INT, a__was2: BIGINT },
    { was: BIGINT, type: STRING, setAside: 'a__was2', isSetAside: true },
  ],
  [
    'only the second name, where an older one was dropped',
    { a: null, a__rewrite: STRING, a__was3: BIGINT },
    { was: BIGINT, type: STRING, setAside: 'a__was3', isSetAside: true },
  ],
  ['nothing, where it is done', { a: STRING, a__was: INT }, undefined],
  ['nothing, where the column is gone', { a: null }, undefined],
])('a rewrite takes %s', (_, columns, expected) => {
  const { rewrites } = planOf(facts(columns));
  expect(rewrites).toMatchObject(expected === undefined ? [] : [expected]);
});

it('a rewrite needs no STANDARDIZED table', () => {
  const only = version({ a: 'STRING' });
  const tables = { standardized: undefined, curated: curatedTable(only, { a: INT }) };
  expect(planOf(factsOf(only, { ...BEFORE, tables })).rewrites).toHaveLength(1);
  const both = version({ a: 'STRING', b: { json_path: '$.x' } });
  const facts = factsOf(both, { tables: { standardized: undefined, curated: curatedTable(both) } });
  expect(planCatchUp(facts).kind).toBe('problems');
});
