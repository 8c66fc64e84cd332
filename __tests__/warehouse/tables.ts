import { printColumnType, type ColumnType } from '../../src/core/schema/column-type.js';
import { parseColumnType } from '../../src/core/schema/read-column-type.js';
import { wantedTables, type WantedTable } from '../../src/core/schema/tables.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import type { Places, TableChange } from '../../src/core/change/tables/table-change.js';
import { bytesOf, schemaWith } from '../judged.js';

export type Fragment = Readonly<Record<string, unknown>>;

export const places: Places = {
  bucket: 'lake',
  databases: { standardized: 'std_db', curated: 'cur_db' },
};
export const on = { layer: 'curated', database: 'cur_db', table: 'topic' } as const;

/** The tables that a valid schema with this fragment wants. */
export function tablesOf(fragment: Fragment): readonly [WantedTable, WantedTable] {
  const { schema, problems } = parseTopicSchema(bytesOf(schemaWith(fragment)));
  const errors = problems.filter((problem) => problem.rule !== 'unsupported-table-property');
  if (schema === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return wantedTables(schema);
}

export function typeOf(text: string): ColumnType {
  const type = parseColumnType(text);
  if (type.kind === 'problem') throw new Error(type.message);
  return type;
}

/** A change in few words: `add a INT, b STRING`. */
export function described(change: TableChange): string {
  const column = (one: { readonly name: string; readonly type: ColumnType }): string =>
    `${one.name} ${printColumnType(one.type)}`;
  switch (change.kind) {
    case 'create-table':
      return `create ${change.layer}`;
    case 'add-columns':
      return `add ${change.columns.map(column).join(', ')}`;
    case 'change-column':
      return `change ${column(change.column)}`;
    case 'rewrite-column':
      return `rewrite ${column(change.column)} from ${printColumnType(change.was)}, ${change.stands}${by(change)}`;
    case 'drop-column':
      return `drop ${change.column}`;
    case 'set-properties':
      return `set ${[...change.properties].map(([key, value]) => `${key}=${value}`).join(', ')}`;
  }
}

/** The shadow's name, where it is not the usual one. */
function by({
  column: { name },
  shadow,
}: Extract<TableChange, { kind: 'rewrite-column' }>): string {
  return shadow === `${name}__rewrite` ? '' : ` by ${shadow}`;
}
