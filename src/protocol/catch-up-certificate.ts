import { decodeJson, integerAt, listAt, textAt, valueAt } from '../core/text/decoded-json.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { snakeKeys } from './snake-keys.js';
import type { CountedColumn, PatchedPeriod } from './catch-up-report.js';

/** What a catch-up has counted when it ended: the evidence that history is patched. */
export interface CatchUpCertificate {
  readonly certificateVersion: 1;
  readonly catchupId: string;
  readonly topic: string;
  readonly activationSeq: number;
  readonly schemaVersion: string;
  /** UTC, ISO 8601. */
  readonly endedAt: string;
  /** SHA-256 of the plan, hexadecimal. */
  readonly planSha256: string;
  /** In the order in which they were counted. */
  readonly columns: readonly CountedColumn[];
  readonly periods: readonly PatchedPeriod[];
  /** What followed the patch of the periods. */
  readonly followUps: FollowUpCounts;
  /** Columns that a rewrite has replaced, and what their former ones are called now. */
  readonly swapped: readonly { readonly column: string; readonly setAside: string }[];
}

/** What followed the patch of the periods, as far as it is configured. */
export interface FollowUpCounts {
  /** Rows that the errors table has of this version, also of earlier catch-ups. */
  readonly errors: readonly { readonly column: string; readonly rows: number }[];
  /** Columns of STANDARDIZED that no version names, and that the log of drift has. */
  readonly drifted: readonly string[];
  /** Periods whose files were merged. */
  readonly optimized: readonly string[];
  /** What could not be done. */
  readonly leftOut: readonly {
    /** One of CATCH_UP_STEPS. */
    readonly step: string;
    /** Null for what belongs to no period; `NULL` for rows without one. */
    readonly periods: readonly (string | null)[];
    readonly reason: string;
  }[];
}

/** What the steps of a plan have changed and counted. */
export interface Counted {
  /** SHA-256 of the plan, hexadecimal. */
  readonly planSha256: string;
  /** UTC, ISO 8601. */
  readonly endedAt: string;
  readonly columns: readonly CountedColumn[];
  readonly periods: readonly PatchedPeriod[];
  readonly followUps: FollowUpCounts;
}

export function certificateOf(plan: CatchUpPlan, counted: Counted): CatchUpCertificate {
  return {
    certificateVersion: 1,
    catchupId: plan.catchupId,
    topic: plan.topic,
    activationSeq: plan.activationSeq,
    schemaVersion: plan.schemaVersion,
    ...counted,
    swapped: plan.rewrites.map(({ name, setAside }) => ({ column: name, setAside })),
  };
}

export function printCertificate(certificate: CatchUpCertificate): string {
  return `${JSON.stringify(snakeKeys(certificate), null, 2)}\n`;
}

/** What a later run needs of a certificate: whose it is, and what was patched. */
export function parseCertificate(
  text: string,
): Pick<CatchUpCertificate, 'topic' | 'periods'> | undefined {
  const value = decodeJson(text);
  const topic = textAt(value, 'topic');
  if (topic === undefined || textAt(value, 'ended_at') === undefined) return undefined;
  return { topic, periods: (listAt(value, 'periods') ?? []).flatMap(readPeriod) };
}

function readPeriod(value: unknown): readonly PatchedPeriod[] {
  const number = (key: string): number | undefined => integerAt(value, key);
  const period = valueAt(value, 'period');
  const [rowsChanged, rowsInserted] = [number('rows_changed'), number('rows_inserted')];
  const [withoutSource, missed] = [number('without_source'), number('missed_by_pipeline')];
  if (period !== null && typeof period !== 'string') return [];
  if (rowsChanged === undefined || rowsInserted === undefined) return [];
  if (withoutSource === undefined || missed === undefined) return [];
  return [{ period, rowsChanged, rowsInserted, withoutSource, missedByPipeline: missed }];
}
