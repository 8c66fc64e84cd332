import { quoted } from './json-text.js';

const IDENTIFIER = /^[a-z_][a-z0-9_]*$/;
const ORDINARY = /^[a-z][a-z0-9_]*$/;
/** Bytes a name may have. */
export const MAX_IDENTIFIER = 255;

/** Iceberg's metadata columns (table spec, reserved field ids) and the one name that corrupts JavaScript objects. */
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
 * A name as Glue stores it. Only ASCII is folded: toLowerCase turns the Kelvin sign into a k, and a name that no table can have
 * would pass for another column's.
 */
export function folded(name: string): string {
  return ORDINARY.test(name) || !isAscii(name) ? name : name.toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/** What keeps a name from being a Glue identifier. Glue lower-cases, so the case is free. Only ASCII passes, so length is bytes. */
export function identifierProblem(spelled: string): IdentifierProblem | undefined {
  // Nearly every name; the reserved ones all begin with an underscore.
  if (spelled.length <= MAX_IDENTIFIER && ORDINARY.test(spelled)) return undefined;
  const name = folded(spelled);
  if (name.length > MAX_IDENTIFIER) {
    return {
      rule: 'invalid-identifier',
      message: `${quoted(spelled)} has more than ${MAX_IDENTIFIER} bytes`,
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
