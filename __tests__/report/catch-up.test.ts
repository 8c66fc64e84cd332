import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CatchUpReport, PatchedPeriod } from '../../src/protocol/catch-up-report.js';
import {
  renderCatchUpJson,
  renderCatchUpMarkdown,
  renderCatchUpText,
} from '../../src/report/catch-up.js';

const period = (name: string, rowsChanged: number | null): PatchedPeriod => ({
  period: name,
  rowsChanged,
  rowsInserted: 0,
  withoutSource: 0,
  missedByPipeline: 0,
});
const TERMINAL = { color: false, width: 80 };
const report: CatchUpReport = {
  topic: 'orders',
  status: 'READY',
  catchupId: 'orders-2-0123456789ab-1',
  periods: [period('2026-02', null), period('2026-01', 7)],
  notReached: [],
  unpatched: [],
  reason: null,
};

describe('rows that Spark has changed', () => {
  it('are said to be not counted, and are no 0', () => {
    const text = renderCatchUpText(report, TERMINAL);
    expect(text).toContain('2026-02      changed rows not counted, since Spark wrote them\n');
    expect(text).toContain('2026-01      7 rows changed\n');
    expect(text).toContain(
      "History of 'orders' is patched: 7 rows changed, and in 1 period changed rows not counted, since Spark wrote them",
    );
    expect(renderCatchUpMarkdown(report)).toContain('| `2026-02` | not counted | 0 | 0 | 0 |');
    expect(JSON.parse(renderCatchUpJson(report))).toMatchObject({
      periods: [{ rows_changed: null }, { rows_changed: 7 }],
    });
  });

  it('are not spoken of where Athena has changed all', () => {
    const counted = { ...report, periods: [period('2026-01', 7)] };
    expect(renderCatchUpText(counted, TERMINAL)).not.toContain('not counted');
  });
});

const STOPPED: CatchUpReport = {
  topic: 'events',
  status: 'BACKFILL_FAILED',
  catchupId: 'events-2-aaaaaaaaaaaa-1',
  periods: [
    { period: '2026-04', rowsChanged: 1200, rowsInserted: 0, withoutSource: 0, missedByPipeline: 0 },
  ], // prettier-ignore
  notReached: ['2026-03', null],
  unpatched: [],
  reason: 'it was interrupted; run it again',
};

it('a period that a catch-up has not reached does not look as if nothing had changed in it', () => {
  expect(renderCatchUpText(STOPPED, { color: false, width: 100 })).toBe(
    [
      '  2026-04      1,200 rows changed',
      '  2026-03      not reached',
      '  no period    not reached',
      "✖ The catch-up of 'events' did not end (it was interrupted; run it again)",
      '',
    ].join('\n'),
  );
  expect(renderCatchUpMarkdown(STOPPED)).toContain(
    '| `2026-04` | 1,200 | 0 | 0 | 0 |\n| `2026-03` | not reached | | | |\n| `no period` | not reached | | | |\n', // prettier-ignore
  );
  const json = JSON.parse(renderCatchUpJson(STOPPED)) as object;
  expect(json).toMatchObject({ periods: [{ period: '2026-04' }], not_reached: ['2026-03', null] });
  const schema = JSON.parse(readFileSync('schemas/catch-up.schema.json', 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  validate(json);
  expect(validate.errors).toBeNull();
});
