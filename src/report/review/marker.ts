/** Who wrote a comment, and on which finding. */
export interface Marker {
  /** 16 hexadecimal digits: the workflow, the job and their key. */
  readonly key: string;
  /** 16 hexadecimal digits. */
  readonly fingerprint: string;
}

const DIGITS = '[0-9a-f]{16}';
const IS_DIGITS = new RegExp(`^${DIGITS}$`);
const REVIEW = new RegExp(`^<!-- schema-gate:(${DIGITS}):(${DIGITS}) -->$`);
const STICKY = new RegExp(`^<!-- schema-gate:sticky:(${DIGITS}) -->$`);

/** The last line of a review comment. Throws for a part that isn't 16 hexadecimal digits. */
export function printMarker({ key, fingerprint }: Marker): string {
  return `<!-- schema-gate:${digits(key)}:${digits(fingerprint)} -->`;
}

/** The marker of a review comment: its last line, whatever its line ends are. */
export function readMarker(body: string): Marker | undefined {
  const found = REVIEW.exec(body.trimEnd().split('\n').at(-1)?.trim() ?? '');
  const [, key, fingerprint] = found ?? [];
  return key === undefined || fingerprint === undefined ? undefined : { key, fingerprint };
}

/** The first line of the pull request's one comment. Throws for a key that is none. */
export function printStickyMarker(key: string): string {
  return `<!-- schema-gate:sticky:${digits(key)} -->`;
}

/** The key of the pull request's one comment: on its first line. */
export function readStickyMarker(body: string): string | undefined {
  return STICKY.exec(body.split('\n', 1)[0]?.trim() ?? '')?.[1];
}

function digits(text: string): string {
  if (!IS_DIGITS.test(text))
    throw new Error(`A marker needs 16 hexadecimal digits, not ${JSON.stringify(text)}`);
  return text;
}
