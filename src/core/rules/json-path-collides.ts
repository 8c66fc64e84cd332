import { tokenOf, type Column } from '../column.js';
import { defineRule, type Detection } from '../rule.js';

export default defineRule({
  id: 'json-path-collides',
  on: 'schema',
  kind: 'PATH_CHANGE',
  severity: 'warning',
  why: 'STANDARDIZED flattens both paths to one name, so one of the two values is lost there.',
  fix: 'Rename a field of the event, or keep one of the two columns',
  check: (schema) => {
    const first = new Map<string, Column>();
    const found: Detection[] = [];
    for (const column of schema.columns.values()) {
      const other = first.get(`${column.section} ${column.source}`);
      if (other === undefined) first.set(`${column.section} ${column.source}`, column);
      else if (pathOf(other) !== pathOf(column)) {
        found.push({
          column: column.name,
          before: other.jsonPath ?? other.name,
          after: column.jsonPath ?? column.name,
          message: `Columns '${other.name}' and '${column.name}' read different paths that both flatten to '${column.source}'`,
          short: `collides with ${other.name}`,
          at: tokenOf(column, 'json_path'),
        });
      }
    }
    return found;
  },
  examples: {
    caught: { after: { payload_columns: { a: { json_path: '$.x.y' }, b: { json_path: '$.x_y' } } } },
    passed: { after: { payload_columns: { a: { json_path: '$.x.y' }, b: { json_path: '$.x.z' } } } },
  },
});

function pathOf(column: Column): string {
  return JSON.stringify(column.pathSegments.map((segment) => segment.toLowerCase()));
}
