import { defineRule } from '../rule.js';
import { tableToken } from '../tokens.js';
import { changedMembers, unreadMembers } from '../unread-members.js';

const UNREAD: ReadonlySet<string> = new Set(['$schema', 'owner', 'consumers', 'openapi', 'info', 'components']);
/** Other rules speak of these. */
const READ: ReadonlySet<string> = new Set([
  'schema_version',
  'table_name',
  'envelope_columns',
  'payload_columns',
  'cde_fields',
  'critical_data_elements',
  'partitioning',
  'backfill_config',
  'table_properties',
  'description',
  'comment',
]);

export default defineRule({
  id: 'metadata-changed',
  on: 'table',
  kind: 'METADATA_CHANGE',
  severity: 'compatible',
  why: 'Neither the tables nor the pipeline read it.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const now = unreadMembers(after.root.members, READ);
    return changedMembers(unreadMembers(before.root.members, READ), now, UNREAD).map((key) => ({
      before: key,
      after: key,
      message: `'${key}' changed`,
      short: key,
      at: now.get(key) ?? tableToken(after),
    }));
  },
  examples: {
    caught: { before: { owner: 'team-a' }, after: { owner: 'team-b' } },
    passed: { before: { owner: 'team-a' }, after: { owner: 'team-a' } },
  },
});
