import { describe, expect, it } from '@jest/globals';
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
