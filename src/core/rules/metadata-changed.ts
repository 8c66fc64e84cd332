import { isExtension } from '../file-problem.js';
import { canonicalJson, isSameJson, type JsonNode } from '../json-node.js';
import { defineRule, type Detection } from '../rule.js';
import { changedToken, valueOf } from '../tokens.js';

const KEYS = ['$schema', 'owner', 'consumers', 'openapi', 'info', 'components'];

export default defineRule({
  id: 'metadata-changed',
  on: 'table',
  kind: 'METADATA_CHANGE',
  severity: 'compatible',
  why: 'Neither the tables nor the pipeline read it.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const found: Detection[] = [];
    const own = [before, after].flatMap((schema) => schema.root.members.map((member) => member.key).filter(isExtension));
    for (const key of new Set([...KEYS, ...own.sort()])) {
      const was = valueOf(before, key);
      const is = valueOf(after, key);
      if (isSameJson(was, is)) continue;
      found.push({
        ...excerpts(was, is),
        message: `'${key}' changed`,
        short: `${key} changed`,
        at: changedToken({ before, after }, key),
      });
    }
    return found;
  },
  examples: {
    caught: { before: { owner: 'team-a' }, after: { owner: 'team-b' } },
    passed: { before: { owner: 'team-a' }, after: { owner: 'team-a' } },
  },
});

/** Characters of a value shown; an API description may have a megabyte. */
const MAX_EXCERPT = 120;

/** Both values, of long ones the part where they begin to differ: cut anywhere else, they would look the same. */
function excerpts(before: JsonNode | undefined, after: JsonNode | undefined): Pick<Detection, 'before' | 'after'> {
  const was = canonicalJson(before);
  const is = canonicalJson(after);
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const from = was.length <= MAX_EXCERPT && is.length <= MAX_EXCERPT ? 0 : Math.max(0, same - MAX_EXCERPT / 4);
  const excerpt = (text: string): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + MAX_EXCERPT)}${text.length > from + MAX_EXCERPT ? '…' : ''}`;
  return { ...(before === undefined ? {} : { before: excerpt(was) }), ...(after === undefined ? {} : { after: excerpt(is) }) };
}
