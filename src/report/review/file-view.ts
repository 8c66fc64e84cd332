import {
  lineEdit,
  withoutReturn,
  type LineEdit,
  type TextEdit,
} from '../../core/text/apply-edit.js';
import type { Span } from '../../core/text/json-node.js';
import { positionsOf } from '../../core/text/positions.js';
import type { TopicVerdict } from '../../core/verdict/finding.js';
import { movedLines } from '../moved-lines.js';
import type { Place } from './comment.js';
import type { Hunks } from './patch.js';

/** A topic's newer file as the pull request's diff shows it. */
export interface FileView {
  /** Where a comment on a part of the judged text stands; undefined where the diff lacks it. */
  readonly placeOf: (span: Span) => Place | undefined;
  /**
   * Where a suggestion for an edit of the judged text stands. Undefined unless one hunk holds all
   * its lines and the pull request has them letter by letter.
   */
  readonly suggestionPlace: (edit: LineEdit) => Place | undefined;
  /** Whether the pull request's own file has the lines of an edit as the judged one. */
  readonly isSame: (edit: LineEdit) => boolean;
  /** Whether the diff shows a line of a part: cheap, since most of a large file is not shown. */
  readonly touches: (span: Span) => boolean;
  /** An edit in whole lines. It reads the whole text, so ask for what is shown only. */
  readonly linesOf: (edit: TextEdit) => LineEdit;
}

/** Undefined where the topic has no newer file. */
export function viewOf(
  { after, inHead }: Pick<TopicVerdict, 'after' | 'inHead'>,
  hunks: Hunks,
): FileView | undefined {
  if (after === undefined) return undefined;
  const judged = linesIn(after.text);
  const head = inHead === undefined ? judged : linesIn(inHead.text);
  const lineOf = inHead === undefined ? (line: number) => line : movedLines(judged, head);
  const position = positionsOf(after.text);
  const hunkOf = hunksByLine(hunks, head);
  const place = (first: number, last: number): Place | undefined => {
    const hunk = hunkOf.get(first);
    if (hunk === undefined || hunkOf.get(last) !== hunk) return undefined;
    return { side: 'RIGHT', line: last, startLine: first === last ? null : first };
  };
  const isSame = ({ firstLine, lastLine }: LineEdit): boolean => {
    for (let line = firstLine; line <= lastLine; line++) {
      const shown = lineOf(line);
      if (shown - lineOf(firstLine) !== line - firstLine || head[shown - 1] !== judged[line - 1])
        return false;
    }
    return true;
  };
  return {
    placeOf: ({ start, end }) => {
      const first = lineOf(position(start).line);
      const last = lineOf(position(Math.max(end - 1, start)).line);
      return (last > first ? place(first, last) : undefined) ?? place(first, first);
    },
    suggestionPlace: (edit) => {
      if (!isSame(edit)) return undefined;
      const first = lineOf(edit.firstLine);
      return place(first, first + edit.lastLine - edit.firstLine);
    },
    isSame,
    touches: ({ start, end }) => {
      const last = position(end).line;
      for (let line = position(start).line; line <= last; line++)
        if (hunkOf.has(lineOf(line))) return true;
      return false;
    },
    linesOf: (edit) => lineEdit(after.text, edit),
  };
}

function linesIn(text: string): readonly string[] {
  return text.split('\n').map(withoutReturn);
}

/**
 * The hunk of each line of the newer file that the diff shows. A line that reads differently there
 * is left out: the pull request has moved on since it was judged.
 */
function hunksByLine(hunks: Hunks, head: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [index, { right }] of hunks.entries())
    for (const { line, text } of right)
      // The judged text has no byte order mark.
      if ((line === 1 ? text.replace(/^\ufeff/, '') : text) === head[line - 1])
        found.set(line, index);
  return found;
}
