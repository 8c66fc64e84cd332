import type { Span } from './json-node.js';
import { positionsOf } from './positions.js';

/** A replacement of a part of a text. */
export interface TextEdit {
  readonly at: Span;
  readonly text: string;
}

/** Whole lines that take the place of others. */
export interface LineEdit {
  /** 1-based, both included, in the text before. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Without line ends; empty where the lines go. */
  readonly lines: readonly string[];
}

/** The text with the part replaced. */
export function applyEdit(text: string, { at, text: replacement }: TextEdit): string {
  return `${text.slice(0, at.start)}${replacement}${text.slice(at.end)}`;
}

/**
 * The same edit in whole lines, as few as it takes but at least one: what a reviewer's suggestion
 * replaces. Lines are parted by line feeds, as git and GitHub part them.
 */
export function lineEdit(text: string, edit: TextEdit): LineEdit {
  const position = positionsOf(text);
  let firstLine = position(edit.at.start).line;
  let lastLine = position(edit.at.end).line;
  const before = text
    .split('\n')
    .slice(firstLine - 1, lastLine)
    .map(withoutReturn);
  const from = edit.at.start - position(edit.at.start).column + 1;
  const lineEnd = text.indexOf('\n', edit.at.end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = `${text.slice(from, edit.at.start)}${edit.text}${text.slice(edit.at.end, to)}`
    .split('\n')
    .map(withoutReturn);
  while (lastLine > firstLine && lines.length > 0 && before.at(-1) === lines.at(-1)) {
    before.pop();
    lines.pop();
    lastLine--;
  }
  while (firstLine < lastLine && lines.length > 0 && before[0] === lines[0]) {
    before.shift();
    lines.shift();
    firstLine++;
  }
  return { firstLine, lastLine, lines };
}

/** A line without the carriage return of its line end. */
export function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
