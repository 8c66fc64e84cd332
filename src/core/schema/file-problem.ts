import type { JsonNode, Span } from '../text/json-node.js';
import { unknownName } from '../text/near-names.js';
import { quoted } from '../text/quoted.js';

/** One thing wrong with a topic schema's file, at a place in its text. */
export interface FileProblem extends Span {
  /** Id of the rule that describes it. */
  readonly rule: string;
  readonly message: string;
  /** Folded name of the column it is in. */
  readonly column?: string;
  /** Tells apart two problems of one rule at one place: the name of the missing field. */
  readonly key?: string;
}

/** Collects every problem of a file, since people fix files in one go. */
export type Report = (
  rule: string,
  at: Span,
  message: string,
  more?: { readonly column?: string; readonly key?: string },
) => void;

const KIND_NAMES = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
} as const;

/** What a value is, for messages: `the string 'false'`, `an object`. */
export function described(node: JsonNode): string {
  if (node.kind === 'string') return `the string ${quoted(node.value)}`;
  return node.kind === 'boolean' || node.kind === 'number'
    ? String(node.value)
    : KIND_NAMES[node.kind];
}

/** Whether a key is one that owners may invent. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** What is said of a key that `holder` doesn't have; `keys` are those it has. */
export function unknownKey(holder: string, key: string, keys: readonly string[]): string {
  return unknownName(
    `${holder} has no key ${quoted(key)}`,
    key,
    keys,
    'keys of your own must begin with x-',
  );
}
