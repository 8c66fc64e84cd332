import { counted } from '../../text/counted.js';
import { pathOf } from '../rule-parts/path-of.js';
import { exposuresIn } from '../rule-parts/exposures.js';
import { tokenOf } from '../../schema/column-tokens.js';
import { tableToken } from '../tokens.js';
import { withAttributes } from '../rule-parts/attribute-edits.js';
import { defineRule, type Detection } from '../rule.js';

export default defineRule({
  id: 'sensitive-path-exposed',
  on: 'schema',
  kind: 'SENSITIVITY_CHANGE',
  severity: 'breaking',
  why: 'The masked value can be read through the other column.',
  fix: 'Make this column sensitive too, or read another path',
  check: (schema) => {
    const { listed, more } = exposuresIn(schema);
    const found: Detection[] = listed.map(({ column, secret }) => ({
      column: column.name,
      before: secret.name,
      after: pathOf(column),
      message: `Column '${column.name}' exposes the sensitive column '${secret.name}' (it reads ${pathOf(column)})`,
      short: `exposes ${secret.name}`,
      at: tokenOf(column, 'json_path'),
      edit: ({ afterText }) => withAttributes(afterText, column, [['sensitive', 'true']]),
    }));
    if (more > 0) {
      const message = `${counted(more, 'more pair')} of a sensitive column and one that exposes it`;
      found.push({
        after: String(more),
        message,
        short: `${more} more`,
        at: tableToken(schema, 'payload_columns'),
      });
    }
    return found;
  },
  examples: {
    caught: {
      after: {
        payload_columns: { mail: { sensitive: true, json_path: '$.user.mail' }, user: 'STRING' },
      },
    },
    passed: {
      after: {
        payload_columns: {
          mail: { sensitive: true, json_path: '$.user.mail' },
          username: { json_path: '$.user.name' },
        },
      },
    },
  },
});
