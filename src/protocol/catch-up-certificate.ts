import { decodeJson, listAt, textAt } from '../core/text/decoded-json.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { CountedColumn, PatchedPeriod } from './catch-up-report.js';

/** What a catch-up has counted when it ended: the evidence that history is patched. */
export interface CatchUpCertificate {
  readonly certificate_version: 1;
  readonly catchup_id: string;
  readonly topic: string;
  readonly activation_seq: number;
  readonly schema_version: string;
  /** UTC, ISO 8601. */
  readonly ended_at: string;
  /** SHA-256 of the plan, hexadecimal. */
  readonly plan_sha256: string;
  /** In the order in which they were counted. */
  readonly columns: readonly CountedColumn[];
  readonly periods: readonly PatchedPeriod[];
  /** Columns that a rewrite has replaced, and what their former ones are called now. */
  readonly swapped: readonly { readonly column: string; readonly set_aside: string }[];
}

/** What the steps of a plan have changed and counted. */
export interface Counted {
  /** SHA-256 of the plan, hexadecimal. */
  readonly planSha256: string;
  /** UTC, ISO 8601. */
  readonly endedAt: string;
  readonly columns: readonly CountedColumn[];
  readonly periods: readonly PatchedPeriod[];
}

export function certificateOf(plan: CatchUpPlan, counted: Counted): CatchUpCertificate {
  return {
    certificate_version: 1,
    catchup_id: plan.catchupId,
    topic: plan.topic,
    activation_seq: plan.activationSeq,
    schema_version: plan.schemaVersion,
    ended_at: counted.endedAt,
    plan_sha256: counted.planSha256,
    columns: counted.columns,
    periods: counted.periods,
    swapped: plan.rewrites.map(({ name, setAside }) => ({ column: name, set_aside: setAside })),
  };
}

export function printCertificate(certificate: CatchUpCertificate): string {
  return `${JSON.stringify(certificate, null, 2)}\n`;
}

/** What a later run needs of a certificate: when it was written, and what was set aside. */
export function parseCertificate(
  text: string,
): Pick<CatchUpCertificate, 'ended_at' | 'topic' | 'swapped'> | undefined {
  const value = decodeJson(text);
  const [topic, ended_at] = [textAt(value, 'topic'), textAt(value, 'ended_at')];
  if (topic === undefined || ended_at === undefined) return undefined;
  const swapped = (listAt(value, 'swapped') ?? []).flatMap((one) => {
    const [column, set_aside] = [textAt(one, 'column'), textAt(one, 'set_aside')];
    return column === undefined || set_aside === undefined ? [] : [{ column, set_aside }];
  });
  return { topic, ended_at, swapped };
}
