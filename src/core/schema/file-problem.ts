import type { TextEdit } from '../text/apply-edit.js';
import type { JsonNode, Span } from '../text/json-node.js';
import { unknownName } from '../text/near-names.js';
import { quoted } from '../text/quoted.js';

/** One mistake in a topic schema's file, and its span in the text. */
export interface FileProblem extends Span {
  /** Id of the rule that describes it. */
  readonly rule: string;
  readonly message: string;
  /** Folded name of the column it is in. */
  readonly column?: string;
  /**
   * Distinguishes two problems of one rule at one position, such as the names of two missing
   * fields.
   */
  readonly key?: string;
  /** What to do, where more is known than the rule says; no full stop. */
  readonly fix?: string;
  /** Makes the edit that mends it, if one is sure to be meant. */
  readonly edit?: MendMistake;
}

/** Makes an edit when it is asked for; undefined where none is sure to be meant. */
export type MendMistake = () => TextEdit | undefined;

/**
 * Collects a problem. All problems of a file are reported, so that people can fix them in one go.
 */
export type Report = (
  rule: string,
  at: Span,
  message: string,
  more?: Pick<FileProblem, 'column' | 'key' | 'fix' | 'edit'>,
) => void;

const KIND_NAMES = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
} as const;

/** A value in a message: `the string 'false'`, `an object`. */
export function described(node: JsonNode): string {
  if (node.kind === 'string') return `the string ${quoted(node.value)}`;
  return node.kind === 'boolean' || node.kind === 'number'
    ? String(node.value)
    : KIND_NAMES[node.kind];
}

/** Whether a key begins with `x-`, which is free for the schema's owners. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** The message for an unknown key of `holder`, which has `keys`. */
export function unknownKey(holder: string, key: string, keys: readonly string[]): string {
  return unknownName(
    `${holder} has no key ${quoted(key)}`,
    key,
    keys,
    'keys of your own must begin with x-',
  );
}
