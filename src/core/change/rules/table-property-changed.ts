import { defineRule, type Detection } from '../rule.js';
import { changedToken } from '../tokens.js';

export default defineRule({
  id: 'table-property-changed',
  on: 'table',
  kind: 'PROPERTY_CHANGE',
  severity: 'compatible',
  why: 'The property controls how new files are written; stored files do not change.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const found: Detection[] = [];
    for (const key of [
      ...new Set([...before.tableProperties.keys(), ...after.tableProperties.keys()]),
    ].sort()) {
      const was = before.tableProperties.get(key);
      const is = after.tableProperties.get(key);
      if (was === is) continue;
      found.push({
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        message: `Table property '${key}' changed from ${was ?? 'unset'} to ${is ?? 'unset'}`,
        short: `${key}: ${was ?? 'unset'} → ${is ?? 'unset'}`,
        at: changedToken({ before, after }, 'table_properties'),
      });
    }
    return found;
  },
  examples: {
    caught: { before: {}, after: { table_properties: { format: 'orc' } } },
    passed: {
      before: { table_properties: { format: 'orc' } },
      after: { table_properties: { format: 'orc' } },
    },
  },
});
