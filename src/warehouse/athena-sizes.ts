import type { ExistingTable } from '../core/change/tables/table-change.js';
import type { CatchUpPlan, TableName } from '../core/history/plan/catch-up-plan.js';
import {
  periodSizes,
  type PeriodFiles,
  type TableSizes,
} from '../core/history/plan/table-sizes.js';
import { Fault } from '../errors.js';
import type { Runner } from './athena-runner.js';
import { filesOf, sizeColumns, sizesStatement } from './catch-up/size-statements.js';
import { toCount, type QueryAnswer } from './query-answer.js';
import type { Warehouse } from './warehouse.js';

/** So many columns have a value in nearly every row together, and a statement has its limit. */
const MAX_COUNTED = 400;

/**
 * Counts both tables of a plan by their metadata, without reading data. Rows with a value in a
 * column are found by its field id in STD; where the catalogue doesn't tell each column's, nobody
 * counts them.
 */
export function athenaSizes(
  run: Runner,
  { table }: Pick<Warehouse, 'table'>,
): (plan: CatchUpPlan) => Promise<TableSizes> {
  return async (plan) => {
    const { database, name } = plan.standardized;
    const standardized = await table(database, name);
    if (standardized === undefined)
      throw new Fault(
        `There is no table ${database}.${name}, although the plan has it; make the plan again`,
      );
    const ids = fieldIds(plan, standardized);
    const std = await filesIn(plan.standardized, ids, run);
    const curated = await filesIn(plan.curated, [], run);
    // Ids are given in the order of columns, so the greatest one tells of columns that were dropped.
    const columns = Math.max(standardized.columns.length, ...ids);
    return { periods: periodSizes(std, curated, columns), isCharged: true };
  };
}

/** The ids of all columns that the plan reads; none where one of them is not to be counted. */
function fieldIds({ columns }: CatchUpPlan, { columns: there }: ExistingTable): readonly number[] {
  const byName = new Map(there.map((column) => [column.name, column]));
  const sources = new Set(
    columns.flatMap(({ source, formerSource }) =>
      formerSource === null ? [source] : [source, formerSource],
    ),
  );
  const ids = [...sources].flatMap((source) => {
    const { id, type } = byName.get(source) ?? {};
    // Iceberg has metrics of the parts of other types only.
    const isSimple =
      typeof type === 'object' && (type.kind === 'scalar' || type.kind === 'decimal');
    return id === undefined || !isSimple ? [] : [id];
  });
  return ids.length === sources.size && ids.length <= MAX_COUNTED ? ids : [];
}

async function filesIn(
  table: TableName,
  ids: readonly number[],
  run: Runner,
): Promise<readonly PeriodFiles[]> {
  // A table without partitions has no such column.
  const { names } = await run(table.database, `SELECT * FROM ${filesOf(table)} LIMIT 0`);
  const answer = await run(table.database, sizesStatement(table, ids, names.includes('partition')));
  const found = rowsOf(answer, table, ids.length);
  const bytes = found.reduce((sum, one) => sum + one.bytes, 0);
  const rows = found.reduce((sum, one) => sum + one.rows, 0);
  for (const sum of [bytes, rows]) if (!Number.isSafeInteger(sum)) throw oddAnswer(table, 'a sum');
  if (new Set(found.map(({ period }) => period)).size < found.length)
    throw oddAnswer(table, 'one period twice');
  return found;
}

function rowsOf(
  { names, rows }: QueryAnswer,
  table: TableName,
  ids: number,
): readonly PeriodFiles[] {
  const wanted = sizeColumns(ids);
  if (wanted.some((name, index) => names[index] !== name))
    throw oddAnswer(table, 'other columns than those that were asked for');
  return rows.map((row) => {
    const [period, ...texts] = row;
    const [count = 0, bytes = 0, silent = 0, ...counts] = wanted.slice(1).map((name, index) => {
      const number = toCount(texts[index]);
      if (number === undefined)
        throw oddAnswer(table, `${JSON.stringify(texts[index] ?? null)} as ${name}`);
      return number;
    });
    return {
      period: period ?? null,
      rows: count,
      bytes,
      silent,
      columns: Array.from({ length: ids }, (_, index) => ({
        filled: counts[2 * index] ?? 0,
        unsaid: counts[2 * index + 1] ?? 0,
      })),
    };
  });
}

function oddAnswer({ database, name }: TableName, what: string): Fault {
  return new Fault(
    `The metadata of ${database}.${name} gave ${what}, which can't be counted with; run it again`,
  );
}
