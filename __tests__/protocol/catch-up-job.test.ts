import { expect, it } from '@jest/globals';
import { ALL_DAYS } from '../../src/core/history/plan/catch-up-facts.js';
import { jobArguments } from '../../src/protocol/catch-up-job.js';
import { catchUpPlan, plannedRewrite } from '../core/history/plan/plans.js';

const PLAN = catchUpPlan();
const PLACE = { bucket: 'schemas', key: '_catchup/x/0.sql', sha256: 'c'.repeat(64) };

it('a run of the Glue job is told where its statement is, and people what it is for', () => {
  const patch = { kind: 'patch', period: '2026-02', sources: [], days: ALL_DAYS } as const;
  expect(jobArguments(PLAN, { ...patch, columns: PLAN.columns }, PLACE, 'lake')).toEqual({
    '--topic_name': 'orders',
    '--affected_periods': '2026-02',
    '--schema_version': '2.0.0',
    '--new_columns': 'device_type',
    '--standardized_database': 'iceberg_standardized_db',
    '--curated_database': 'iceberg_curated_db',
    '--iceberg_bucket': 'lake',
    '--catchup_id': 'orders-2-0123456789ab-1',
    '--statement_bucket': 'schemas',
    '--statement_key': '_catchup/x/0.sql',
    '--statement_sha256': 'c'.repeat(64),
  });
});

it('a run that rewrites rows without a period says so', () => {
  const rewrites = [plannedRewrite('a'), plannedRewrite('b')];
  const step = { kind: 'rewrite', period: null, days: ALL_DAYS, rewrites } as const;
  expect(jobArguments(PLAN, step, PLACE, 'lake')).toMatchObject({
    '--affected_periods': 'NULL',
    '--new_columns': 'a,b',
  });
});
