import type { Places } from '../core/change/tables/table-change.js';
import type { CatchUpPlan, PlannedRewrite } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep, RowStep } from '../core/history/plan/catch-up-step.js';
import { isSameType, type ColumnType } from '../core/schema/column-type.js';
import { Fault } from '../errors.js';
import { athenaCheckpoint } from './athena-checkpoint.js';
import { athenaPeriods } from './athena-periods.js';
import { athenaSizes } from './athena-sizes.js';
import { deleteFilesStatement } from './catch-up/follow-up-statements.js';
import { athenaRunner, type RunnerOptions } from './athena-runner.js';
import { countIn, onlyRow, rowsOf, type QueryAnswer } from './query-answer.js';
import type { Rows } from './rows.js';
import type { StepResult } from '../protocol/catch-up-outcome.js';
import { stepStatement } from './step-statement.js';
import type { Warehouse } from './warehouse.js';

export interface AthenaRowsOptions extends RunnerOptions {
  readonly places: Places;
  /** The pipeline's table of checkpoints in DynamoDB; null: none is configured. */
  readonly checkpointTable: string | null;
  readonly now: () => Date;
  /** The catalogue that Athena reads and changes. */
  readonly warehouse: Warehouse;
}

export interface AthenaRows extends Rows {
  /** The delete files that a period of CURATED has. */
  readonly deleteFiles: (plan: CatchUpPlan, period: string) => Promise<number>;
}

/**
 * Runs the steps of catch-ups with Athena. Changed rows get the time of Athena's own clock: a
 * statement's text follows from plan and step alone.
 */
export function athenaRows(options: AthenaRowsOptions): AthenaRows {
  const { places, warehouse, attempt, checkpointTable, environment, now } = options;
  const run = athenaRunner(options);
  const periods = athenaPeriods(run);
  const checkpoint = athenaCheckpoint(checkpointTable, environment, now);
  const answers = (plan: CatchUpPlan, step: CatchUpStep): Promise<QueryAnswer> =>
    run(plan.curated.database, stepStatement(plan, step, places));
  const deleteFiles: AthenaRows['deleteFiles'] = async (plan, period) => {
    const answer = await run(plan.curated.database, deleteFilesStatement(plan, period));
    return countIn(onlyRow(answer), 'delete_files');
  };
  return {
    deleteFiles,
    facts: async ({ topic, ...tables }) => ({
      periods: await periods(tables),
      bound: await checkpoint(topic),
    }),
    sizes: athenaSizes(run, warehouse),
    run: async (plan, step) => {
      switch (step.kind) {
        case 'add-shadows':
          return addShadows(plan, step.rewrites, { warehouse, attempt });
        case 'set-aside':
        case 'take-over':
          if (await isRenamed(plan, step, warehouse)) return NOTHING;
          await answers(plan, step);
          return NOTHING;
        case 'optimize':
          if ((await deleteFiles(plan, step.period)) <= step.above)
            return { kind: 'optimized', isMerged: false };
          return stepResult(step, await answers(plan, step));
        default:
          return stepResult(step, await answers(plan, step));
      }
    },
  };
}

const NOTHING: StepResult = { kind: 'changed', rows: 0 };

/** What a statement's answer says about its step; a Fault where it doesn't. */
export function stepResult(step: RowStep, answer: QueryAnswer): StepResult {
  switch (step.kind) {
    case 'rewrite':
    case 'rewrite-rest':
    case 'patch':
    case 'insert':
      return { kind: 'changed', rows: answer.updateCount ?? 0 };
    case 'record-errors':
    case 'record-drift':
      return { kind: 'recorded', rows: answer.updateCount ?? 0 };
    case 'count-errors':
      return {
        kind: 'counted-errors',
        columns: rowsOf(answer).map((row) => ({
          name: row.get('column_name') ?? '',
          rows: countIn(row, 'error_count'),
        })),
      };
    case 'list-drift': {
      const known = new Set(step.names);
      const names = rowsOf(answer).map((row) => row.get('column_name') ?? '');
      // The pipeline may have recorded other columns.
      return { kind: 'listed-drift', names: names.filter((name) => known.has(name)) };
    }
    case 'optimize':
      return { kind: 'optimized', isMerged: true };
    case 'count-inserts':
      return { kind: 'counted-inserts', rows: countIn(onlyRow(answer), 'rows_to_insert') };
    case 'count-unmatched': {
      const row = onlyRow(answer);
      return {
        kind: 'counted-unmatched',
        withoutSource: countIn(row, 'without_source'),
        // NULL where no checkpoint tells what the pipeline has taken.
        missedByPipeline:
          row.get('missed_by_pipeline') === undefined ? 0 : countIn(row, 'missed_by_pipeline'),
      };
    }
    case 'verify': {
      const row = onlyRow(answer);
      return {
        kind: 'verified',
        columns: step.columns.map(({ name }, index) => ({
          name,
          populated: countIn(row, `populated_${String(index)}`),
          convertible: countIn(row, `convertible_${String(index)}`),
          different: countIn(row, `different_${String(index)}`),
        })),
      };
    }
    case 'count-rewrite': {
      const row = onlyRow(answer);
      return {
        kind: 'counted-rewrites',
        columns: step.rewrites.map(({ name }, index) => ({
          name,
          different: countIn(row, `different_${String(index)}`),
        })),
      };
    }
  }
}

async function addShadows(
  { curated: { database, name } }: CatchUpPlan,
  rewrites: readonly PlannedRewrite[],
  { warehouse, attempt }: Pick<AthenaRowsOptions, 'warehouse' | 'attempt'>,
): Promise<StepResult> {
  const there = await columnsOf(warehouse, database, name);
  for (const { shadow, type } of rewrites) {
    const is = there.get(shadow);
    if (is !== undefined && (typeof is === 'string' || !isSameType(is, type)))
      throw new Fault(
        `${database}.${name} has a column '${shadow}' of another type than the rewrite needs; drop it, and run schema-gate catch-up again`,
      );
  }
  const columns = rewrites
    .filter(({ shadow }) => !there.has(shadow))
    .map(({ shadow, type }) => ({ name: shadow, type }));
  if (columns.length === 0) return NOTHING;
  const at = { layer: 'curated', database, table: name } as const;
  const applied = await warehouse.apply({ ...at, kind: 'add-columns', columns }, attempt());
  if (applied.kind === 'refused')
    throw new Fault(`The columns of a rewrite can't be added to ${applied.reason}`);
  return NOTHING;
}

/** Whether the catalogue shows that this half of a swap is done: an answer may have been lost. */
async function isRenamed(
  { curated: { database, name } }: CatchUpPlan,
  { kind, rewrite }: Extract<CatchUpStep, { kind: 'set-aside' | 'take-over' }>,
  warehouse: Warehouse,
): Promise<boolean> {
  const there = await columnsOf(warehouse, database, name);
  const [from, to] =
    kind === 'set-aside' ? [rewrite.name, rewrite.setAside] : [rewrite.shadow, rewrite.name];
  // After both halves, the new column has the old one's name, and the shadow is gone.
  const isSwapped =
    there.has(rewrite.name) && there.has(rewrite.setAside) && !there.has(rewrite.shadow);
  return isSwapped || (!there.has(from) && there.has(to));
}

async function columnsOf(
  warehouse: Warehouse,
  database: string,
  name: string,
): Promise<ReadonlyMap<string, ColumnType | string>> {
  const table = await warehouse.table(database, name);
  if (table === undefined)
    throw new Fault(
      `There is no table ${database}.${name}, although the plan has it; run schema-gate catch-up again`,
    );
  return new Map(table.columns.map((column) => [column.name, column.type]));
}
