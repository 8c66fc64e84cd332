import { tokenOf } from '../core/schema/column-tokens.js';
import { folded } from '../core/schema/identifier.js';
import { ACCEPTANCE_REMEDY, REWRITE_REMEDY } from '../core/verdict/deployment.js';
import type { ParsedFile } from '../core/schema/topic-schema.js';
import type { ReadReason } from '../protocol/error-json.js';
import { plainReason, type Publication, type PublishReason } from '../protocol/publication.js';

/** What a setting of the validator would have let pass, says so. */
export function withRemedy(
  { type }: ReadReason,
  reason: PublishReason,
  { counts }: Pick<Publication, 'counts'>,
): PublishReason {
  if (type === 'REWRITE_UNAVAILABLE') return { ...reason, remedy: REWRITE_REMEDY };
  return type === 'BREAKING_CHANGE' && counts.accepted > 0
    ? { ...reason, remedy: ACCEPTANCE_REMEDY }
    : reason;
}

/**
 * Finds the column that a validator's reason names. A field inside the column (`address.zip`)
 * points at the column's type.
 */
export function withPosition(
  { message, field }: ReadReason,
  parsed: ParsedFile | undefined,
): PublishReason {
  const columns = parsed?.schema?.columns;
  if (field === undefined) return plainReason(message);
  const name = folded(field);
  const whole = columns?.get(name);
  if (whole !== undefined) return { message, column: field, at: tokenOf(whole) };
  const outer = columns?.get(name.slice(0, Math.max(0, name.indexOf('.'))));
  return { message, column: field, at: outer === undefined ? null : tokenOf(outer, 'type') };
}
