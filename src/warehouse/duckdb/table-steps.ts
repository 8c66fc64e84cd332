import { printColumnType } from '../../core/schema/column-type.js';
import { parseColumnType } from '../../core/schema/read-column-type.js';
import { evolveType } from '../../core/change/tables/evolve-type.js';
import type { StoredColumn, StoredTable } from '../change-table.js';
import { duckdbType, quotedName, tableName } from './duckdb-type.js';

/** A column of a table with rows, as it was when the table was last brought to the catalogue. */
export interface HeldColumn {
  /** The catalogue's id: a name may be given to another column, an id is not. */
  readonly id: number;
  readonly name: string;
  /** As the catalogue spells it. */
  readonly type: string;
}

/** Statements, in order, or why there are none. */
export type TableSteps =
  | { readonly kind: 'steps'; readonly statements: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The statements that bring a table with rows to what the catalogue says; none where it is there
 * already. `held`: undefined where there is no such table yet.
 */
export function tableSteps(
  table: StoredTable,
  held: readonly HeldColumn[] | undefined,
): TableSteps {
  const name = tableName(table.database, table.name);
  if (held === undefined) {
    const columns = table.columns.map((column) => `${quotedName(column.name)} ${typeOf(column)}`);
    return { kind: 'steps', statements: [`CREATE TABLE ${name} (${columns.join(', ')})`] };
  }
  const before = new Map(held.map((column) => [column.id, column]));
  const after = new Map(table.columns.map((column) => [column.id, column]));
  const kept = table.columns.flatMap((column) => {
    const was = before.get(column.id);
    return was === undefined ? [] : [{ was, column }];
  });
  const changed = kept.filter(({ was, column }) => was.type !== spelled(column));
  const odd = changed.find(({ was, column }) => !isInPlace(was.type, column));
  if (odd !== undefined)
    return {
      kind: 'refused',
      reason: `the catalogue says that the column ${odd.column.name} is ${spelled(odd.column)}, its rows are ${odd.was.type}, and only a rewrite could change that`,
    };
  const moves: Moves = {
    renamed: kept.filter(({ was, column }) => was.name !== column.name),
    added: table.columns.filter(({ id }) => !before.has(id)),
    dropped: held.filter(({ id }) => !after.has(id)),
    changed,
  };
  const count = moves.renamed.length + moves.added.length + moves.dropped.length + changed.length;
  const statements = count > MAX_ALTERED ? rebuilt(table, kept) : altered(name, moves);
  return { kind: 'steps', statements };
}

interface KeptColumn {
  readonly was: HeldColumn;
  readonly column: StoredColumn;
}

interface Moves {
  readonly renamed: readonly KeptColumn[];
  readonly added: readonly StoredColumn[];
  readonly dropped: readonly HeldColumn[];
  readonly changed: readonly KeptColumn[];
}

/** More columns are moved by writing the table anew: each ALTER takes milliseconds. */
const MAX_ALTERED = 40;

/**
 * Names move among columns, and a table must keep one column: so all that is new or moves gets a
 * name that no column can have, before the others go.
 */
function altered(table: string, { renamed, added, dropped, changed }: Moves): readonly string[] {
  const alter = (change: string): string => `ALTER TABLE ${table} ${change}`;
  const rename = (from: string, to: string): string =>
    alter(`RENAME COLUMN ${quotedName(from)} TO ${quotedName(to)}`);
  return [
    ...renamed.map(({ was }) => rename(was.name, between(was.id))),
    ...added.map((column) =>
      alter(`ADD COLUMN ${quotedName(between(column.id))} ${typeOf(column)}`),
    ),
    ...dropped.map((column) => alter(`DROP COLUMN ${quotedName(column.name)}`)),
    ...[...renamed.map(({ column }) => column), ...added].map((column) =>
      rename(between(column.id), column.name),
    ),
    ...changed.map(({ column }) =>
      alter(`ALTER COLUMN ${quotedName(column.name)} SET DATA TYPE ${typeOf(column)}`),
    ),
  ];
}

function rebuilt(table: StoredTable, kept: readonly KeptColumn[]): readonly string[] {
  const name = tableName(table.database, table.name);
  const fresh = `~${table.name}`;
  const into = tableName(table.database, fresh);
  const columns = table.columns.map((column) => `${quotedName(column.name)} ${typeOf(column)}`);
  const to = kept.map(({ column }) => quotedName(column.name)).join(', ');
  const from = kept.map(({ was }) => quotedName(was.name)).join(', ');
  return [
    `CREATE TABLE ${into} (${columns.join(', ')})`,
    ...(kept.length === 0 ? [] : [`INSERT INTO ${into} (${to}) SELECT ${from} FROM ${name}`]),
    `DROP TABLE ${name}`,
    `ALTER TABLE ${into} RENAME TO ${quotedName(table.name)}`,
  ];
}

/** The columns as they are held once the steps are done. */
export function heldColumns(table: StoredTable): readonly HeldColumn[] {
  return table.columns.map((column) => ({
    id: column.id,
    name: column.name,
    type: spelled(column),
  }));
}

const between = (id: number): string => `~${String(id)}`;

const typeOf = ({ type }: StoredColumn): string => duckdbType(type);

const spelled = ({ type }: StoredColumn): string =>
  typeof type === 'string' ? type : printColumnType(type);

/** Whether every value stays the same: then DuckDB may convert it. */
function isInPlace(was: string, { type }: StoredColumn): boolean {
  const before = parseColumnType(was);
  if (typeof type === 'string' || before.kind === 'problem') return false;
  const { kind } = evolveType(before, before, type);
  return kind === 'kept' || kind === 'in-place';
}
