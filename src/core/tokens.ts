import type { JsonNode, Span } from './json-text.js';
import type { TopicSchema } from './topic-schema.js';

/** Token of a top-level value; of the opening brace where the key is absent. */
export function tableToken(schema: TopicSchema, ...keys: readonly string[]): Span {
  return valueOf(schema, ...keys) ?? { start: schema.root.start, end: schema.root.start + 1 };
}

/** The value of the first of these top-level keys that the file has. */
export function valueOf(schema: TopicSchema, ...keys: readonly string[]): JsonNode | undefined {
  return keys.map((key) => schema.root.members.find((member) => member.key === key)?.value).find((value) => value !== undefined);
}
