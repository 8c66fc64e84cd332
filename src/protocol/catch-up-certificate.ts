import { decodeJson, listAt, textAt } from '../core/text/decoded-json.js';

/** What a catch-up has counted when it ended: the evidence that history is patched. */
export interface CatchUpCertificate {
  readonly catchUpId: string;
  readonly topic: string;
  readonly activationSeq: number;
  readonly schemaVersion: string;
  /** SHA-256 of the plan, hexadecimal. */
  readonly planSha256: string;
  /** UTC, ISO 8601. */
  readonly endedAt: string;
  /** In the order of the plan. */
  readonly periods: readonly CertifiedPeriod[];
  /** Columns that a rewrite has replaced, and what their former ones are called now. */
  readonly swapped: readonly { readonly column: string; readonly setAside: string }[];
}

export interface CertifiedPeriod {
  /** Null: rows whose period_reference is NULL. */
  readonly period: string | null;
  readonly rowsChanged: number;
  readonly columns: readonly {
    readonly name: string;
    readonly populated: number;
    readonly convertible: number;
  }[];
  /** Rows of CURATED without a row in STD. */
  readonly unpatchable: number;
  /** Keys that STD has within the bound and CURATED lacks. */
  readonly missedByPipeline: number;
}

const VERSION = 1;

/** The certificate's JSON, in a stable order. */
export function printCertificate(certificate: CatchUpCertificate): string {
  const { periods, swapped } = certificate;
  const value = {
    certificate_version: VERSION,
    catchup_id: certificate.catchUpId,
    topic: certificate.topic,
    activation_seq: certificate.activationSeq,
    schema_version: certificate.schemaVersion,
    plan_sha256: certificate.planSha256,
    ended_at: certificate.endedAt,
    periods: periods.map(({ period, rowsChanged, columns, unpatchable, missedByPipeline }) => ({
      period,
      rows_changed: rowsChanged,
      columns: columns.map(({ name, populated, convertible }) => ({
        column: name,
        populated,
        convertible,
      })),
      unpatchable,
      missed_by_pipeline: missedByPipeline,
    })),
    swapped: swapped.map(({ column, setAside }) => ({ column, set_aside: setAside })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a later run needs of a certificate: when it was written, and what was set aside. */
export function parseCertificate(
  text: string,
): Pick<CatchUpCertificate, 'endedAt' | 'topic' | 'swapped'> | undefined {
  const value = decodeJson(text);
  const [topic, endedAt] = [textAt(value, 'topic'), textAt(value, 'ended_at')];
  if (topic === undefined || endedAt === undefined) return undefined;
  const swapped = (listAt(value, 'swapped') ?? []).flatMap((one) => {
    const [column, setAside] = [textAt(one, 'column'), textAt(one, 'set_aside')];
    return column === undefined || setAside === undefined ? [] : [{ column, setAside }];
  });
  return { topic, endedAt, swapped };
}
