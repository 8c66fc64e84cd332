import { addressOf } from '../core/verdict/finding-address.js';
import type { Finding } from '../core/verdict/finding.js';
import type { RejectionReason } from '../protocol/error-json.js';

/** Why a candidate was turned down. */
export type Reason = RejectionReason;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['missing-field', 'MISSING_FIELD'],
  ['unknown-cde', 'INVALID_CDE'],
  ['json-syntax', 'JSON_SYNTAX'],
]);

/** Reasons from what the engine found: errors of the file, and breaks that nobody accepted. */
export function reasonsOf(findings: readonly Finding[]): readonly Reason[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'breaking')
    .map(({ rule, severity, column, path, message }) => ({
      type:
        severity === 'breaking'
          ? 'BREAKING_CHANGE'
          : (TYPES.get(rule) ?? rule.toUpperCase().replaceAll('-', '_')),
      field: addressOf({ column, path }),
      message,
      rule,
    }));
}

/** A reason that is not one of the engine's. */
export function reason(type: string, message: string, field: string | null = null): Reason {
  return { type, field, message, rule: type.toLowerCase().replaceAll('_', '-') };
}
