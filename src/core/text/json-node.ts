import { groupBy } from './group-by.js';

/** Half-open range of UTF-16 code units in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface JsonMember {
  readonly key: string;
  /** The key's token, quotes included. */
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: JsonNode;
}

interface Located {
  readonly start: number;
  readonly end: number;
}
export interface JsonObject extends Located {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}
export interface JsonArray extends Located {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}
export interface JsonString extends Located {
  readonly kind: 'string';
  readonly value: string;
}
export interface JsonNumber extends Located {
  readonly kind: 'number';
  readonly value: number;
}
export interface JsonLiteral extends Located {
  readonly kind: 'boolean' | 'null';
  readonly value: boolean | null;
}
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonLiteral;

/**
 * The span of a value's last character. Findings about what follows a value point there, since a
 * value may span many lines.
 */
export function endOf({ end }: Span): Span {
  return { start: end - 1, end };
}

/** Whether two documents are equal, apart from formatting and the order of keys. */
export function isSameJson(a: JsonNode | undefined, b: JsonNode | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'object' && b.kind === 'object') return hasSameMembers(a, b);
  if (a.kind === 'array' && b.kind === 'array') {
    return (
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSameJson(item, b.items[index]))
    );
  }
  return 'value' in a && 'value' in b && a.value === b.value;
}

/** Repeated keys are compared in their order, since JSON readers differ on which of them counts. */
function hasSameMembers(a: JsonObject, b: JsonObject): boolean {
  if (a.members.length !== b.members.length) return false;
  /** Members of `b` by key that have no counterpart yet; the next one is the last of its list. */
  let waiting: Map<string, JsonMember[]> | undefined;
  for (const [index, { key, value }] of a.members.entries()) {
    const beside = b.members[index];
    // Most files keep the order of their keys, so the map is only built from the first difference
    // on.
    if (waiting === undefined && beside?.key !== key)
      waiting = groupBy(b.members.slice(index).reverse(), (member) => member.key);
    if (!isSameJson(value, waiting === undefined ? beside?.value : waiting.get(key)?.pop()?.value))
      return false;
  }
  return true;
}

/** The same node without repeated members: the last of two equal keys counts, as in JSON.parse. */
export function withLastMembers(node: JsonNode): JsonNode {
  if (node.kind === 'array') return { ...node, items: node.items.map(withLastMembers) };
  return node.kind === 'object' ? objectWithLastMembers(node) : node;
}

/** {@link withLastMembers} for an object. */
export function objectWithLastMembers(object: JsonObject): JsonObject {
  const members = new Map<string, JsonMember>();
  for (const { key, keyStart, keyEnd, value } of object.members)
    members.set(key, { key, keyStart, keyEnd, value: withLastMembers(value) });
  return { ...object, members: [...members.values()] };
}

/** The canonical text of a value: keys sorted, no spaces. The empty text for undefined. */
export function canonicalJson(node: JsonNode | undefined): string {
  if (node === undefined) return '';
  switch (node.kind) {
    case 'object': {
      const members = [...node.members].sort((x, y) =>
        x.key < y.key ? -1 : x.key > y.key ? 1 : 0,
      );
      return `{${members.map((member) => `${JSON.stringify(member.key)}:${canonicalJson(member.value)}`).join(',')}}`;
    }
    case 'array':
      return `[${node.items.map(canonicalJson).join(',')}]`;
    default:
      return JSON.stringify(node.value);
  }
}
