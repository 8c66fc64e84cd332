import { tokenOf } from '../../schema/column-tokens.js';
import { defineRule } from '../rule.js';
import { pathOf } from '../rule-parts/path-of.js';
import { sharedSources } from '../rule-parts/shared-sources.js';

export default defineRule({
  id: 'json-path-collides',
  on: 'schema',
  kind: 'PATH_CHANGE',
  severity: 'warning',
  why: 'STANDARDIZED flattens both paths to one name, so one of the two values is lost there.',
  fix: 'Rename a field of the event, or keep one of the two columns',
  check: (schema) =>
    sharedSources(schema).flatMap((paths) => {
      // json-path-duplicated reports columns with the same path, so one column per path is enough
      // here.
      const [first, ...others] = paths.flatMap(([column]) => column ?? []);
      if (first === undefined) return [];
      return others.map((column) => ({
        column: column.name,
        before: pathOf(first),
        after: pathOf(column),
        message: `Columns '${first.name}' and '${column.name}' read different paths that both flatten to '${column.source}'`,
        short: `collides with ${first.name}`,
        at: tokenOf(column, 'json_path'),
      }));
    }),
  examples: {
    caught: {
      after: { payload_columns: { a: { json_path: '$.x.y' }, b: { json_path: '$.x_y' } } },
    },
    passed: {
      after: { payload_columns: { a: { json_path: '$.x.y' }, b: { json_path: '$.x.z' } } },
    },
  },
});
