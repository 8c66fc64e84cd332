import { isSameType, printColumnType } from '../../schema/column-type.js';
import { tokenOf } from '../../schema/column-tokens.js';
import { GENERATED_COLUMNS } from '../../schema/table-settings.js';
import { withAttributes } from '../rule-parts/attribute-edits.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'generated-type-ignored',
  on: 'schema',
  kind: 'TYPE_CHANGE',
  severity: 'warning',
  why: 'The pipeline adds this column to CURATED itself, with a type of its own, whatever the schema says.',
  fix: 'Declare the type that the table has, or leave the column out',
  check: (schema) =>
    [...GENERATED_COLUMNS].flatMap(([name, generated]) => {
      const column = schema.columns.get(name);
      if (column?.typeSpelled === undefined || !column.isTypeReadable) return [];
      if (isSameType(column.type, generated)) return [];
      const [says, is] = [column.type, generated].map(printColumnType);
      return {
        column: name,
        before: is ?? '',
        after: says ?? '',
        message: `Column '${name}' is declared as ${says ?? ''}, but the pipeline generates it as ${is ?? ''}`,
        short: `${is ?? ''} in the table`,
        at: tokenOf(column, 'type'),
        edit: ({ afterText }) => withAttributes(afterText, column, [['type', JSON.stringify(is)]]),
      };
    }),
  examples: {
    caught: { after: { payload_columns: { last_updated_ts: 'STRING' } } },
    passed: { after: { payload_columns: { last_updated_ts: 'timestamp', updated_ts: 'STRING' } } },
  },
});
