import type { Column } from './column.js';
import type { JsonMember, JsonNode, Span } from './json-node.js';
import type { TopicSchema } from './topic-schema.js';

/** Token of a top-level value; of the opening brace where the key is absent. */
export function tableToken(schema: TopicSchema, ...keys: readonly string[]): Span {
  return valueOf(schema, ...keys) ?? { start: schema.root.start, end: schema.root.start + 1 };
}

/** The value of the first of these top-level keys that the file has. */
export function valueOf(schema: TopicSchema, ...keys: readonly string[]): JsonNode | undefined {
  return keys.map((key) => schema.root.members.find((member) => member.key === key)?.value).find((value) => value !== undefined);
}

/** The token a finding points at: the value of the first attribute that is there, else the column's key. */
export function tokenOf(column: Column, ...attributes: readonly string[]): Span {
  const { value, keyStart, keyEnd } = column.member;
  for (const attribute of attributes) {
    if (value.kind === 'object') {
      const found = value.members.find((candidate) => candidate.key === attribute);
      if (found !== undefined) return found.value;
    } else if (attribute === 'type') return value;
  }
  return { start: keyStart, end: keyEnd };
}

/** What a column's object holds; nothing in the shorthand. */
export function membersOf({ member: { value } }: Column): readonly JsonMember[] {
  return value.kind === 'object' ? value.members : [];
}
