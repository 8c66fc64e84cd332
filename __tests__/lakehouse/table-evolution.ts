/**
 * From one version of a table to the next, as the product plans it: whatever it plans must run, show, and leave nothing to do.
 *
 * @param {Awaited<ReturnType<typeof import('./product-warehouse.mjs').productWarehouse>>} product
 * @param {import('../test-lakehouse.mjs').Check} check
 * @returns {(what: string, before: object | undefined, after: object) => Promise<object[]>} what was changed
 */
export function tableEvolution(product, check) {
  return async (what, before, after) => {
    const older = before && [before];
    const { changes, conflicts } = await product.plan(after.name, older, [after]);
    const refused = [...conflicts];
    for (const change of changes) {
      const applied = await product.apply(change);
      if (applied !== 'done') refused.push(`${applied}\n${product.render(change).join('\n').slice(0, 2000)}`);
    }
    check.equal(`${what}: ${kindsOf(changes) || 'nothing'}`, refused, []);
    const wanted = product.wantedColumns(after);
    check.equal('  Glue and Trino show just that', await product.shownColumns(after), { glue: wanted, trino: wanted });
    const left = await product.plan(after.name, older, [after]);
    // Athena's own properties, of OPTIMIZE and VACUUM, don't show in the catalogue.
    check.equal('  and nothing is left to do', [...left.changes.filter(({ kind }) => kind !== 'set-properties'), ...left.conflicts], []);
    return changes;
  };
}

/** `add-columns, 3 × change-column` */
function kindsOf(changes) {
  const counts = new Map();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? kind : `${count} × ${kind}`)).join(', ');
}
