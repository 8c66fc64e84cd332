/** One reason in error.json. */
export interface ErrorReason {
  readonly type: string;
  readonly field: string | null;
  readonly message: string;
  readonly rule: string | null;
}

/** `failed/error.json`: the commit record of a rejection. Scripts read it, so its keys are a contract. */
export interface ErrorJson {
  readonly topic: string;
  /** UTC, ISO 8601. */
  readonly timestamp: string;
  readonly errors: readonly ErrorReason[];
  readonly compatibilityReport: string;
  /** Of the rejected bytes. */
  readonly sha256: string;
  readonly versionId: string | null;
  readonly commit: string | null;
  /** When the candidate was uploaded, so that the same bytes uploaded again are another candidate. */
  readonly uploadedAt: string;
}

export function renderErrorJson(error: ErrorJson): string {
  const { topic, timestamp, errors, compatibilityReport, sha256, versionId, commit, uploadedAt } = error;
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

/** As far as the text can be read; undefined when it is none of ours. Older ones and those written by hand lack what we added. */
export function parseErrorJson(text: string): (Omit<ErrorJson, 'sha256'> & { readonly sha256: string | null }) | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const top = mapOf(value);
  if (top === undefined) return undefined;
  const string = (key: string): string | null => stringOf(top.get(key));
  const errors = top.get('errors');
  return {
    topic: string('topic') ?? '',
    timestamp: string('timestamp') ?? '',
    errors: Array.isArray(errors) ? errors.flatMap(reasonOf) : [],
    compatibilityReport: string('compatibility_report') ?? '',
    sha256: string('sha256'),
    versionId: string('version_id'),
    commit: string('commit'),
    uploadedAt: string('uploaded_at') ?? '',
  };
}

function reasonOf(value: unknown): readonly ErrorReason[] {
  const map = mapOf(value);
  if (map === undefined) return [];
  const string = (key: string): string | null => stringOf(map.get(key));
  return [{ type: string('type') ?? 'UNKNOWN', field: string('field'), message: string('message') ?? '', rule: string('rule') }];
}

function mapOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
