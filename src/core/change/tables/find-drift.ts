import { printColumnType, type ColumnType } from '../../schema/column-type.js';
import { printPartitioning } from '../../schema/partitioning.js';
import { quoted } from '../../text/quoted.js';
import type { WantedTable } from '../../schema/tables.js';
import { evolveType, isSameShape } from './evolve-type.js';
import { shadowsIn } from './shadow-column.js';
import { isOf } from './unfinished-rewrite.js';
import type { ExistingTable } from './table-change.js';
import type { Drift, DriftKind } from './table-remark.js';

/** An existing table, and the same table in two versions. */
export interface Compared {
  readonly existing: ExistingTable;
  readonly before: WantedTable | undefined;
  /** The table with the columns of former versions; undefined where they are in `before`. */
  readonly former?: WantedTable | undefined;
  readonly wanted: WantedTable;
  /** `s3://…`, the expected location of the topic's table. */
  readonly location: string;
}

/** Columns named in one message. */
const MAX_NAMED = 10;

/**
 * Differences between a table and the wanted one that the change between two versions doesn't
 * touch. A column that waits for its rewrite, and the shadow of such a column, are no drift.
 */
export function findDrift(table: string, compared: Compared): readonly Drift[] {
  const { existing, location } = compared;
  const drift: Remark = (kind, words, columns = []) => ({
    kind,
    table,
    columns,
    message: `${table} ${words}`,
  });
  const isElsewhere = existing.location !== null && existing.location !== location;
  return [
    ...(isElsewhere
      ? [
          drift(
            'table-elsewhere',
            `stands at ${quoted(existing.location)}, not at ${quoted(location)}`,
          ),
        ]
      : []),
    ...columnDrift(compared, drift),
    ...propertyDrift(compared, drift),
    ...partitioningDrift(compared, drift),
  ];
}

type Remark = (kind: DriftKind, words: string, columns?: readonly string[]) => Drift;

function columnDrift(
  { existing, before, former, wanted }: Compared,
  drift: Remark,
): readonly Drift[] {
  const has = new Map(existing.columns.map((column) => [column.name, column.type]));
  const older = new Map(before?.columns.map((column) => [column.name, column.type]));
  const expected = new Set([...older.keys(), ...grownIn(before), ...grownIn(wanted)]);
  const shadowOf = shadowsIn({ before, former, wanted });
  const missing: string[] = [];
  const differing: Drift[] = [];
  for (const { name, type } of wanted.columns) {
    expected.add(name);
    const was = older.get(name);
    const there = has.get(name);
    const shadow = has.get(shadowOf(name));
    const isAsWanted = isOf(there, type);
    // A shadow is expected while the column is not as wanted; beside one that is, only if this
    // change stops at its rewrite.
    const isTouched = was === undefined ? before !== undefined : !isSameShape(was, type);
    if (!isAsWanted || (isTouched && !isOf(shadow, type))) expected.add(shadowOf(name));
    // The column is being rewritten to the wanted type, or it is new in this version.
    if ((!isAsWanted && isOf(shadow, type)) || was === undefined) continue;
    if (there === undefined) {
      if (isSameShape(was, type)) missing.push(name);
    } else if (staysDifferent(there, was, type)) {
      const spelled = typeof there === 'string' ? quoted(there) : printColumnType(there);
      const words = `has the column ${quoted(name)} as ${spelled}; the schema says ${printColumnType(type)}`;
      differing.push(drift('column-differs', words, [name]));
    }
  }
  const names = new Set(wanted.columns.map((column) => column.name));
  for (const name of older.keys()) if (!names.has(name)) expected.add(shadowOf(name));
  const unknown = existing.columns
    .map((column) => column.name)
    .filter((name) => !expected.has(name));
  const lacks = `lacks ${named(missing)}, which this change doesn't touch`;
  const unnamed = `has ${named(unknown)}, which the schema doesn't name`;
  return [
    ...(missing.length === 0 ? [] : [drift('columns-missing', lacks, missing)]),
    ...differing,
    ...(unknown.length === 0 ? [] : [drift('columns-unknown', unnamed, unknown)]),
  ];
}

/** Columns that the pipeline may have added. */
function grownIn(table: WantedTable | undefined): Iterable<string> {
  return table?.grown ?? [];
}

function propertyDrift({ existing, before, wanted }: Compared, drift: Remark): readonly Drift[] {
  return [...wanted.properties].flatMap(([key, value]) => {
    const there = existing.properties.get(key);
    if (there === undefined || there === value || before?.properties.get(key) !== value) return [];
    const words = `has the property ${quoted(key)} as ${quoted(there)}, not ${quoted(value)}`;
    return drift('property-differs', words);
  });
}

/** A version in force says what this one says, so that the change doesn't touch it. */
function partitioningDrift(compared: Compared, drift: Remark): readonly Drift[] {
  const words = partitioningWords(compared);
  return words === undefined || isPartitionedAnew(compared)
    ? []
    : [drift('partitioning-differs', words)];
}

/**
 * Why the table can't become the wanted one: it keeps the partitioning it was created with, which
 * is another one, and the older version doesn't excuse it.
 */
export function partitioningObstacle(
  compared: Pick<Compared, 'before' | 'wanted'> & { readonly existing: ExistingTable | undefined },
): string | undefined {
  const words = partitioningWords(compared);
  return words === undefined || !isPartitionedAnew(compared)
    ? undefined
    : `${words}; it can't follow: declare the partitioning that it has, or drop the table if nobody needs it`;
}

function partitioningWords({
  existing,
  wanted,
}: Pick<Compared, 'wanted'> & { readonly existing: ExistingTable | undefined }):
  string | undefined {
  if (existing?.partitioning === undefined) return undefined;
  const [is, says] = [existing.partitioning, wanted.partitioning].map(printPartitioning);
  return is === says ? undefined : `is partitioned by ${is}; the schema says ${says}`;
}

function isPartitionedAnew({ before, wanted }: Pick<Compared, 'before' | 'wanted'>): boolean {
  return (
    before === undefined ||
    printPartitioning(before.partitioning) !== printPartitioning(wanted.partitioning)
  );
}

/**
 * Whether the difference remains after the change: in a column that it doesn't touch, or in nested
 * fields that others added.
 */
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
