import { printColumnType, type ColumnType } from '../core/column-type.js';
import { quoted } from '../core/json-text.js';
import type { WantedTable } from '../core/tables.js';
import { evolveType, isSameShape } from './evolve-type.js';
import { shadowOf } from './shadow-column.js';
import { isOf } from './unfinished-rewrite.js';
import type { ExistingTable } from './warehouse.js';

/** More than anyone reads in one line. */
const MAX_NAMED = 10;

/**
 * How a table differs from the wanted one where the change between two versions doesn't touch it. The shadow of a column that isn't
 * as it should be, and a column that waits for its shadow, belong to a rewrite that is under way.
 */
export function findDrift(
  existing: ExistingTable,
  before: WantedTable | undefined,
  wanted: WantedTable,
  location: string,
): readonly string[] {
  const has = new Map(existing.columns.map((column) => [column.name, column.type]));
  const older = new Map(before?.columns.map((column) => [column.name, column.type]));
  const expected = new Set(older.keys());
  const missing: string[] = [];
  const lines: string[] = [];
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
      lines.push(
        `has the column ${quoted(name)} as ${spelled}; the schema says ${printColumnType(type)}`,
      );
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
      : [`stands at ${quoted(existing.location)}, not at ${quoted(location)}`]),
    ...(missing.length === 0 ? [] : [`lacks ${named(missing)}, which this change doesn't touch`]),
    ...lines,
    ...(foreign.length === 0 ? [] : [`has ${named(foreign)}, which the schema doesn't name`]),
    ...properties.map(
      ([key, value]) =>
        `has the property ${quoted(key)} as ${quoted(existing.properties.get(key) ?? '')}, not ${quoted(value)}`,
    ),
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
