import type { WantedTable } from '../../src/core/schema/tables.js';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import type { Check } from './check.js';
import { statementsFor, wantedColumns, type ProductWarehouse } from './product-warehouse.js';

/**
 * Turns the table of one version into that of the next, checks it, and answers with what was
 * changed.
 */
export type Evolve = (
  what: string,
  before: WantedTable | undefined,
  after: WantedTable,
) => Promise<readonly TableChange[]>;

/** As the product plans it: whatever it plans must run, show, and leave nothing to do. */
export function tableEvolution(product: ProductWarehouse, check: Check): Evolve {
  return async (what, before, after) => {
    const older = before && [before];
    const { changes, conflicts } = await product.plan(after.name, older, [after]);
    const refused = conflicts.map(({ message }) => message);
    for (const change of changes) {
      const applied = await product.apply(change);
      if (applied !== 'done')
        refused.push(`${applied}\n${statementsFor(change).join('\n').slice(0, 2000)}`);
    }
    check.equal(`${what}: ${kindsOf(changes) || 'nothing'}`, refused, []);
    const wanted = wantedColumns(after);
    check.equal('  Glue and Trino show just that', await product.shownColumns(after), {
      glue: wanted,
      trino: wanted,
    });
    const left = await product.plan(after.name, older, [after]);
    check.equal('  and nothing is left to do', [...visible(left.changes), ...left.conflicts], []);
    return changes;
  };
}

/** Athena's own properties, of OPTIMIZE and VACUUM, don't show in the catalogue. */
export const visible = (changes: readonly TableChange[]): TableChange[] =>
  changes.filter(({ kind }) => kind !== 'set-properties');

/** `add-columns, 3 × change-column` */
function kindsOf(changes: readonly TableChange[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? kind : `${count} × ${kind}`)).join(', ');
}
