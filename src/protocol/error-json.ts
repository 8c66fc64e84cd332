/** One reason in error.json, as the validator tells it. */
export interface RejectionReason {
  /** `BREAKING_CHANGE`, `STALE`, … */
  readonly type: string;
  /** The column, or a place in the file. */
  readonly field: string | null;
  readonly message: string;
  readonly rule: string | null;
}

/** `failed/error.json`: the commit record of a rejection. Scripts read it, so its keys are a contract. */
export interface ErrorJson {
  readonly topic: string;
  /** UTC, ISO 8601. */
  readonly timestamp: string;
  readonly errors: readonly RejectionReason[];
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

/** What failed/error.json tells of the last rejected candidate, as far as it can be read. */
export interface ReadErrorJson {
  /** Of the candidate's bytes. */
  readonly sha256: string | undefined;
  readonly versionId: string | undefined;
  /** When the candidate was put into pending/, by the store's clock. */
  readonly uploadedAt: string | undefined;
  readonly commit: string | undefined;
  /** Why nothing of it can be read. */
  readonly problem: string | undefined;
  readonly errors: readonly ReadReason[];
}

export interface ReadReason {
  /** Empty when it has none. */
  readonly type: string;
  readonly field: string | undefined;
  readonly message: string;
}

/** More than a person reads of one rejection. */
const MAX_ERRORS = 200;

/** Never throws: whoever wrote it may have written anything. */
export function parseErrorJson(bytes: Uint8Array): ReadErrorJson {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return unreadable('it is not JSON');
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return unreadable('it is not a JSON object');
  const members = new Map<string, unknown>(Object.entries(document));
  const errors = members.get('errors');
  return {
    sha256: textIn(members, 'sha256'),
    versionId: textIn(members, 'version_id'),
    uploadedAt: textIn(members, 'uploaded_at'),
    commit: textIn(members, 'commit'),
    problem: undefined,
    errors: Array.isArray(errors) ? errors.slice(0, MAX_ERRORS).flatMap(readError) : [],
  };
}

function unreadable(problem: string): ReadErrorJson {
  return {
    sha256: undefined,
    versionId: undefined,
    uploadedAt: undefined,
    commit: undefined,
    problem,
    errors: [],
  };
}

function readError(error: unknown): ReadReason | [] {
  if (typeof error === 'string') return { type: '', field: undefined, message: error };
  if (typeof error !== 'object' || error === null) return [];
  const members = new Map<string, unknown>(Object.entries(error));
  const type = textIn(members, 'type') ?? '';
  const message = textIn(members, 'message') ?? type;
  return message === '' ? [] : { type, field: textIn(members, 'field'), message };
}

function textIn(members: ReadonlyMap<string, unknown>, key: string): string | undefined {
  const value = members.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
