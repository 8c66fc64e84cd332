import { describe, expect, it } from '@jest/globals';
import type { CatchUpFacts } from '../../../../src/core/history/plan/catch-up-facts.js';
import type { Engine } from '../../../../src/core/history/plan/catch-up-plan.js';
import { allSteps } from '../../../../src/core/history/plan/step-at.js';
import { engineOf } from '../../../../src/core/history/plan/step-engine.js';
import { scalar } from '../../../../src/core/schema/column-type.js';
import type { ParsedFile } from '../../../../src/core/schema/topic-schema.js';
import { curatedTable, factsOf, period, planOf, stdTable, version } from './facts.js';

const PERIODS = [
  { ...period('2026-03'), bytes: 1001 },
  { ...period('2026-02'), bytes: 1000 },
];
const enginesOf = (active: ParsedFile, more: Partial<CatchUpFacts>): readonly Engine[] =>
  planOf(factsOf(active, { periods: PERIODS, ...more })).periods.map(({ engine }) => engine);

describe('what writes to a period', () => {
  const added = version({ a: 'INT' });

  it.each<[string, number | null, readonly Engine[]]>([
    ['Athena, where no size is configured', null, ['athena', 'athena']],
    ['Spark, where the period has more bytes', 1000, ['spark', 'athena']],
    ['Spark in any case, with 0', 0, ['spark', 'spark']],
  ])('is %s', (_, sparkAboveBytes, engines) => {
    expect(enginesOf(added, { sparkAboveBytes })).toEqual(engines);
  });

  it('is Spark also where nobody knows how large a period is, with 0', () => {
    const periods = [{ ...period('2026-03'), bytes: 0 }];
    expect(enginesOf(added, { periods, sparkAboveBytes: 0 })).toEqual(['spark']);
  });

  it('is Athena where rows are inserted', () => {
    const before = version({ a: 'STRING', b: { required: true } });
    const active = version({ a: 'STRING', b: {} });
    const base = { version: before, sha256: 'b'.repeat(64) };
    expect(enginesOf(active, { base, sparkAboveBytes: 0 })).toEqual(['athena', 'athena']);
  });

  it.each<[string, 'INT' | 'DOUBLE', Engine]>([
    ['Spark where it rewrites to the same values', 'INT', 'spark'],
    ['Athena where Spark would print other texts', 'DOUBLE', 'athena'],
  ])('is %s', (_, was, engine) => {
    const active = version({ a: 'STRING' });
    const base = { version: version({ a: was }), sha256: 'b'.repeat(64) };
    const curated = curatedTable(active, { a: scalar(was) });
    const tables = { standardized: stdTable([]), curated };
    expect(enginesOf(active, { base, tables, sparkAboveBytes: 0 })).toEqual([engine, engine]);
  });
});

it('Spark writes to all days of a period at once, and Athena counts them', () => {
  const days = Array.from({ length: 31 }, (_, n) => ({
    day: `2026-03-${String(n + 1).padStart(2, '0')}`,
    partitions: 10,
  }));
  const periods = [
    { ...period('2026-03'), bytes: 1001, days },
    { ...period('2026-02'), bytes: 1000, days },
  ];
  const plan = planOf(factsOf(version({ a: 'INT' }), { periods, sparkAboveBytes: 1000 }));
  expect(plan.periods.map(({ parts }) => parts.length > 1)).toEqual([false, true]);
  const steps = allSteps(plan).filter((step) => 'period' in step && step.period === '2026-03');
  expect(steps.map((step) => [step.kind, engineOf(plan, step)])).toEqual([
    ['patch', 'spark'],
    ['verify', 'athena'],
    ['count-unmatched', 'athena'],
  ]);
});
