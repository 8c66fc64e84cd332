import type { Span } from '../core/text/json-node.js';
import { positionsOf, type Position } from '../core/text/positions.js';
import { visible } from './escape.js';

/** Characters of a source line that are shown; a longer line is cut around the token. */
const WIDTH = 96;

/** A text split into lines once for all its findings. */
export interface Source {
  readonly lines: readonly string[];
  readonly position: (offset: number) => Position;
}

export function sourceOf(text: string): Source {
  return { lines: text.split('\n'), position: positionsOf(text) };
}

/**
 * The line before and the line with the token underlined; no lines if the token's line is blank.
 */
export function codeFrame({ lines, position }: Source, { start, end }: Span): readonly string[] {
  const { line, column } = position(start);
  const last = position(Math.max(end, start + 1));
  if ((lines[line - 1] ?? '').trim() === '') return [];
  const gutter = String(line + 1).length;
  const source = (lines[line - 1] ?? '').replace(/\r$/, '');
  // Cut long lines on the left, so that the token stays visible.
  const from = Math.max(0, column - 1 - Math.floor(WIDTH / 2), 0);
  const crop = (one: string): string => shownSource(one.slice(from, from + WIDTH));
  const marked =
    last.line === line ? source.slice(column - 1, last.column - 1) : source.slice(column - 1);
  const before = shownSource(source.slice(from, column - 1));
  const mark = '^'.repeat(Math.max(1, Math.min([...shownSource(marked)].length, WIDTH)));
  const row = (number: number, content: string): string =>
    `${String(number).padStart(gutter)} │ ${content}`.trimEnd();
  const above =
    line >= 2 && (lines[line - 2] ?? '').trim() !== ''
      ? [row(line - 1, crop(lines[line - 2] ?? ''))]
      : [];
  return [
    ...above,
    row(line, crop(source)),
    `${' '.repeat(gutter)} │ ${' '.repeat([...before].length)}${mark}`,
  ];
}

function shownSource(text: string): string {
  return visible(text.replace(/\r$/, '').replaceAll('\t', '  '));
}
