import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { billOf, type Bill } from '../../src/core/history/plan/bill.js';
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
  cost: { kind: 'unknown', reason: 'nobody\nasked' },
});
const BILL: Bill = {
  periods: 2,
  rows: 1_234_567,
  filled: 1500,
  isFilledExact: true,
  rowsChanged: 1000,
  rowsInserted: 0,
  isCounted: true,
  isExact: false,
  bytesRead: 3 * 1024 ** 3,
  bytesKept: 1_572_864,
  statements: 6,
  pricePerTb: 5,
  dollars: 0.0146,
};
const billed = (more: Partial<Bill> = {}): CatchUpPlanReport => ({
  ...report(),
  cost: { kind: 'known', bill: { ...BILL, ...more } },
});

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
  expect(renderCatchUpPlanText({ ...billed(), plan })).toBe(
    `orders: catch-up of version 2.0.0, plan 0123456789ab
  patches added columns: b, a
  patches wider types, other paths: c
  rewrites code: INT to STRING
  inserts rows that were rejected without name, without those that privacy.erased lists; stops above 1,000 rows a period
  in 2 periods: 2026-02, 2026-01
  reads events up to the pipeline's checkpoint 1770000000000
  leaves d in 2025-12, NULL: the lookback ends before
  leaves e: how older values are masked is not known; mask them by hand
  cost
  periods            2
  statements         6
  rows               1,234,567       of CURATED in these periods
  rows with a value  1,500           of STANDARDIZED, in a column that is patched
  rows that change   at most 1,000   readers of what is new see them again
  bytes read         at most 3.0 GB
  bytes kept         at most 1.5 MB  until snapshots expire
  price              at most $0.01   at $5.00 a TB that is read
`,
  );
});

describe('what is not known is said', () => {
  it.each<[string, CatchUpPlanReport, string]>([
    ['no sizes', report(), 'cost: unknown, since nobody\\nasked\n'],
    [
      'no checkpoint',
      report({ bound: { kind: 'same-publish-time' } }),
      'no checkpoint is configured: reads only events with the publish_time of their row',
    ],
    [
      'no counts',
      billed({ isCounted: false, rowsChanged: 1_234_567 }),
      'rows that change   up to all 1,234,567',
    ],
    [
      'a table with more columns than metrics',
      billed({ isFilledExact: false }),
      'rows with a value  at most 1,500',
    ],
    [
      'no price',
      billed({ bytesRead: null, bytesKept: null, dollars: null, pricePerTb: null, isExact: true }),
      'rows that change   1,000      readers of what is new see them again\n  bytes read         unknown\n  bytes kept         unknown    until snapshots expire\n  price              none       nothing is charged for a directory\n',
    ],
    ['a small price', billed({ dollars: 0.001 }), '\n  price              less than $0.01 '],
    ['rows that come', billed({ rowsInserted: 12 }), 'rows that come     at most 12'],
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
  const markdown = renderCatchUpPlanMarkdown({
    ...billed(),
    ...report({ left }),
    cost: billed().cost,
  });
  expect(markdown).toContain('### Catch-up of `orders` 2.0.0\n\nplan `0123456789ab`\n\n- patches');
  expect(markdown).toContain('- patches added columns: `device_type`\n');
  expect(markdown).toContain('\n\n| Cost | | |\n|---|---|---|\n| periods | 2 |  |\n');
  expect(markdown).toContain('| rows that change | at most 1,000 | readers of what');
  expect(renderCatchUpPlanMarkdown(report())).toContain(
    '\n\nCost: unknown, since nobody&#92;nasked\n',
  );
  expect(markdown).toContain("- leaves `d` in `‹img src=x›`, `'`: ");
});

it('every plan’s JSON is what its schema says', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(true, false, null), (plan, isCharged) => {
      const known = (bill: Bill) => ({ kind: 'known', bill }) as const;
      const cost =
        isCharged === null ? report().cost : known(billOf(plan, { periods: [], isCharged }));
      const json = renderCatchUpPlanJson({ plan, sha256: SHA256, cost });
      validate(JSON.parse(json));
      expect(validate.errors ?? null).toBeNull();
    }),
  );
  expect(JSON.parse(renderCatchUpPlanJson(report()))).toMatchObject({
    bill: null,
    cost_unknown: 'nobody\nasked',
  });
  expect(JSON.parse(renderCatchUpPlanJson(billed()))).toMatchObject({
    columns: [{ column: 'device_type', source: 'device_type', type: 'BIGINT', kinds: ['added'] }],
    periods: [{ period: '2026-02', rows: 1000, bytes: 50_000 }, {}],
    bill: {
      rows_filled_at_most: 1500,
      rows_changed_at_most: 1000,
      statements: 6,
      dollars_per_tb: 5,
      dollars_at_most: 0.0146,
    },
    cost_unknown: null,
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
