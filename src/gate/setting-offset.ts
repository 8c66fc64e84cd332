import { isAlias, isMap, isScalar, isSeq, type Document } from 'yaml';
import type { PolicyProblem } from '../core/verdict/settings-reader.js';

/** Offset of the key or the value that a problem is about; for a missing key, of its parent. */
export function offsetOf(
  document: Document,
  { path, isAboutKey }: Pick<PolicyProblem, 'path' | 'isAboutKey'>,
): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const inside: unknown = isAlias(node) ? node.resolve(document) : node;
    if (isMap(inside)) {
      const pair = inside.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step);
      if (pair === undefined) break;
      const isLast = index === path.length - 1;
      node = pair.value;
      offset = (isLast && isAboutKey ? undefined : startOf(node)) ?? startOf(pair.key) ?? offset;
    } else if (isSeq(inside) && typeof step === 'number') {
      node = inside.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const [start] = node.range as readonly unknown[];
  return typeof start === 'number' ? start : undefined;
}
