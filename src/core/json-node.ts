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

/** The last character: what follows a value is told there, since a value may go on for many lines. */
export function endOf({ end }: Span): Span {
  return { start: end - 1, end };
}

/** Whether two documents mean the same: formatting and the order of keys don't count. Stops at the first difference. */
export function isSameJson(a: JsonNode | undefined, b: JsonNode | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'object' && b.kind === 'object') return hasSameMembers(a, b);
  if (a.kind === 'array' && b.kind === 'array') {
    return a.items.length === b.items.length && a.items.every((item, index) => isSameJson(item, b.items[index]));
  }
  return 'value' in a && 'value' in b && a.value === b.value;
}

function hasSameMembers(a: JsonObject, b: JsonObject): boolean {
  if (a.members.length !== b.members.length) return false;
  let byKey: Map<string, JsonNode> | undefined;
  for (const [index, { key, value }] of a.members.entries()) {
    const beside = b.members[index];
    // Most files keep their order; only where one doesn't is a map worth its price.
    if (beside?.key !== key) byKey ??= new Map(b.members.map((member) => [member.key, member.value]));
    if (!isSameJson(value, beside?.key === key ? beside.value : byKey?.get(key))) return false;
  }
  return true;
}

/** One text for every spelling of the same value: keys sorted, no spaces. Absent is the empty text. */
export function canonicalJson(node: JsonNode | undefined): string {
  if (node === undefined) return '';
  switch (node.kind) {
    case 'object': {
      const members = [...node.members].sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
      return `{${members.map((member) => `${JSON.stringify(member.key)}:${canonicalJson(member.value)}`).join(',')}}`;
    }
    case 'array':
      return `[${node.items.map(canonicalJson).join(',')}]`;
    default:
      return JSON.stringify(node.value);
  }
}
