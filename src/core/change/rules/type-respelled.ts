import { isSameType } from '../../schema/column-type.js';
import { tokenOf } from '../../schema/column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'type-respelled',
  on: 'kept',
  kind: 'SPELLING_CHANGE',
  severity: 'compatible',
  why: 'Case, spaces and aliases do not change a type.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const was = before.typeSpelled ?? 'STRING';
    const is = after.typeSpelled ?? 'STRING';
    const isReadable = before.isTypeReadable && after.isTypeReadable;
    if (was === is || !isReadable || !isSameType(before.type, after.type)) return undefined;
    return {
      column: after.name,
      before: was,
      after: is,
      message: `The type of '${after.name}' is the same in another spelling`,
      short: 'same type',
      at: tokenOf(after, 'type'),
    };
  },
  examples: {
    caught: {
      before: { payload_columns: { a: 'LONG' } },
      after: { payload_columns: { a: 'bigint' } },
    },
    passed: { before: { payload_columns: { a: 'STRING' } }, after: { payload_columns: { a: {} } } },
  },
});
