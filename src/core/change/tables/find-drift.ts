import { printColumnType, type ColumnType } from '../../schema/column-type.js';
import { quoted } from '../../text/quoted.js';
import type { WantedTable } from '../../schema/tables.js';
import { evolveType, isSameShape } from './evolve-type.js';
import { shadowOf } from './shadow-column.js';
import { isOf } from './unfinished-rewrite.js';
import type { ExistingTable } from './table-change.js';
import type { Drift, DriftKind } from './table-remark.js';

/** A table, and what the two versions want of it. */
export interface Compared {
  readonly existing: ExistingTable;
  readonly before: WantedTable | undefined;
  readonly wanted: WantedTable;
  /** `s3://…`, where the topic's table should lie. */
  readonly location: string;
}

/** More than anyone reads in one line. */
const MAX_NAMED = 10;

/**
 * How a table differs from the wanted one where the change between two versions doesn't touch it. The shadow of a column that isn't
 * as it should be, and a column that waits for its shadow, belong to a rewrite that is under way.
 */
export function findDrift(
  table: string,
  { existing, before, wanted, location }: Compared,
): readonly Drift[] {
  const drift = (kind: DriftKind, words: string, columns: readonly string[] = []): Drift => ({
    kind,
    table,
    columns,
    message: `${table} ${words}`,
  });
  const has = new Map(existing.columns.map((column) => [column.name, column.type]));
  const older = new Map(before?.columns.map((column) => [column.name, column.type]));
  const expected = new Set(older.keys());
  const missing: string[] = [];
  const lines: Drift[] = [];
  for (const { name, type } of wanted.columns) {
    expected.add(name);
    const was = older.get(name);
    const there = has.get(name);
    const shadow = has.get(shadowOf(name));
    const isAsWanted = isOf(there, type);
    // Beside a column that is as it should be, only a rewrite that this change stops at has left a shadow.
    const isTouched = was === undefined ? before !== undefined : !isSameShape(was, type);
    if (!isAsWanted || (isTouched && !isOf(shadow, type))) expected.add(shadowOf(name));
    if (!isAsWanted && isOf(shadow, type)) continue;
    if (was !== undefined && there === undefined && isSameShape(was, type)) missing.push(name);
    else if (was !== undefined && there !== undefined && staysDifferent(there, was, type)) {
      const spelled = typeof there === 'string' ? quoted(there) : printColumnType(there);
      const words = `has the column ${quoted(name)} as ${spelled}; the schema says ${printColumnType(type)}`;
      lines.push(drift('column-differs', words, [name]));
    }
  }
  const names = new Set(wanted.columns.map((column) => column.name));
  for (const name of older.keys()) if (!names.has(name)) expected.add(shadowOf(name));
  const foreign = existing.columns
    .map((column) => column.name)
    .filter((name) => !expected.has(name));
  const properties = [...wanted.properties].filter(([key, value]) => {
    const there = existing.properties.get(key);
    return there !== undefined && there !== value && before?.properties.get(key) === value;
  });
  return [
    ...(existing.location === null || existing.location === location
      ? []
      : [
          drift(
            'table-elsewhere',
            `stands at ${quoted(existing.location)}, not at ${quoted(location)}`,
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          drift(
            'columns-missing',
            `lacks ${named(missing)}, which this change doesn't touch`,
            missing,
          ),
        ]),
    ...lines,
    ...(foreign.length === 0
      ? []
      : [
          drift('columns-unknown', `has ${named(foreign)}, which the schema doesn't name`, foreign),
        ]),
    ...properties.map(([key, value]) => {
      const there = quoted(existing.properties.get(key) ?? '');
      return drift(
        'property-differs',
        `has the property ${quoted(key)} as ${there}, not ${quoted(value)}`,
      );
    }),
  ];
}

/** After the change, too: a column that it doesn't touch, or nested fields that somebody else has added. */
function staysDifferent(there: ColumnType | string, was: ColumnType, type: ColumnType): boolean {
  if (typeof there === 'string') return isSameShape(was, type);
  const evolution = evolveType(there, was, type);
  return (
    (evolution.kind === 'kept' || evolution.kind === 'in-place') &&
    !isSameShape(evolution.type, type)
  );
}

function named(names: readonly string[]): string {
  const more = names.length - MAX_NAMED;
  return `${names.slice(0, MAX_NAMED).map(quoted).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
