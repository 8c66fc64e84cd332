import { reasonOf } from '../errors.js';
import type { Rejected } from '../report/status-report.js';
import { MAX_OBJECT_BYTES, type Rejection, type StoredObject } from '../registry/registry.js';
import { commitOf, momentOf, type StatusTools } from './stored-version.js';

/** Reasons shown; the whole report stands in error.json. */
const MAX_REASONS = 3;
const MAX_REASON = 500;

export interface ReadRejection {
  readonly rejected: Rejected;
  /** When the candidate had come into pending/, by the store's clock: the same bytes uploaded again are another candidate. */
  readonly uploadedAt: string | null;
}

/**
 * What failed/error.json says of the last rejected candidate, or else the item. Its time is the store's, since activations are
 * measured by the same clock. Whoever wrote it may have written anything: what can't be read is left out.
 */
export function readRejection(stored: StoredObject | undefined, recorded: Rejection | null, tools: StatusTools): ReadRejection | undefined {
  if (stored === undefined) {
    if (recorded === null) return undefined;
    const { version, sha256, commit, at, reason } = recorded;
    const reasons = [cut(reason, MAX_REASON)];
    return { rejected: { version, sha256, commit: commitOf(commit), at: momentOf(at, tools), reasons }, uploadedAt: null };
  }
  const at = momentOf(stored.modified, tools);
  const document = parsedObject(stored);
  if (typeof document === 'string') {
    const reasons = [`error.json can't be read: ${document}`];
    return { rejected: { version: null, sha256: null, commit: null, at, reasons }, uploadedAt: null };
  }
  const errors = document.get('errors');
  const reasons = (Array.isArray(errors) ? errors.slice(0, MAX_REASONS) : []).flatMap(reasonIn);
  const sha256 = textOf(document.get('sha256'), 64);
  return {
    rejected: {
      // Only the item tells the version.
      version: sha256 !== null && sha256 === recorded?.sha256 ? recorded.version : null,
      sha256,
      commit: commitOf(textOf(document.get('commit'), 64)),
      at,
      reasons: reasons.length > 0 ? reasons : ['error.json gives no reason'],
    },
    uploadedAt: textOf(document.get('uploaded_at'), 64),
  };
}

/** The members of the object, or why there are none. */
function parsedObject({ bytes, size }: StoredObject): ReadonlyMap<string, unknown> | string {
  if (size > MAX_OBJECT_BYTES) return `it has ${size} bytes`;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : 'it is no JSON object';
  } catch (error) {
    return cut(reasonOf(error), MAX_REASON);
  }
}

function reasonIn(error: unknown): string | [] {
  if (typeof error === 'string') return cut(error, MAX_REASON);
  if (typeof error !== 'object' || error === null || !('message' in error)) return [];
  return textOf(error.message, MAX_REASON) ?? [];
}

function textOf(value: unknown, length: number): string | null {
  return typeof value === 'string' && value !== '' ? cut(value, length) : null;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
