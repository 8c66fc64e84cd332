import { billOf, type Bill, type Cost } from '../core/history/plan/bill.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { TableSizes } from '../core/history/plan/table-sizes.js';
import { quoted } from '../core/text/quoted.js';
import { reasonOf, redacted } from '../errors.js';
import type { Rows } from '../warehouse/rows.js';

/** What a plan costs, or why nobody can tell: whoever asks has the plan in any case. */
export async function readCost(
  plan: CatchUpPlan,
  { sizes }: Pick<Rows, 'sizes'>,
  pricePerTb?: number,
): Promise<Cost> {
  let read: TableSizes;
  try {
    read = await sizes(plan);
  } catch (error) {
    return unknown(redacted(reasonOf(error)));
  }
  const missing = plan.periods.find((one) => one.rows > 0 && !isSized(one.period, read));
  if (missing !== undefined)
    return unknown(
      `no sizes were found of the period ${missing.period === null ? 'NULL' : quoted(missing.period)}, although ${plan.curated.database}.${plan.curated.name} has rows of it; run it again`,
    );
  const bill = billOf(plan, read, pricePerTb);
  return countsOf(bill).every((count) => Number.isSafeInteger(count))
    ? { kind: 'known', bill }
    : unknown('the sizes are too large to be added up');
}

const unknown = (reason: string): Cost => ({ kind: 'unknown', reason });

function isSized(period: string | null, { periods }: TableSizes): boolean {
  return periods.some(
    (size) => (size.period === period || size.period === null) && size.curated.rows > 0,
  );
}

function countsOf(bill: Bill): readonly number[] {
  const { rows, filled, rowsChanged, rowsInserted, bytesRead, bytesKept } = bill;
  return [rows, filled ?? 0, rowsChanged, rowsInserted, bytesRead ?? 0, bytesKept ?? 0];
}
