import { parseErrorJson } from '../protocol/error-json.js';
import type { CurrentRejection } from '../protocol/status-report.js';
import type { LastRejection } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { commitOf, instantOf, type StatusTools } from './stored-version.js';

/** Reasons shown, and characters of each; error.json has the whole report. */
const MAX_REASONS = 3;
const MAX_REASON = 500;

export interface ReadRejection {
  readonly rejected: CurrentRejection;
  /**
   * When the candidate was uploaded, by the store's clock: the same bytes uploaded again are
   * another candidate.
   */
  readonly uploadedAt: string | null;
}

/**
 * Reads the last rejection from failed/error.json, or from the item where there is none. Its time
 * is the store's, so that it can be compared with the time of an activation. Any writer may have
 * written the file: values that can't be read are left out.
 */
export function readRejection(
  stored: StoredObject | undefined,
  recorded: LastRejection | null,
  tools: StatusTools,
): ReadRejection | undefined {
  if (stored === undefined) {
    if (recorded === null) return undefined;
    const { version, sha256, commit, at, reason } = recorded;
    const reasons = [cut(reason, MAX_REASON)];
    return {
      rejected: { version, sha256, commit: commitOf(commit), at: instantOf(at, tools), reasons },
      uploadedAt: null,
    };
  }
  const at = instantOf(stored.modified, tools);
  const { problem, sha256: named, commit, uploadedAt, errors } = parseErrorJson(stored.bytes);
  if (problem !== undefined) {
    const reasons = [`error.json can't be read: ${problem}`];
    return {
      rejected: { version: null, sha256: null, commit: null, at, reasons },
      uploadedAt: null,
    };
  }
  const reasons = errors.slice(0, MAX_REASONS).map(({ message }) => cut(message, MAX_REASON));
  const sha256 = named === undefined ? null : cut(named, 64);
  return {
    rejected: {
      // error.json has no version; the item has.
      version: sha256 !== null && sha256 === recorded?.sha256 ? recorded.version : null,
      sha256,
      commit: commitOf(commit),
      at,
      reasons: reasons.length > 0 ? reasons : ['error.json gives no reason'],
    },
    uploadedAt: uploadedAt === undefined ? null : cut(uploadedAt, 64),
  };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
