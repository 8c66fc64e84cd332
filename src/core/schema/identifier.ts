import { quoted } from '../text/quoted.js';

const IDENTIFIER = /^[a-z_][a-z0-9_]*$/;
const ORDINARY = /^[a-z][a-z0-9_]*$/;
/** Bytes that a name may have in Glue. */
export const MAX_IDENTIFIER = 255;

/**
 * Iceberg's metadata columns (https://iceberg.apache.org/spec/#reserved-field-ids), and
 * `__proto__`, which corrupts JavaScript objects.
 */
const RESERVED = new Set([
  '_file',
  '_pos',
  '_deleted',
  '_spec_id',
  '_partition',
  '_row_id',
  '_last_updated_sequence_number',
  '_change_type',
  '_change_ordinal',
  '_commit_snapshot_id',
  '__proto__',
]);

export interface IdentifierProblem {
  readonly rule: 'invalid-identifier' | 'reserved-name';
  readonly message: string;
}

/**
 * A name as Glue stores it. Only ASCII is lower-cased: toLowerCase would turn the Kelvin sign into
 * a k, so an invalid name would match another column.
 */
export function folded(name: string): string {
  return ORDINARY.test(name) || !isAscii(name) ? name : name.toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/**
 * Why a name is not a Glue identifier. Any case is valid, since Glue lower-cases. Only ASCII is
 * valid, so characters are bytes.
 */
export function identifierProblem(spelled: string): IdentifierProblem | undefined {
  // The fast path for nearly every name: reserved names begin with an underscore.
  if (spelled.length <= MAX_IDENTIFIER && ORDINARY.test(spelled)) return undefined;
  const name = folded(spelled);
  if (name.length > MAX_IDENTIFIER) {
    return {
      rule: 'invalid-identifier',
      message: `${quoted(spelled)} has ${new TextEncoder().encode(spelled).length} bytes; a name has at most ${MAX_IDENTIFIER}`,
    };
  }
  if (!IDENTIFIER.test(name) || /[^\x20-\x7e]/.test(spelled)) {
    return {
      rule: 'invalid-identifier',
      message: `${quoted(spelled)} is not an identifier: a letter or _, then letters, digits and _`,
    };
  }
  if (RESERVED.has(name)) {
    return {
      rule: 'reserved-name',
      message: `${quoted(spelled)} is reserved: Iceberg or the tools that read it use this name themselves`,
    };
  }
  return undefined;
}
