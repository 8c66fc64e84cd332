import { tokenOf, type Column } from '../column.js';
import { defineRule, type Detection } from '../rule.js';

export default defineRule({
  id: 'json-path-duplicated',
  on: 'schema',
  kind: 'PATH_CHANGE',
  severity: 'warning',
  why: 'Two columns with one source usually mean that one path was copied and not edited.',
  fix: 'Give one of them its own path, or deprecate it in favour of the other',
  check: (schema) => {
    const first = new Map<string, Column>();
    const found: Detection[] = [];
    for (const column of schema.columns.values()) {
      const path = `${column.section} ${JSON.stringify(column.pathSegments.map((segment) => segment.toLowerCase()))}`;
      const other = first.get(path);
      if (other === undefined) first.set(path, column);
      // A deprecated column and its replacement may read one path while readers move.
      else if (column.deprecation === undefined && other.deprecation === undefined) {
        found.push({
          column: column.name,
          before: other.name,
          after: column.jsonPath ?? column.name,
          message: `Columns '${other.name}' and '${column.name}' read the same path`,
          short: `same path as ${other.name}`,
          at: tokenOf(column, 'json_path'),
        });
      }
    }
    return found;
  },
  examples: {
    caught: { after: { payload_columns: { a: { json_path: '$.x' }, b: { json_path: "$['x']" } } } },
    passed: { after: { payload_columns: { a: { json_path: '$.x', deprecated: true }, b: { json_path: '$.x' } } } },
  },
});
