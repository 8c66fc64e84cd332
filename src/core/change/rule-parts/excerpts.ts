import { canonicalJson, type JsonNode } from '../../text/json-node.js';
import type { Detection } from '../rule.js';

/** Characters shown of a value, since an API description may have a megabyte. */
const MAX_EXCERPT = 120;

/** Both values; of long ones, the part around their first difference. */
export function excerpts(
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
