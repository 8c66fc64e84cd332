import { excerpts } from '../rule-parts/excerpts.js';
import { defineRule } from '../rule.js';
import { changedTokens } from '../tokens.js';
import { READ_KEYS, UNREAD_KEYS } from '../../schema/top-level-keys.js';
import { changedMembers, unreadMembers } from '../rule-parts/unread-members.js';

export default defineRule({
  id: 'metadata-changed',
  on: 'table',
  kind: 'METADATA_CHANGE',
  severity: 'compatible',
  why: 'Neither the tables nor the pipeline read this key.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const was = unreadMembers(before.root.members, READ_KEYS);
    const now = unreadMembers(after.root.members, READ_KEYS);
    const changed = changedMembers(was, now, UNREAD_KEYS);
    if (changed.length === 0) return undefined;
    const tokenFor = changedTokens({ before, after });
    return changed.map((key) => ({
      ...excerpts(was.get(key), now.get(key)),
      message: `'${key}' changed`,
      short: `${key} changed`,
      at: now.get(key) ?? tokenFor(key.split(/[.[]/, 1)[0] ?? key),
    }));
  },
  examples: {
    caught: { before: { owner: 'team-a' }, after: { owner: 'team-b' } },
    passed: { before: { owner: 'team-a' }, after: { owner: 'team-a' } },
  },
});
