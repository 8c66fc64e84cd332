import {
  KEY_COLUMN,
  type CatchUpPlan,
  type PlannedColumn,
} from '../../../src/core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import { keepsValues } from '../../../src/core/history/plan/keeps-values.js';
import { Fault } from '../../../src/errors.js';
import type { StoredTable } from '../../../src/warehouse/change-table.js';
import { changeShadows } from '../../../src/warehouse/duckdb/shadow-columns.js';
import type { Rows } from '../../../src/warehouse/rows.js';
import type { StepResult } from '../../../src/protocol/catch-up-outcome.js';
import type { World } from '../world.js';
import { cast, type CuratedRow, type LiveLake, type Message } from './lake.js';

/** Runs the steps of catch-ups on rows in memory. Every effect happens at the call. */
export function memoryRows(world: World, lake: LiveLake): Rows {
  return {
    facts: () => {
      const counts = new Map<string, number>();
      for (const { message } of lake.now.rows.values())
        counts.set(message.period, (counts.get(message.period) ?? 0) + 1);
      return Promise.resolve({
        bound: { kind: 'checkpoint', lastIngestionTs: lake.now.checkpoint },
        periods: [...counts].map(([period, rows]) => ({ period, rows, bytes: rows, days: [] })),
      });
    },
    sizes: () => Promise.reject(new Fault('Nobody asks what rows in memory cost')),
    run: (plan, step) => {
      try {
        return Promise.resolve(run(plan, step, world, lake));
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
  };
}

function run(plan: CatchUpPlan, step: CatchUpStep, world: World, lake: LiveLake): StepResult {
  const name = `${plan.curated.database}.${plan.curated.name}`;
  const table = world.warehouse.tables.get(name);
  if (table === undefined) throw new Fault(`${name} does not exist`);
  const changed = (rows: number): StepResult => ({ kind: 'changed', rows });
  switch (step.kind) {
    case 'add-shadows':
    case 'set-aside':
    case 'take-over': {
      const result = changeShadows(table, plan, step);
      if (result.kind === 'refused') throw new Fault(`${name}: ${result.reason}`);
      if (result.kind === 'changed') world.warehouse.replace(name, result.table);
      return changed(0);
    }
    case 'rewrite':
      return changed(rewrite(step.rewrites, table, lake, (period) => period === step.period));
    case 'rewrite-rest':
      return changed(
        rewrite(step.rewrites, table, lake, (period) => !step.except.includes(period)),
      );
    case 'count-rewrite':
      return {
        kind: 'counted-rewrites',
        columns: step.rewrites.map((one) => ({
          name: one.name,
          different: differing([one], table, lake, () => true).length,
        })),
      };
    case 'patch':
      return changed(patch(plan, step, table, lake));
    case 'verify':
      return { kind: 'verified', columns: verify(plan, step, table, lake) };
    case 'count-unmatched':
      return { kind: 'counted-unmatched', withoutSource: 0, missedByPipeline: 0 };
    case 'count-inserts':
      return { kind: 'counted-inserts', rows: rejectedRows(plan, step, lake).length };
    case 'insert':
      return changed(insert(plan, step, table, lake));
    case 'record-errors':
    case 'record-drift':
      return { kind: 'recorded', rows: 0 };
    case 'count-errors':
      return { kind: 'counted-errors', columns: [{ name: 'n', rows: 1 }] };
    case 'list-drift':
      return { kind: 'listed-drift', names: step.names };
    case 'optimize':
      return { kind: 'optimized', isMerged: true };
  }
}

function column(table: StoredTable, name: string): StoredTable['columns'][number] {
  const found = table.columns.find((one) => one.name === name);
  if (found === undefined) throw new Fault(`${table.database}.${table.name} has no column ${name}`);
  return found;
}

type Rewrites = Extract<CatchUpStep, { kind: 'rewrite' }>['rewrites'];

/** The scenarios rewrite integers to texts, which are written alike. */
function differing(
  rewrites: Rewrites,
  table: StoredTable,
  lake: LiveLake,
  isIn: (period: string) => boolean,
): readonly CuratedRow[] {
  const pairs = rewrites.map(({ name, shadow }) => [column(table, name), column(table, shadow)]);
  return [...lake.now.rows.values()].filter(
    ({ message, values }) =>
      isIn(message.period) &&
      pairs.some(
        ([from, to]) => (values.get(from?.id ?? 0) ?? null) !== (values.get(to?.id ?? 0) ?? null),
      ),
  );
}

function rewrite(
  rewrites: Rewrites,
  table: StoredTable,
  lake: LiveLake,
  isIn: (period: string) => boolean,
): number {
  const rows = differing(rewrites, table, lake, isIn);
  for (const row of rows) {
    const values = new Map(row.values);
    for (const { name, shadow } of rewrites)
      values.set(column(table, shadow).id, values.get(column(table, name).id) ?? null);
    lake.put({ ...row, values });
  }
  return rows.length;
}

interface Wanted {
  readonly row: CuratedRow;
  readonly values: ReadonlyMap<number, string | null>;
}

/** The rows of a period that have a winner in STD, with the values that it gives. */
function wanted(
  plan: CatchUpPlan,
  {
    period,
    columns,
  }: { readonly period: string | null; readonly columns: readonly PlannedColumn[] },
  table: StoredTable,
  lake: LiveLake,
): readonly Wanted[] {
  return [...lake.now.rows.values()].flatMap((row): readonly Wanted[] => {
    if (row.message.period !== period) return [];
    const winner = winnerOf(plan, row, lake);
    if (winner === undefined) return [];
    return [
      {
        row,
        values: new Map(
          columns.map((one) => {
            const { id } = column(table, one.name);
            const text = winner.texts[one.source];
            const kept = text !== undefined && keepsValues(one) ? row.values.get(id) : null;
            return [id, cast(text, one.type) ?? kept ?? null];
          }),
        ),
      },
    ];
  });
}

function winnerOf({ bound }: CatchUpPlan, row: CuratedRow, lake: LiveLake): Message | undefined {
  return lake.now.messages.findLast(
    ({ key, at }) =>
      key === row.key &&
      (bound.kind === 'checkpoint' ? at <= bound.lastIngestionTs : at === row.message.at),
  );
}

function patch(
  plan: CatchUpPlan,
  step: Extract<CatchUpStep, { kind: 'patch' }>,
  table: StoredTable,
  lake: LiveLake,
): number {
  const rows = wanted(plan, step, table, lake).filter(isDifferent);
  for (const { row, values } of rows)
    lake.put({ ...row, values: new Map([...row.values, ...values]) });
  return rows.length;
}

type InsertScope = Pick<Extract<CatchUpStep, { kind: 'insert' }>, 'period' | 'inserts'>;

/** The newest messages that the pipeline has rejected, and that need not be rejected any more. */
function rejectedRows(
  { bound }: CatchUpPlan,
  { period, inserts: { columns, relaxed, required, suppression } }: InsertScope,
  { now: { messages, rows, erased } }: LiveLake,
): readonly Message[] {
  const newest = new Map(
    messages
      .filter(({ at }) => bound.kind === 'checkpoint' && at <= bound.lastIngestionTs)
      .map((message) => [message.key, message]),
  );
  const has = ({ texts }: Message, name: string): boolean => {
    const one = columns.find((column) => column.name === name);
    return one !== undefined && cast(texts[one.source], one.type) !== null;
  };
  return [...newest.values()].filter(
    (message) =>
      message.period === period &&
      !rows.has(message.key) &&
      !(suppression !== null && erased.has(message.key)) &&
      relaxed.some((name) => !has(message, name)) &&
      required.every((name) => has(message, name)),
  );
}

function insert(plan: CatchUpPlan, step: InsertScope, table: StoredTable, lake: LiveLake): number {
  const messages = rejectedRows(plan, step, lake);
  for (const message of messages) {
    const values = new Map(
      step.inserts.columns.map((one) => [
        column(table, one.name).id,
        cast(message.texts[one.source], one.type),
      ]),
    );
    values.set(column(table, KEY_COLUMN).id, message.key);
    lake.insert({ key: message.key, message, values });
  }
  return messages.length;
}

function isDifferent({ row, values }: Wanted): boolean {
  return [...values].some(([id, value]) => (row.values.get(id) ?? null) !== value);
}

function verify(
  plan: CatchUpPlan,
  step: Extract<CatchUpStep, { kind: 'verify' }>,
  table: StoredTable,
  lake: LiveLake,
): Extract<StepResult, { kind: 'verified' }>['columns'] {
  const rows = wanted(plan, step, table, lake);
  return step.columns.map(({ name }) => {
    const { id } = column(table, name);
    const there = rows.map(({ row }) => row.values.get(id) ?? null);
    const should = rows.map(({ values }) => values.get(id) ?? null);
    return {
      name,
      populated: there.filter((value) => value !== null).length,
      convertible: should.filter((value) => value !== null).length,
      different: there.filter((value, index) => value !== should[index]).length,
    };
  });
}
