import { defineRule } from '../rule.js';
import { tableToken } from '../tokens.js';

export default defineRule({
  id: 'table-name-differs-from-topic',
  on: 'schema',
  kind: 'TABLE_RENAME',
  severity: 'warning',
  why: "The pipeline is organised by topic, so people look for the table under the topic's name.",
  fix: 'Name the table after its topic',
  check: (schema, { topic }) => {
    const expected = topic.toLowerCase().replaceAll(/[-.]/g, '_');
    return schema.tableName === expected || schema.tableName === ''
      ? undefined
      : {
          before: topic,
          after: schema.tableName,
          message: `The table of topic '${topic}' is named '${schema.tableName}'`,
          short: `table ${schema.tableName}`,
          fix: `Name the table ${expected}`,
          at: tableToken(schema, 'table_name'),
        };
  },
  examples: {
    caught: { after: { table_name: 'other' } },
    passed: { after: { table_name: 'Topic' } },
  },
});
