import type { Column } from '../../schema/column.js';
import { tokenOf } from '../../schema/column-tokens.js';
import { defineRule } from '../rule.js';
import { pathOf } from '../rule-parts/path-of.js';
import { sharedSources } from '../rule-parts/shared-sources.js';

export default defineRule({
  id: 'json-path-duplicated',
  on: 'schema',
  kind: 'PATH_CHANGE',
  severity: 'warning',
  why: 'Two columns that read the same path usually mean that a path was copied and not edited.',
  fix: 'Give one of them its own path, or deprecate it in favour of the other',
  check: (schema) =>
    sharedSources(schema)
      .flat()
      .flatMap(copiesIn)
      .map(({ first, column }) => ({
        column: column.name,
        before: first.name,
        after: pathOf(column),
        message: `Columns '${first.name}' and '${column.name}' read the same path`,
        short: `same path as ${first.name}`,
        at: tokenOf(column, 'json_path'),
      })),
  examples: {
    caught: { after: { payload_columns: { a: { json_path: '$.x' }, b: { json_path: "$['x']" } } } },
    passed: {
      after: {
        payload_columns: { a: { json_path: '$.x', deprecated: true }, b: { json_path: '$.x' } },
      },
    },
  },
});

/**
 * A deprecated column and its replacement may read the same path while readers migrate; no other
 * two columns may.
 */
function copiesIn(
  columns: readonly Column[],
): readonly { readonly first: Column; readonly column: Column }[] {
  const names = new Set(columns.map(({ name }) => name));
  const isLeaving = ({ name, deprecation }: Column): boolean => {
    const replacement = deprecation?.replacedBy;
    return (
      deprecation !== undefined &&
      (replacement === undefined || (replacement !== name && names.has(replacement)))
    );
  };
  const [first, ...copies] = columns.filter((column) => !isLeaving(column));
  return first === undefined ? [] : copies.map((column) => ({ first, column }));
}
