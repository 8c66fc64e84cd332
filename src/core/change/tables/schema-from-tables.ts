import {
  hasCompoundKey,
  isSameType,
  printColumnType,
  scalar,
  STRING_TYPE,
} from '../../schema/column-type.js';
import type { ColumnType } from '../../schema/column-type.js';
import { identifierProblem } from '../../schema/identifier.js';
import {
  DEFAULT_PARTITIONING,
  partitionsOn,
  printPartitioning,
  type PartitionField,
} from '../../schema/partitioning.js';
import { athenaProperty } from '../../schema/table-properties.js';
import { GENERATED_COLUMNS } from '../../schema/table-settings.js';
import {
  STANDARDIZED_COLUMNS,
  wantedTables,
  type TableColumn,
  type WantedTable,
} from '../../schema/tables.js';
import { isValidTopic } from '../../schema/topic-name.js';
import { parseTopicSchema } from '../../schema/topic-schema.js';
import { quoted } from '../../text/quoted.js';
import { planChanges } from './plan-changes.js';
import { printSchema, type PrintedColumn } from './print-schema.js';
import type { ExistingTable, Places, TableChange } from './table-change.js';

/** A table with what the catalogue says of it beside its shape. */
export interface DescribedTable extends ExistingTable {
  readonly description: string | undefined;
  /** By the column's name. */
  readonly comments: ReadonlyMap<string, string>;
  /** Columns that the table never lets be null. */
  readonly required: ReadonlySet<string>;
  /** Why no topic schema can say how the table is partitioned; undefined where one can. */
  readonly partitioningProblem?: string | undefined;
}

/** A topic's tables. The STANDARDIZED one may be missing. */
export interface TopicTables {
  readonly topic: string;
  readonly curated: DescribedTable;
  readonly standardized: DescribedTable | undefined;
  readonly places: Places;
}

/** A text for the topic's file, or why none can be written. */
export type SchemaFromTables =
  | {
      readonly kind: 'schema';
      readonly text: string;
      /** What the tables don't tell about this topic, and what activation would change. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'not-iceberg' | 'unfit'; readonly why: string };

/** What no table tells; it stands in every file. */
const NEVER_TOLD =
  'cde, sensitive, enum and json_path: no table has them; a column without a json_path is read from its own name';

/** Columns of the envelope where no table tells them from the payload. */
const USUAL_ENVELOPE: ReadonlySet<string> = new Set([
  'message_id',
  'idempotency_key',
  'publish_time',
]);

/**
 * The topic of a table: the last part of its location, which is `s3://…/{database}/{topic}`; the
 * table's name where it lies elsewhere.
 */
export function topicOfTable({ database, name, location }: ExistingTable): string {
  const [topic = '', parent] = (location ?? '').replace(/\/+$/, '').split('/').reverse();
  return parent === database && isValidTopic(topic) ? topic : name;
}

/**
 * Writes the schema that wants the tables as they are, so that its first activation changes none of
 * them; where it would, a note says so.
 */
export function schemaFromTables(tables: TopicTables): SchemaFromTables {
  const { topic, curated, standardized } = tables;
  if (curated.properties.get('table_type')?.toUpperCase() !== 'ICEBERG')
    return { kind: 'not-iceberg', why: 'it is no Iceberg table' };
  const unfit = identifierProblem(curated.name)?.message ?? curated.partitioningProblem;
  if (unfit !== undefined) return { kind: 'unfit', why: unfit };
  const notes: string[] = [];
  const columns = columnsOf(tables, notes);
  const partitioning = partitioningOf(curated, columns, notes);
  const text = printSchema({
    tableName: curated.name,
    description: curated.description,
    columns,
    partitioning,
    properties: sharedProperties(curated, standardized),
    origin: `written from ${[curated, standardized].flatMap((table) => (table === undefined ? [] : `${table.database}.${table.name}`)).join(' and ')}`,
    notes: [NEVER_TOLD, ...notes],
  });
  const { schema, problems } = parseTopicSchema(new TextEncoder().encode(text));
  const [problem] = problems;
  if (schema === undefined || problem !== undefined)
    return { kind: 'unfit', why: problem?.message ?? 'its schema can not be written' };
  const after = wantedTables(schema);
  const otherwise = otherPartitioning(standardized, after[0]);
  const { changes, conflicts, drift } = planChanges({
    topic,
    places: tables.places,
    before: undefined,
    after,
    catalogue: {
      curated,
      standardized: standardized && { ...standardized, partitioning: undefined },
    },
  });
  const [conflict] = conflicts;
  if (conflict !== undefined) return { kind: 'unfit', why: conflict.message };
  const elsewhere = drift.filter(({ kind }) => kind === 'table-elsewhere');
  return {
    kind: 'schema',
    text,
    notes: [
      ...notes,
      ...otherwise,
      ...changes.map(changeWords),
      ...elsewhere.map(
        ({ message }) =>
          `${message}: its first activation is refused until somebody claims it for the topic`,
      ),
    ],
  };
}

function columnsOf(
  { curated, standardized }: TopicTables,
  notes: string[],
): readonly PrintedColumn[] {
  if (standardized === undefined)
    notes.push(
      `the envelope: there is no STANDARDIZED table ${curated.name}; of the usual columns those that are there were taken (${[...USUAL_ENVELOPE].join(', ')})`,
    );
  const evolved = new Map(standardized?.columns.map(({ name, type }) => [name, type]));
  const columns: PrintedColumn[] = [];
  for (const { name, type } of curated.columns) {
    const isEnvelope =
      standardized === undefined
        ? USUAL_ENVELOPE.has(name)
        : isEnvelopeType(name, evolved.get(name));
    if (GENERATED_COLUMNS.has(name) && !(isEnvelope && !isGeneratedBelow(name))) continue;
    const problem = columnProblem(name, type);
    if (problem !== undefined || typeof type === 'string') {
      notes.push(`the column ${quoted(name)} is left out: ${problem ?? ''}`);
      continue;
    }
    columns.push({
      name,
      type: printColumnType(type),
      section: isEnvelope ? 'envelope' : 'payload',
      isRequired: curated.required.has(name),
      comment: curated.comments.get(name),
    });
  }
  return columns;
}

/** Whether the pipeline adds a column of this name to STANDARDIZED by itself. */
const isGeneratedBelow = (name: string): boolean =>
  STANDARDIZED_COLUMNS.some((column: TableColumn) => column.name === name);

/** STANDARDIZED has the columns of the envelope, all as text but one. */
function isEnvelopeType(name: string, there: ColumnType | string | undefined): boolean {
  if (there === undefined || typeof there === 'string') return false;
  const generated = STANDARDIZED_COLUMNS.find((column) => column.name === name);
  const wanted = name === 'publish_time' ? scalar('TIMESTAMP') : (generated?.type ?? STRING_TYPE);
  return isSameType(there, wanted);
}

function columnProblem(name: string, type: ColumnType | string): string | undefined {
  const problem = identifierProblem(name);
  if (problem !== undefined) return problem.message;
  if (typeof type === 'string') return `a topic schema has no type ${quoted(type)}`;
  return hasCompoundKey(type) ? 'its MAP has keys that are no plain values' : undefined;
}

/** Undefined where the default says the same. */
function partitioningOf(
  { partitioning }: DescribedTable,
  columns: readonly PrintedColumn[],
  notes: string[],
): readonly PartitionField[] | undefined {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const usual = partitionsOn(undefined, (name) => types.has(name) || GENERATED_COLUMNS.has(name));
  if (partitioning === undefined) {
    const isTime = ['TIMESTAMP', 'DATE', undefined].includes(types.get('publish_time'));
    const assumed = isTime ? DEFAULT_PARTITIONING : [];
    notes.push(
      `the partitioning: neither Glue nor the table's metadata file tells it; ${printPartitioning(assumed)} is assumed`,
    );
    return isTime ? undefined : assumed;
  }
  return printPartitioning(partitioning) === printPartitioning(usual) ? undefined : partitioning;
}

/**
 * A schema has one partitioning for both tables, so that CURATED's is written. The two of an older
 * lakehouse may differ, which Glue doesn't show to the validator either.
 */
function otherPartitioning(
  standardized: DescribedTable | undefined,
  wanted: WantedTable,
): readonly string[] {
  if (standardized?.partitioning === undefined) return [];
  const [is, says] = [standardized.partitioning, wanted.partitioning].map(printPartitioning);
  const table = `${standardized.database}.${standardized.name}`;
  return is === says ? [] : [`${table} is partitioned by ${is}; the schema says ${says}`];
}

/** Properties that both tables have, since a topic has one list for both. */
function sharedProperties(
  curated: DescribedTable,
  standardized: DescribedTable | undefined,
): ReadonlyMap<string, string> {
  const shared = [...curated.properties].filter(([key, value]) => {
    const [name, printed] = athenaProperty(key, value) ?? [];
    const isOwn = name === key && printed === value;
    return isOwn && (standardized === undefined || standardized.properties.get(key) === value);
  });
  return new Map(shared);
}

function changeWords(change: TableChange): string {
  const table = `${change.database}.${change.table}`;
  switch (change.kind) {
    case 'create-table':
      return `activation will create ${table}, which is missing`;
    case 'add-columns':
      return `activation will add ${change.columns.map(({ name }) => name).join(', ')} to ${table}`;
    case 'set-properties':
      return `activation will set ${[...change.properties.keys()].join(', ')} of ${table}`;
    default:
      return `activation will change ${'column' in change && typeof change.column === 'object' ? change.column.name : 'a column'} of ${table}`;
  }
}
