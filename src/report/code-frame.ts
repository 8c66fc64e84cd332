import type { Span } from '../core/json-node.js';
import { positionsOf, type Position } from '../core/json-text.js';
import { visible } from './escape.js';

/** Columns of source shown; a longer line is cut around the token. */
const WIDTH = 96;

/** A text taken apart once for all its findings. */
export interface Source {
  readonly lines: readonly string[];
  readonly position: (offset: number) => Position;
}

export function sourceOf(text: string): Source {
  return { lines: text.split('\n'), position: positionsOf(text) };
}

/** A few lines of source with the token underlined; empty where there is nothing to show. */
export function codeFrame({ lines, position }: Source, { start, end }: Span): readonly string[] {
  const { line, column } = position(start);
  const last = position(Math.max(end, start + 1));
  if ((lines[line - 1] ?? '').trim() === '') return [];
  const gutter = String(line + 1).length;
  const source = (lines[line - 1] ?? '').replace(/\r$/, '');
  // Indentation is cut off, the token is kept in sight.
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
