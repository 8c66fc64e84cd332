import { tokenOf } from '../../schema/column-tokens.js';
import { pathOf } from '../rule-parts/path-of.js';
import { printJsonPath } from '../../schema/json-path.js';
import { withAttributes } from '../rule-parts/attribute-edits.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'json-path-changed',
  on: 'kept',
  kind: 'PATH_CHANGE',
  severity: 'breaking',
  why: 'From now on, the column holds a different value of the event than older rows do.',
  fix: 'Keep the path, or add a column with another name for the new path',
  check: ({ before, after }) => {
    // column-renamed reports a renamed column without paths, which reads its new name.
    const followsItsName =
      before.name !== after.name && before.jsonPath === undefined && after.jsonPath === undefined;
    if (before.source === after.source || followsItsName) return undefined;
    const was = pathOf(before);
    const is = pathOf(after);
    const path = JSON.stringify(before.jsonPath ?? printJsonPath(before.pathSegments));
    return {
      column: after.name,
      before: was,
      after: is,
      message: `Column '${after.name}' reads ${is} instead of ${was} (another value)`,
      short: `${was} → ${is}`,
      at: tokenOf(after, 'json_path'),
      edit: ({ afterText }) => withAttributes(afterText, after, [['json_path', path]]),
    };
  },
  examples: {
    caught: {
      before: { payload_columns: { a: { json_path: '$.a' } } },
      after: { payload_columns: { a: { json_path: '$.b' } } },
    },
    passed: {
      before: { payload_columns: { a: 'STRING' } },
      after: { payload_columns: { a: { json_path: "$['A']" } } },
    },
  },
});
