import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { billOf } from '../../src/core/history/plan/bill.js';
import { LEFT_REASONS } from '../../src/core/history/plan/catch-up-plan.js';
import { bytesWords, countWords, dollarWords } from '../../src/report/amount-words.js';
import {
  renderCatchUpPlanJson,
  renderCatchUpPlanMarkdown,
  renderCatchUpPlanText,
  type CatchUpPlanReport,
} from '../../src/report/catch-up-plan.js';
import { leftWords } from '../../src/report/left-words.js';
import { anyPlan } from '../core/history/plan/plan-arbitrary.js';
import { catchUpPlan, plannedColumn, plannedRewrite } from '../core/history/plan/plans.js';

const SHA256 = '0123456789ab'.padEnd(64, 'c');
const report = (more: Parameters<typeof catchUpPlan>[0] = {}): CatchUpPlanReport => ({
  plan: catchUpPlan(more),
  sha256: SHA256,
  bill: null,
});
const BILL = {
  periods: 2,
  rows: 1_234_567,
  rowsChanged: 1000,
  isCounted: true,
  bytesRead: 3 * 1024 ** 3,
  bytesKept: 1_572_864,
  statements: 6,
  dollars: 0.0146,
};

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/catch-up-plan.schema.json', 'utf8')) as object,
);

it('a plan in a terminal', () => {
  const plan = catchUpPlan({
    columns: [
      plannedColumn('b'),
      plannedColumn('a'),
      plannedColumn('c', { kinds: ['widened', 'json_path'] }),
    ],
    rewrites: [plannedRewrite('code')],
    inserts: {
      columns: [],
      relaxed: ['name'],
      required: [],
      periods: null,
      stopAbove: 1000,
      suppression: { database: 'privacy', name: 'erased' },
    },
    left: [
      { column: 'd', reason: 'lookback', periods: ['2025-12', null] },
      { column: 'e', reason: 'mask-unknown', periods: null },
    ],
  });
  expect(renderCatchUpPlanText({ plan, sha256: SHA256, bill: BILL })).toBe(
    `orders: catch-up of version 2.0.0, plan 0123456789ab
  patches added columns: b, a
  patches wider types, other paths: c
  rewrites code: INT to STRING
  inserts rows that were rejected without name, without those that privacy.erased lists; stops above 1,000 rows a period
  in 2 periods: 2026-02, 2026-01
  reads events up to the pipeline's checkpoint 1770000000000
  cost: 6 statements, reads at most 3.0 GB ($0.01)
  at most 1,000 of 1,234,567 rows change, and readers of what is new see them again; 1.5 MB are kept until snapshots expire
  leaves d in 2025-12, NULL: the lookback ends before
  leaves e: how older values are masked is not known; mask them by hand
`,
  );
});

describe('what is not known is said', () => {
  it.each<[string, CatchUpPlanReport, string]>([
    ['no sizes', report(), 'cost: unknown, since no sizes were read'],
    [
      'no checkpoint',
      report({ bound: { kind: 'same-publish-time' } }),
      'no checkpoint is configured: reads only events with the publish_time of their row',
    ],
    [
      'no counts',
      { ...report(), bill: { ...BILL, isCounted: false } },
      'up to all 1,234,567 rows change',
    ],
    ['no periods', report({ periods: [] }), 'in 0 periods\n'],
  ])('%s', (_, one, words) => {
    expect(renderCatchUpPlanText(one)).toContain(words);
  });

  it.each(LEFT_REASONS)('why a column is left: %s', (reason) => {
    const left = [{ column: 'a', reason, periods: null }];
    expect(renderCatchUpPlanText(report({ left }))).toContain(`leaves a: ${leftWords(reason)}\n`);
  });
});

it('long lists are cut, and the JSON has all', () => {
  const columns = Array.from({ length: 60 }, (_, index) => plannedColumn(`c${index}`));
  const left = columns.map(
    ({ name }) => ({ column: name, reason: 'lookback', periods: null }) as const,
  );
  const one = report({ columns, left });
  expect(renderCatchUpPlanText(one)).toContain('c49 and 10 more\n');
  expect(renderCatchUpPlanText(one)).toContain('and leaves 10 more columns\n');
  expect(JSON.parse(renderCatchUpPlanJson(one))).toMatchObject({
    columns: { length: 60 },
    unpatched: { length: 60 },
  });
});

it('a plan in markdown names columns and periods as code', () => {
  const left = [{ column: 'd', reason: 'odd-period', periods: ['<img src=x>', '`'] }] as const;
  const markdown = renderCatchUpPlanMarkdown({ ...report({ left }), bill: BILL });
  expect(markdown).toContain('### Catch-up of `orders` 2.0.0\n\nplan `0123456789ab`\n\n- patches');
  expect(markdown).toContain('- patches added columns: `device_type`\n');
  expect(markdown).toContain("- leaves `d` in `‹img src=x›`, `'`: ");
});

it('every plan’s JSON is what its schema says', () => {
  fc.assert(
    fc.property(anyPlan, fc.boolean(), (plan, isBilled) => {
      const bill = isBilled ? billOf(plan, []) : null;
      const json = renderCatchUpPlanJson({ plan, sha256: SHA256, bill });
      validate(JSON.parse(json));
      expect(validate.errors ?? null).toBeNull();
    }),
  );
  expect(JSON.parse(renderCatchUpPlanJson({ ...report(), bill: BILL }))).toMatchObject({
    columns: [{ column: 'device_type', source: 'device_type', type: 'BIGINT', kinds: ['added'] }],
    periods: [{ period: '2026-02', rows: 1000, bytes: 50_000 }, {}],
    bill: { rows_changed_at_most: 1000, statements: 6, dollars_at_most: 0.0146 },
  });
});

it.each<[string, string]>([
  [bytesWords(0), '0 bytes'],
  [bytesWords(1023), '1023 bytes'],
  [bytesWords(1024), '1.0 KB'],
  [bytesWords(1.5 * 1024 ** 2), '1.5 MB'],
  [bytesWords(3000 * 1024 ** 4), '3000.0 TB'],
  [countWords(0), '0'],
  [countWords(999), '999'],
  [countWords(1_234_567), '1,234,567'],
  [dollarWords(0), '$0.00'],
  [dollarWords(0.0001), 'less than $0.01'],
  [dollarWords(12.345), '$12.35'],
])('an amount in words: %s', (words, expected) => {
  expect(words).toBe(expected);
});
