/** What failed/error.json tells of the last rejected candidate, as far as it can be read. */
export interface ErrorReport {
  /** Of the candidate's bytes. */
  readonly sha256: string | undefined;
  readonly versionId: string | undefined;
  /** When the candidate was put into pending/, by the store's clock. */
  readonly uploadedAt: string | undefined;
  readonly commit: string | undefined;
  /** Why nothing of it can be read. */
  readonly problem: string | undefined;
  readonly errors: readonly RejectionError[];
}

export interface RejectionError {
  /** `BREAKING_CHANGE`, `STALE`, …; empty when it has none. */
  readonly type: string;
  /** The column, or a place in the file. */
  readonly field: string | undefined;
  readonly message: string;
}

function unreadable(problem: string): ErrorReport {
  return {
    sha256: undefined,
    versionId: undefined,
    uploadedAt: undefined,
    commit: undefined,
    problem,
    errors: [],
  };
}

/** More than a person reads of one rejection. */
const MAX_ERRORS = 200;

/** Never throws: whoever wrote it may have written anything. */
export function parseErrorReport(text: string): ErrorReport {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return unreadable('it is no JSON');
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return unreadable('it is no JSON object');
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

function readError(error: unknown): RejectionError | [] {
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
