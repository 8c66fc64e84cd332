import { decodeJson, filledTextAt, listAt, membersOf } from '../core/text/decoded-json.js';

/** One reason in error.json. */
export interface RejectionReason {
  /** `BREAKING_CHANGE`, `STALE`, … */
  readonly type: string;
  /** The column, or a path in the file. */
  readonly field: string | null;
  readonly message: string;
  readonly rule: string | null;
}

/**
 * `failed/error.json`: a rejection counts once it is written. Scripts read it, so its keys are a
 * contract.
 */
export interface ErrorJson {
  readonly topic: string;
  /** UTC, ISO 8601. */
  readonly timestamp: string;
  readonly errors: readonly RejectionReason[];
  readonly compatibilityReport: string;
  /** SHA-256 of the rejected candidate; null if it was too large to be read. */
  readonly sha256: string | null;
  readonly versionId: string | null;
  readonly commit: string | null;
  /** When the candidate was uploaded. It distinguishes two uploads of the same bytes. */
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

/** The last rejected candidate by failed/error.json, as far as the file can be read. */
export interface ReadErrorJson {
  /** SHA-256 of the candidate. */
  readonly sha256: string | undefined;
  readonly versionId: string | undefined;
  /** When the candidate was uploaded, by the store's clock. */
  readonly uploadedAt: string | undefined;
  readonly commit: string | undefined;
  /** Why the file can't be read. */
  readonly problem: string | undefined;
  readonly errors: readonly ReadReason[];
}

export interface ReadReason {
  /** Empty where the file has no reasons. */
  readonly type: string;
  readonly field: string | undefined;
  readonly message: string;
}

/** Reasons read from one rejection. */
const MAX_ERRORS = 200;

/** Reads error.json. Never throws, since the file may contain anything. */
export function parseErrorJson(bytes: Uint8Array): ReadErrorJson {
  const document = decodeJson(new TextDecoder().decode(bytes));
  if (document === undefined) return unreadable('it is not JSON');
  if (membersOf(document) === undefined) return unreadable('it is not a JSON object');
  return {
    sha256: filledTextAt(document, 'sha256'),
    versionId: filledTextAt(document, 'version_id'),
    uploadedAt: filledTextAt(document, 'uploaded_at'),
    commit: filledTextAt(document, 'commit'),
    problem: undefined,
    errors: (listAt(document, 'errors') ?? []).slice(0, MAX_ERRORS).flatMap(readError),
  };
}

/** The reasons as they were written; of another program's, what has their shape. */
export function writtenReasons(bytes: Uint8Array): readonly RejectionReason[] {
  const document = decodeJson(new TextDecoder().decode(bytes));
  return (listAt(document, 'errors') ?? []).slice(0, MAX_ERRORS).flatMap((error) => {
    const [read] = [readError(error)].flat();
    if (read === undefined) return [];
    const { type, field = null, message } = read;
    return { type, field, message, rule: filledTextAt(error, 'rule') ?? null };
  });
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
  const type = filledTextAt(error, 'type') ?? '';
  const message = filledTextAt(error, 'message') ?? type;
  return message === '' ? [] : { type, field: filledTextAt(error, 'field'), message };
}
