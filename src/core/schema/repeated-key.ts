import type { TextEdit } from '../text/apply-edit.js';
import { isSameJson, type JsonMember, type JsonNode, type JsonObject } from '../text/json-node.js';
import { removeMember } from '../text/json-edits.js';

/**
 * Removes a member whose key another one before it has, if both have the same value; undefined where
 * somebody has to say which of them counts. `keyStart`: where its key begins.
 */
export function withoutRepeated(root: JsonNode, keyStart: number): TextEdit | undefined {
  const home = homeOf(root, keyStart);
  const isOwn = (member: JsonMember): boolean => member.keyStart === keyStart;
  const own = home?.members.find(isOwn);
  const first = home?.members.find(({ key }) => key === own?.key);
  if (home === undefined || own === undefined || !isSameJson(first?.value, own.value))
    return undefined;
  return removeMember(home, isOwn);
}

/** The object whose member's key begins here. */
function homeOf(node: JsonNode, keyStart: number): JsonObject | undefined {
  const isAround = ({ start, end }: JsonNode): boolean => start <= keyStart && keyStart < end;
  let at: JsonNode | undefined = node;
  while (at !== undefined) {
    if (at.kind === 'object') {
      if (at.members.some((member) => member.keyStart === keyStart)) return at;
      at = at.members.find(({ value }) => isAround(value))?.value;
    } else at = at.kind === 'array' ? at.items.find(isAround) : undefined;
  }
  return undefined;
}
