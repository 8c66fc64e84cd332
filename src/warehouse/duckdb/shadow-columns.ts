import type { CatchUpPlan } from '../../core/history/plan/catch-up-plan.js';
import type { ColumnStep } from '../../core/history/plan/catch-up-step.js';
import { changeTable, type Changed, type StoredTable } from '../change-table.js';
import { renameColumn } from '../rename-column.js';

const UNCHANGED: Changed = { kind: 'unchanged' };

/** The table after a step. How far an earlier run came is told by the table itself. */
export function changeShadows(
  table: StoredTable,
  { curated }: CatchUpPlan,
  step: ColumnStep,
): Changed {
  const has = (name: string): boolean => table.columns.some((column) => column.name === name);
  switch (step.kind) {
    case 'add-shadows': {
      // Where the old column is set aside, its shadow may have taken over the name.
      const columns = step.rewrites
        .filter(({ setAside }) => !has(setAside))
        .map(({ shadow, type }) => ({ name: shadow, type }));
      if (columns.length === 0) return UNCHANGED;
      const { database, name } = curated;
      const change = { kind: 'add-columns', layer: 'curated', database, table: name } as const;
      return changeTable(table, { ...change, columns }, { bucket: '', databases: NOWHERE });
    }
    case 'set-aside': {
      const { name, setAside } = step.rewrite;
      return has(setAside) ? UNCHANGED : renameColumn(table, name, setAside);
    }
    case 'take-over': {
      const { name, shadow } = step.rewrite;
      return !has(shadow) && has(name) ? UNCHANGED : renameColumn(table, shadow, name);
    }
  }
}

/** Adding columns asks for no place. */
const NOWHERE = { standardized: '', curated: '' };
