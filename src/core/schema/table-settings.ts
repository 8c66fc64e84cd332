import type { Column } from './column.js';
import { scalar, STRING_TYPE, type ColumnType } from './column-type.js';
import { described, isExtension, type Report } from './file-problem.js';
import type { JsonNode, JsonObject } from '../text/json-node.js';
import { quoted } from '../text/quoted.js';
import { tokenOf } from './column-tokens.js';
import {
  DEFAULT_PARTITIONING,
  parsePartitionTerm,
  partitionField,
  transformProblem,
  type PartitionField,
} from './partitioning.js';
import { athenaName, athenaProperty, isAthenaProperty, rangeProblem } from './table-properties.js';

/**
 * Columns that the pipeline adds to CURATED. Partitions may use them undeclared; their types take
 * precedence over declared ones.
 */
export const GENERATED_COLUMNS: ReadonlyMap<string, ColumnType> = new Map([
  ['first_seen_ts', scalar('TIMESTAMP')],
  ['last_updated_ts', scalar('TIMESTAMP')],
  ['_schema_version', STRING_TYPE],
  ['period_reference', STRING_TYPE],
]);

export function readTableProperties(
  node: JsonNode | undefined,
  report: Report,
): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  if (node === undefined) return properties;
  if (node.kind !== 'object') {
    report('wrong-type', node, `table_properties must be an object, not ${described(node)}`);
    return properties;
  }
  const given = new Map<string, string>();
  for (const { key, keyStart, keyEnd, value } of node.members) {
    if (value.kind !== 'string' && value.kind !== 'number' && value.kind !== 'boolean') {
      report(
        'wrong-type',
        value,
        `The property ${quoted(key)} must be a string, a number or a boolean, not ${described(value)}`,
      );
      continue;
    }
    properties.set(key, String(value.value));
    const at = { start: keyStart, end: keyEnd };
    const problem = propertyProblem(key, String(value.value));
    if (problem !== undefined) report(problem.rule, at, problem.message);
    const name = athenaName(key);
    const earlier = name === undefined ? undefined : given.get(name);
    if (earlier !== undefined) {
      report(
        'property-given-twice',
        at,
        `${quoted(earlier)} and ${quoted(key)} are one property of the table, ${name ?? ''}; keep one of them`,
      );
    } else if (name !== undefined) given.set(name, key);
  }
  return properties;
}

function propertyProblem(
  key: string,
  value: string,
): { readonly rule: string; readonly message: string } | undefined {
  const range = rangeProblem(key, value);
  if (range !== undefined) {
    const message = `Athena takes ${range} for ${quoted(key)}, not ${quoted(value)}`;
    return { rule: 'property-out-of-range', message };
  }
  if (athenaProperty(key, value) !== undefined) return undefined;
  const message = isAthenaProperty(key)
    ? `Athena takes no ${quoted(value)} for ${quoted(key)}; it is left out`
    : `Athena can't set ${quoted(key)} on an Iceberg table; it is left out`;
  return { rule: 'unsupported-table-property', message };
}

/** The partition fields that a file declares; undefined where it uses the default. */
export function readPartitioning(
  node: JsonNode | undefined,
  columns: ReadonlyMap<string, Column>,
  report: Report,
): readonly PartitionField[] | undefined {
  if (node === undefined) {
    checkDefaultPartitioning(columns, report);
    return undefined;
  }
  const items = listOfTerms(node);
  if (items === undefined) {
    report(
      'invalid-transform',
      node,
      `partitioning must be a list such as ["day(publish_time)"], not ${described(node)}`,
    );
    return undefined;
  }
  const fields: PartitionField[] = [];
  const terms = new Set<string>();
  for (const item of items) {
    const field = readTerm(item);
    if (typeof field === 'string') {
      report('invalid-transform', item, field);
      continue;
    }
    if (columns.has(field.column) || GENERATED_COLUMNS.has(field.column)) {
      const problem = sourceProblem(field, columns);
      if (problem !== undefined)
        report('invalid-transform', item, problem, { column: field.column });
    } else {
      report(
        'partition-source-missing',
        item,
        `The partition source ${quoted(field.column)} is not a column`,
        { column: field.column },
      );
    }
    const term = `${field.transform} ${field.column}`;
    if (terms.has(term)) {
      report(
        'invalid-transform',
        item,
        `The table is partitioned by ${field.transform} of ${quoted(field.column)} twice`,
        {
          column: field.column,
        },
      );
    } else fields.push(field);
    terms.add(term);
  }
  return fields;
}

/**
 * Reports columns that the default partitioning can't use, for a file without a partitioning of its
 * own.
 */
function checkDefaultPartitioning(columns: ReadonlyMap<string, Column>, report: Report): void {
  for (const field of DEFAULT_PARTITIONING) {
    const column = columns.get(field.column);
    const problem = column === undefined ? undefined : sourceProblem(field, columns);
    if (column === undefined || problem === undefined) continue;
    report(
      'invalid-transform',
      tokenOf(column, 'type'),
      `${problem}; a partitioning of its own would replace the default`,
      {
        column: column.name,
      },
    );
  }
}

function sourceProblem(
  field: PartitionField,
  columns: ReadonlyMap<string, Column>,
): string | undefined {
  const column = columns.get(field.column);
  const type =
    GENERATED_COLUMNS.get(field.column) ??
    (column?.isTypeReadable === true ? column.type : undefined);
  const problem = type === undefined ? undefined : transformProblem(field, type);
  return problem === undefined
    ? undefined
    : `${quoted(field.column)} can't be partitioned like this: ${problem}`;
}

function readTerm(item: JsonNode): PartitionField | string {
  if (item.kind === 'string') return parsePartitionTerm(item.value);
  return item.kind === 'object'
    ? fieldOfObject(item)
    : `A partition field is a string or an object, not ${described(item)}`;
}

function listOfTerms(node: JsonNode): readonly JsonNode[] | undefined {
  if (node.kind === 'array') return node.items;
  if (node.kind !== 'object' || node.members.length !== 1) return undefined;
  const [member] = node.members;
  const isNamed = member?.key === 'columns' || member?.key === 'fields';
  return isNamed && member.value.kind === 'array' ? member.value.items : undefined;
}

function fieldOfObject(object: JsonObject): PartitionField | string {
  let column: string | undefined;
  let transform = 'identity';
  for (const { key, value } of object.members) {
    if (isExtension(key)) continue;
    if (value.kind !== 'string' || (key !== 'field' && key !== 'transform')) {
      return `A partition field has the keys field and transform, both strings; ${quoted(key)} is ${value.kind === 'string' ? 'another key' : described(value)}`;
    }
    if (key === 'field') column = value.value;
    else transform = value.value;
  }
  return column === undefined
    ? 'A partition field needs the key field'
    : partitionField(column, transform);
}
