import { describe, expect, it } from '@jest/globals';
import type { CatchUpFacts } from '../../../../src/core/history/plan/catch-up-facts.js';
import type { FollowUps } from '../../../../src/core/history/plan/catch-up-plan.js';
import { allSteps } from '../../../../src/core/history/plan/step-at.js';
import { scalar } from '../../../../src/core/schema/column-type.js';
import { factsOf, period, planOf, stdTable, version } from './facts.js';

const ERRORS = { database: 'quality', name: 'errors' };
const LOG = { database: 'iceberg_standardized_db', name: 'drift_log' };
const SETTINGS = { errorsTable: ERRORS, driftLog: LOG, optimizeAbove: 50 };
const ACTIVE = version({ device_type: { type: 'INT', json_path: '$.deviceType' } });
const followUpsOf = (more: Partial<CatchUpFacts> = {}, active = ACTIVE): FollowUps =>
  planOf(factsOf(active, { followUps: SETTINGS, ...more })).followUps;

describe('what follows the patch of a period', () => {
  it('is nothing unless it is configured', () => {
    expect(planOf(factsOf(ACTIVE)).followUps).toEqual({
      errorsTable: null,
      drift: null,
      optimizeAbove: null,
    });
  });

  it('is what is configured, as far as there is something to do', () => {
    expect(followUpsOf()).toEqual({ errorsTable: ERRORS, drift: null, optimizeAbove: 50 });
  });

  it('merges no files of a table that periods don’t partition', () => {
    const active = version(
      { device_type: { type: 'INT', json_path: '$.deviceType' } },
      { partitioning: ['day(publish_time)'] },
    );
    expect(followUpsOf({}, active).optimizeAbove).toBeNull();
  });
});

describe('a column of STD has drifted', () => {
  const tables = (...names: readonly string[]): Partial<CatchUpFacts> => ({
    tables: {
      ...factsOf(ACTIVE).tables,
      standardized: stdTable(['devicetype', ...names], [['json_payload', scalar('STRING')]]),
    },
  });

  it.each<[string, Partial<CatchUpFacts>, readonly string[]]>([
    ['if no version names it', tables('os_version', 'browser'), ['browser', 'os_version']],
    [
      'unless the patched base names it',
      { ...tables('browser'), base: { version: version({ browser: {} }), sha256: 'b'.repeat(64) } },
      [],
    ],
    ['unless a version since then names it', { ...tables('browser'), since: [version({ browser: {} })] }, []], // prettier-ignore
    [
      'unless an older version named it',
      { ...tables('browser'), former: [version({ browser: {} }).schema!] },
      [],
    ],
    ['unless its name can’t stand in a statement', tables('a"b', 'a.b', 'A', '_file', '1a'), []],
  ])('%s', (_, more, columns) => {
    expect(followUpsOf(more).drift?.columns ?? []).toEqual(columns);
  });

  it('and is recorded, however many there are, by statements that fit', () => {
    const names = Array.from({ length: 301 }, (_, index) => `x${String(index).padStart(3, '0')}`);
    const plan = planOf(factsOf(ACTIVE, { followUps: SETTINGS, ...tables(...names), periods: [period('2026-03')] })); // prettier-ignore
    const recorded = allSteps(plan).flatMap((step) =>
      step.kind === 'record-drift' ? [step.names] : [],
    );
    expect(recorded.map(({ length }) => length)).toEqual([150, 150, 1]);
    expect(recorded.flat()).toEqual(names);
  });
});
