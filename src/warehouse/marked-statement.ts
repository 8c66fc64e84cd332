import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { statementMark } from '../protocol/statement-mark.js';

const DDL: ReadonlySet<CatchUpStep['kind']> = new Set(['add-shadows', 'set-aside', 'take-over']);

/**
 * A statement that says which catch-up it belongs to, so that a later one finds and stops it. Not
 * in DDL, which takes a second and which Hive's parser reads.
 */
export function markedStatement(catchupId: string, kind: CatchUpStep['kind'], sql: string): string {
  return DDL.has(kind) ? sql : `${statementMark(catchupId)}${sql}`;
}
