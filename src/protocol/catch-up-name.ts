const MAX_NAME = 80;

/** Which activation a catch-up belongs to, and how many there were before. */
export interface CatchUpIdentity {
  readonly seq: number;
  /** From 1. */
  readonly attempt: number;
}

/**
 * The id of a catch-up, which is its execution's name: `{topic}-{seq}-{sha12}-{attempt}`, with the
 * topic cut where it is too long. Step Functions starts a name only once, and allows 80 characters:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
export function catchUpName(
  topic: string,
  sha256: string,
  { seq, attempt }: CatchUpIdentity,
): string {
  const tail = `-${seq}-${sha256.slice(0, 12)}-${attempt}`;
  return `${topic.slice(0, MAX_NAME - tail.length)}${tail}`;
}

const ID = /^[A-Za-z0-9._-]*-([1-9][0-9]{0,14})-[0-9a-f]{12}-([1-9][0-9]{0,8})$/;

/** Reads an id; undefined for any other text, which must not become a key. */
export function parseCatchUpName(id: string): CatchUpIdentity | undefined {
  const [, seq, attempt] = id.length > MAX_NAME ? [] : (ID.exec(id) ?? []);
  return seq === undefined || attempt === undefined
    ? undefined
    : { seq: Number(seq), attempt: Number(attempt) };
}

/** What the name of an execution says. */
export interface ExecutionName {
  readonly seq: number;
  /** The first 12 digits of the version's SHA-256. */
  readonly sha12: string;
  /** Whether it may be one of a topic: two long names that begin alike are cut to the same. */
  readonly mayBeOf: (topic: string) => boolean;
}

/** Former versions of schema-gate gave no attempt. */
const EXECUTION = /^([A-Za-z0-9._-]+)(-([1-9][0-9]{0,14})-([0-9a-f]{12})(?:-[1-9][0-9]{0,8})?)$/;

/** Reads the name of an execution; undefined for one that no program of ours has started. */
export function parseExecutionName(name: string): ExecutionName | undefined {
  const [, cut, tail, seq, sha12] = name.length > MAX_NAME ? [] : (EXECUTION.exec(name) ?? []);
  if (tail === undefined || sha12 === undefined) return undefined;
  return {
    seq: Number(seq),
    sha12,
    mayBeOf: (topic) => topic.slice(0, MAX_NAME - tail.length) === cut,
  };
}
