import { afterEach, beforeEach } from '@jest/globals';
import type { CatchUpPlan } from '../../../src/core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import type { StepResult } from '../../../src/protocol/catch-up-outcome.js';
import { places } from '../../warehouse/tables.js';
import { createTables, NOW, plan, type Columns, type Layer, type OpenRows } from './row-tables.js';

/** What tests do with the running test's warehouse. */
export interface OpenedRows extends Omit<OpenRows, 'rows' | 'warehouse' | 'close'> {
  /** Creates both tables, with these further columns. */
  readonly create: (std: Columns, curated: Columns) => Promise<void>;
  readonly run: (
    step: CatchUpStep,
    more?: Partial<CatchUpPlan>,
    now?: string,
  ) => Promise<StepResult>;
  /** Rows that a step changed. */
  readonly changed: (
    step: CatchUpStep,
    more?: Partial<CatchUpPlan>,
    now?: string,
  ) => Promise<number>;
  readonly columnsOf: (table: Layer) => Promise<readonly string[]>;
}

export function openedRows(open: () => Promise<OpenRows>): OpenedRows {
  let opened: OpenRows;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  const run: OpenedRows['run'] = (step, more = {}, now = NOW) =>
    opened.rows.run({ ...plan, ...more }, step, now);
  return {
    fill: (...given) => opened.fill(...given),
    read: (...given) => opened.read(...given),
    erase: (key) => opened.erase(key),
    run,
    changed: async (...given) => {
      const result = await run(...given);
      if (result.kind !== 'changed') throw new Error(`The step gave ${result.kind}`);
      return result.rows;
    },
    columnsOf: async (layer) => {
      const table = await opened.warehouse.table(places.databases[layer], 'events');
      return table?.columns.map(({ name }) => name) ?? [];
    },
    create: (std, curated) => createTables(opened.warehouse, std, curated),
  };
}
