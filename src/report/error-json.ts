/** One reason in error.json. */
export interface ErrorReason {
  readonly type: string;
  readonly field: string | null;
  readonly message: string;
  readonly rule: string | null;
}

/** `failed/error.json`: the commit record of a rejection. Scripts read it, so its keys are a contract; core/error-report.ts reads it. */
export interface ErrorJson {
  readonly topic: string;
  /** UTC, ISO 8601. */
  readonly timestamp: string;
  readonly errors: readonly ErrorReason[];
  readonly compatibilityReport: string;
  /** Of the rejected bytes; null where they were too many to be read. */
  readonly sha256: string | null;
  readonly versionId: string | null;
  readonly commit: string | null;
  /** When the candidate was uploaded, so that the same bytes uploaded again are another candidate. */
  readonly uploadedAt: string;
}

export function renderErrorJson(error: ErrorJson): string {
  const { topic, timestamp, errors, compatibilityReport, sha256, versionId, commit, uploadedAt } =
    error;
  const document = {
    status: 'FAILED',
    topic,
    timestamp,
    errors: errors.map(({ type, field, message, rule }) => ({ type, field, message, rule })),
    compatibility_report: compatibilityReport,
    action_required: 'Fix breaking changes and re-upload to pending/',
    sha256,
    version_id: versionId,
    commit,
    uploaded_at: uploadedAt,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
