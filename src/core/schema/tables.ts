import { printColumnType, scalar, STRING_TYPE, type ColumnType } from './column-type.js';
import { compareTexts } from '../text/compare-texts.js';
import { partitionsOn, printPartitionField, type PartitionField } from './partitioning.js';
import { athenaProperty } from './table-properties.js';
import { GENERATED_COLUMNS } from './table-settings.js';
import type { TopicSchema } from './topic-schema.js';

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** A table that a topic schema describes. */
export interface WantedTable {
  readonly layer: 'standardized' | 'curated';
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** Columns that the pipeline adds by itself when events carry them: the sources of the payload. */
  readonly grown?: ReadonlySet<string>;
  /** Only partition fields whose column is in the table. */
  readonly partitioning: readonly PartitionField[];
  /** With the names and values that Athena's DDL accepts. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Columns that the pipeline adds; their types take precedence over declared ones. */
export const STANDARDIZED_COLUMNS: readonly TableColumn[] = [
  { name: 'json_payload', type: STRING_TYPE },
  { name: 'ingestion_ts', type: scalar('BIGINT') },
  { name: 'period_reference', type: STRING_TYPE },
];
const CURATED_COLUMNS: readonly TableColumn[] = [...GENERATED_COLUMNS].map(([name, type]) => ({
  name,
  type,
}));

/**
 * The STANDARDIZED and CURATED tables of a topic. STANDARDIZED keeps the payload as JSON text; it is
 * made without payload columns, and the pipeline adds those that events carry.
 */
export function wantedTables(schema: TopicSchema): readonly [WantedTable, WantedTable] {
  const columns = [...schema.columns.values()];
  const envelope = columns
    .filter((column) => column.section === 'envelope')
    .map(({ name }) => ({
      name,
      type: name === 'publish_time' ? scalar('TIMESTAMP') : STRING_TYPE,
    }));
  const properties = new Map<string, string>();
  for (const [key, value] of schema.tableProperties) {
    const translated = athenaProperty(key, value);
    if (translated === undefined) continue;
    const [name, printed] = translated;
    // An old file may give one property under two names. Athena's own counts, in either order.
    if (key === name || !properties.has(name)) properties.set(name, printed);
  }
  const table = (
    layer: WantedTable['layer'],
    declared: readonly TableColumn[],
    generated: readonly TableColumn[],
    declares: (name: string) => boolean,
  ): WantedTable => ({
    layer,
    name: schema.tableName,
    columns: withGenerated(declared, generated, declares),
    partitioning: partitionsOn(
      schema.partitioning,
      (column) => declares(column) || generated.some((one) => one.name === column),
    ),
    properties,
  });
  const standardized = table(
    'standardized',
    envelope,
    STANDARDIZED_COLUMNS,
    (name) => schema.columns.get(name)?.section === 'envelope',
  );
  return [
    { ...standardized, grown: new Set(columns.map(({ source }) => source)) },
    table('curated', columns, CURATED_COLUMNS, (name) => schema.columns.has(name)),
  ];
}

function withGenerated(
  declared: readonly TableColumn[],
  generated: readonly TableColumn[],
  declares: (name: string) => boolean,
): readonly TableColumn[] {
  const isDeclared = generated.filter(({ name }) => declares(name));
  if (isDeclared.length === 0) return [...declared, ...generated];
  const own = (column: TableColumn): TableColumn =>
    isDeclared.find(({ name }) => name === column.name) ?? column;
  return [...declared.map(own), ...generated.filter((column) => !isDeclared.includes(column))];
}

/**
 * Whether two schemas describe the same tables. The order of columns doesn't count, since engines
 * find them by id or by name.
 */
export function hasSameTables(a: TopicSchema, b: TopicSchema): boolean {
  const printed = (schema: TopicSchema): string =>
    JSON.stringify(
      wantedTables(schema).map(({ name, columns, partitioning, properties }) => [
        name,
        columns
          .map((column) => `${column.name} ${printColumnType(column.type)}`)
          .sort(compareTexts),
        partitioning.map(printPartitionField),
        [...properties].map((property) => property.join(' ')).sort(compareTexts),
      ]),
    );
  return printed(a) === printed(b);
}
