import { defineRule } from '../rule.js';
import { membersOf, tokenOf } from '../../schema/column-tokens.js';
import { changedMembers, unreadMembers } from '../rule-parts/unread-members.js';

const UNREAD: ReadonlySet<string> = new Set(['renamed_from', 'partition']);
/** Attributes that other rules report. */
const READ: ReadonlySet<string> = new Set([
  'type',
  'required',
  'nullable',
  'cde',
  'sensitive',
  'default',
  'enum',
  'json_path',
  'comment',
  'description',
  'deprecated',
  'x-deprecated-fields',
]);

export default defineRule({
  id: 'column-metadata-changed',
  on: 'kept',
  kind: 'METADATA_CHANGE',
  severity: 'compatible',
  why: 'Neither the tables nor the pipeline read this key.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const now = unreadMembers(membersOf(after), READ);
    return (
      changedMembers(unreadMembers(membersOf(before), READ), now, UNREAD)
        // column-renamed reports renamed_from in the version that renames the column.
        .filter((key) => key !== 'renamed_from' || before.name === after.name)
        .map((key) => ({
          column: after.name,
          before: key,
          after: key,
          message: `'${key}' of '${after.name}' changed`,
          short: key,
          at: now.get(key) ?? tokenOf(after),
        }))
    );
  },
  examples: {
    caught: {
      before: { payload_columns: { a: { 'x-team': 'a' } } },
      after: { payload_columns: { a: { 'x-team': 'b' } } },
    },
    passed: {
      before: { payload_columns: { a: { 'x-team': 'a' } } },
      after: { payload_columns: { a: { 'x-team': 'a' }, b: {} } },
    },
  },
});
