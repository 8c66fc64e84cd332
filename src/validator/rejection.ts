import { addressOf } from '../core/verdict/finding-address.js';
import type { Finding } from '../core/verdict/finding.js';
import type { RejectionReason } from '../protocol/error-json.js';

/**
 * What the validator itself can reject a candidate for; `type` in error.json, which scripts read.
 */
export type RejectionCode =
  /**
   * The file is not a topic schema, although no rule reports an error. The rule `json-syntax` has
   * the same code.
   */
  | 'JSON_SYNTAX'
  /** The active version is not the one that publish judged the candidate against. */
  | 'STALE'
  /** The recorded acceptance is not bound to a commit and to the active version. */
  | 'UNPROVED_APPROVAL'
  /** The plan is not the one that publish showed, and the settings reject such candidates. */
  | 'PLAN_DRIFTED'
  /** Another topic has claimed a table that the candidate needs. */
  | 'TABLE_OWNED_BY_ANOTHER_TOPIC'
  /**
   * A table in the catalogue is in a state that the change can't be applied to, e.g. a column has
   * another type.
   */
  | 'TABLE_CONFLICT'
  /**
   * A type changes by a rewrite of the data, and no state machine is configured that could run it.
   */
  | 'REWRITE_UNAVAILABLE'
  /** Athena refused a statement; its answer is the message. */
  | 'DDL_FAILED';

/**
 * The code of a finding: `BREAKING_CHANGE`, or the id of the rule that found an error in the file,
 * e.g. `INVALID_TYPE`.
 */
export type FindingCode = Uppercase<string>;

/**
 * Why a candidate is rejected. `rule` is the finding's; for a reason without a finding, the code in
 * lower case.
 */
export interface Reason extends RejectionReason {
  readonly type: RejectionCode | FindingCode;
  readonly column: string | null;
  /** Inside the column's type: `zip`, `element.amount`. Null for the column as a whole. */
  readonly path: string | null;
}

export const BREAKING_CHANGE = 'BREAKING_CHANGE' satisfies FindingCode;

/** Rules whose code is older than their id. */
const CODES: ReadonlyMap<string, FindingCode> = new Map([['unknown-cde', 'INVALID_CDE']]);

/**
 * A reason for each finding that blocks: errors in the file, and breaking changes. The caller
 * leaves out accepted ones.
 */
export function reasonsOf(findings: readonly Finding[]): readonly Reason[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'breaking')
    .map(({ rule, severity, column, path, message }) => ({
      type: severity === 'breaking' ? BREAKING_CHANGE : codeOf(rule),
      field: addressOf({ column, path }),
      message,
      rule,
      column,
      path,
    }));
}

function codeOf(rule: string): FindingCode {
  return CODES.get(rule) ?? (rule.toUpperCase().replaceAll('-', '_') as FindingCode);
}

/**
 * A reason without a finding. `about` is the column it is about, or the file's key, such as
 * `table_name`.
 */
export function reason(
  type: RejectionCode,
  message: string,
  about: { readonly column: string | null } | { readonly key: string } = { column: null },
): Reason {
  const column = 'column' in about ? about.column : null;
  const field = 'key' in about ? about.key : column;
  const rule = type.toLowerCase().replaceAll('_', '-');
  return { type, field, message, rule, column, path: null };
}
