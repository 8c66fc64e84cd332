import type { Column } from '../../schema/column.js';
import { membersOf } from '../../schema/column-tokens.js';
import { lineStartAt } from '../../text/json-edits.js';
import type { Edit } from '../edit.js';

/** The values that the other enum lacks; empty where either column has no enum. */
export function missingFrom(
  values: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] {
  if (values === undefined || other === undefined) return [];
  const known = new Set(other);
  return values.filter((value) => !known.has(value));
}

/** Appends values, as canonical JSON, to a column's enum. */
export function withValues(
  text: string,
  column: Column,
  values: readonly string[],
): Edit | undefined {
  const list = membersOf(column).find(({ key }) => key === 'enum')?.value;
  const last = list?.kind === 'array' ? list.items.at(-1) : undefined;
  if (last === undefined) return undefined;
  const line = lineStartAt(text, last.start);
  const gap = line === undefined ? ', ' : `,${line.lineEnd}${line.indent}`;
  const { end } = last;
  return { at: { start: end, end }, text: values.map((value) => `${gap}${value}`).join('') };
}
