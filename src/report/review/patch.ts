import { withoutReturn } from '../../core/text/apply-edit.js';

/** A line of a hunk on one of its sides. */
export interface DiffLine {
  /** 1-based, in the file of that side. */
  readonly line: number;
  /** Without its line end. */
  readonly text: string;
  /** Whether it was added (on the right) or removed (on the left). */
  readonly isChanged: boolean;
}

/** What GitHub shows of one place in a file; comments can stand on these lines only. */
export interface Hunk {
  /** The newer file's lines, without gaps. */
  readonly right: readonly DiffLine[];
  /** The older file's lines, without gaps. */
  readonly left: readonly DiffLine[];
}

/** A file's hunks from its top to its end. */
export type Hunks = readonly Hunk[];

const HEADER = /^@@ -([0-9]{1,9})(?:,([0-9]{1,9}))? \+([0-9]{1,9})(?:,([0-9]{1,9}))? @@/;

/**
 * The hunks of a file's `patch` as GitHub's API gives it: without a file header, and undefined for
 * a binary or too large file, which has none. A hunk's own counts say where it ends, so that a line
 * that looks like a header is a line; what can't be read ends the hunks, since GitHub would refuse
 * a comment that stands on a guess. (The packages `parse-diff` and `diff` expect file headers and
 * take `--- x` in a hunk for one.)
 */
export function parsePatch(patch: string | undefined): Hunks {
  const rows = patch === undefined ? [] : patch.split('\n');
  const hunks: Hunk[] = [];
  for (let at = 0; at < rows.length;) {
    const header = HEADER.exec(rows[at] ?? '');
    if (header === null) break;
    const hunk = readHunk(rows, at + 1, header);
    hunks.push(hunk);
    if (hunk.end === undefined) break;
    at = hunk.end;
  }
  return hunks.map(({ left, right }) => ({ left, right }));
}

/** `end`: the row after the hunk; undefined where the hunk breaks off. */
function readHunk(
  rows: readonly string[],
  start: number,
  [, from, fromCount = '1', to, toCount = '1']: RegExpExecArray,
): Hunk & { readonly end: number | undefined } {
  const left: DiffLine[] = [];
  const right: DiffLine[] = [];
  const isWhole = (): boolean =>
    left.length >= Number(fromCount) && right.length >= Number(toCount);
  let at = start;
  for (; !isWhole(); at++) {
    const row = rows[at];
    const mark = row?.[0] ?? '';
    // "\ No newline at end of file" belongs to the line above it.
    if (mark === '\\') continue;
    const text = withoutReturn(row?.slice(1) ?? '');
    const isChanged = mark !== ' ';
    if (mark !== '' && ' -'.includes(mark) && left.length < Number(fromCount))
      left.push({ line: Number(from) + left.length, text, isChanged });
    else if (mark !== '+') return { left, right, end: undefined };
    if (mark !== '' && ' +'.includes(mark) && right.length < Number(toCount))
      right.push({ line: Number(to) + right.length, text, isChanged });
    else if (mark !== '-') return { left, right, end: undefined };
  }
  while (rows[at]?.startsWith('\\') === true) at++;
  return { left, right, end: at };
}
