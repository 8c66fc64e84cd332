import { canonicalJson, type JsonNode } from '../../text/json-node.js';
import { defineRule, type Detection } from '../rule.js';
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

/** Characters shown of a value, since an API description may have a megabyte. */
const MAX_EXCERPT = 120;

/** Both values; of long ones, the part around their first difference. */
function excerpts(
  before: JsonNode | undefined,
  after: JsonNode | undefined,
): Pick<Detection, 'before' | 'after'> {
  const was = canonicalJson(before);
  const is = canonicalJson(after);
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const from =
    was.length <= MAX_EXCERPT && is.length <= MAX_EXCERPT ? 0 : Math.max(0, same - MAX_EXCERPT / 4);
  const excerpt = (text: string): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + MAX_EXCERPT)}${text.length > from + MAX_EXCERPT ? '…' : ''}`;
  return {
    ...(before === undefined ? {} : { before: excerpt(was) }),
    ...(after === undefined ? {} : { after: excerpt(is) }),
  };
}
