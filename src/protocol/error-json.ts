import { readJsonObject } from './json-object.js';

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
  const read = readJsonObject(bytes);
  if ('problem' in read) return unreadable(read.problem);
  const { members } = read;
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
  const members = new Map<string, unknown>(Object.entries(error ?? {}));
  const type = textIn(members, 'type') ?? '';
  const message = textIn(members, 'message') ?? type;
  return message === '' ? [] : { type, field: textIn(members, 'field'), message };
}

function textIn(members: ReadonlyMap<string, unknown>, key: string): string | undefined {
  const value = members.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
