import type { Column } from '../column.js';
import { tokenOf } from '../tokens.js';
import { flattenedSource } from '../json-path.js';
import { defineRule, type Detection } from '../rule.js';

export default defineRule({
  id: 'sensitive-path-exposed',
  on: 'schema',
  kind: 'SENSITIVITY_CHANGE',
  severity: 'breaking',
  why: 'The masked value can be read through the other column.',
  fix: 'Make this column sensitive too, or read another path',
  check: (schema) => {
    const secrets = new Map<string, Column>();
    for (const column of schema.columns.values()) {
      if (!column.isSensitive) continue;
      // The column's own path and each of its ancestors; an ancestor's value holds the secret.
      for (let length = column.pathSegments.length; length > 0; length--) {
        const path = `${column.section} ${flattenedSource(column.pathSegments.slice(0, length))}`;
        // Of several, the first by name: the order of a file must not change a verdict.
        if (column.name < (secrets.get(path)?.name ?? '\uffff')) secrets.set(path, column);
      }
    }
    const found: Detection[] = [];
    if (secrets.size === 0) return found;
    for (const column of schema.columns.values()) {
      const secret = column.isSensitive ? undefined : secrets.get(`${column.section} ${column.source}`);
      if (secret === undefined) continue;
      found.push({
        column: column.name,
        before: secret.name,
        after: column.jsonPath ?? column.name,
        message: `Column '${column.name}' exposes the sensitive column '${secret.name}' (it reads ${column.jsonPath ?? column.name})`,
        short: `exposes ${secret.name}`,
        at: tokenOf(column, 'json_path'),
      });
    }
    return found;
  },
  examples: {
    caught: { after: { payload_columns: { mail: { sensitive: true, json_path: '$.user.mail' }, user: 'STRING' } } },
    passed: { after: { payload_columns: { mail: { sensitive: true, json_path: '$.user.mail' }, username: { json_path: '$.user.name' } } } },
  },
});
