import { parseErrorJson } from '../protocol/error-json.js';
import type { CurrentRejection } from '../protocol/status-report.js';
import type { LastRejection } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { commitOf, momentOf, type StatusTools } from './stored-version.js';

/** Reasons shown; the whole report stands in error.json. */
const MAX_REASONS = 3;
const MAX_REASON = 500;

export interface ReadRejection {
  readonly rejected: CurrentRejection;
  /** When the candidate had come into pending/, by the store's clock: the same bytes uploaded again are another candidate. */
  readonly uploadedAt: string | null;
}

/**
 * What failed/error.json says of the last rejected candidate, or else the item. Its time is the store's, since activations are
 * measured by the same clock. Whoever wrote it may have written anything: what can't be read is left out.
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
      rejected: { version, sha256, commit: commitOf(commit), at: momentOf(at, tools), reasons },
      uploadedAt: null,
    };
  }
  const at = momentOf(stored.modified, tools);
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
      // Only the item tells the version.
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
