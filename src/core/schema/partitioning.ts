import type { ColumnType } from './column-type.js';
import { folded } from './identifier.js';
import { quoted } from '../text/quoted.js';

/** One partition field of a table. */
export interface PartitionField {
  /** Folded column name. */
  readonly column: string;
  /** `identity`, `year`, `month`, `day`, `hour`, `bucket` or `truncate`. */
  readonly transform: string;
  /** Buckets or width; absent for the others. */
  readonly width?: number;
}

/** What every table is partitioned by unless its schema says otherwise. */
export const DEFAULT_PARTITIONING: readonly PartitionField[] = [
  { column: 'period_reference', transform: 'identity' },
  { column: 'publish_time', transform: 'day' },
];

/** The fields whose columns are meant; of a file that leaves the default, those of the default. */
export function partitionsOn(
  partitioning: readonly PartitionField[] | undefined,
  isMeant: (column: string) => boolean,
): readonly PartitionField[] {
  return (partitioning ?? DEFAULT_PARTITIONING).filter(({ column }) => isMeant(column));
}

/** Beyond it no column's name is that long, and the patterns below try each run of spaces in every split. */
const MAX_LENGTH = 1024;
export const TIME_TRANSFORMS: readonly string[] = ['year', 'month', 'day', 'hour'];
const WIDTH_TRANSFORMS = ['bucket', 'truncate'];
const SYNONYMS = new Map([
  ['years', 'year'],
  ['months', 'month'],
  ['days', 'day'],
  ['hours', 'hour'],
  ['date', 'day'],
]);

/** `day(publish_time)`; an identity is the bare column. */
export function printPartitionField(field: PartitionField): string {
  if (field.transform === 'identity') return field.column;
  return field.width === undefined
    ? `${field.transform}(${field.column})`
    : `${field.transform}(${field.width}, ${field.column})`;
}

/** `x`, `day(x)`, `bucket(16, x)` or `bucket(x, 16)`; or what is wrong with it. */
export function parsePartitionTerm(text: string): PartitionField | string {
  if (text.length > MAX_LENGTH) return `${quoted(text)} is too long for a partition field`;
  const call = /^\s*([A-Za-z]+)\s*\(([^()]*)\)\s*$/.exec(text);
  if (call === null) return { column: folded(text.trim()), transform: 'identity' };
  const args = (call[2] ?? '').split(',').map((arg) => arg.trim());
  const column = args.find((arg) => !/^[0-9]+$/.test(arg));
  const width = args.find((arg) => /^[0-9]+$/.test(arg));
  if (column === undefined || args.length > 2 || (args.length === 2 && width === undefined)) {
    return `${quoted(text)} is not a partition field: write it as day(publish_time) or bucket(16, user_id)`;
  }
  return partitionField(column, call[1] ?? '', width);
}

/** A field and its transform given apart: `day`, `bucket(16)`, `bucket[16]`, or `bucket` with a width. */
export function partitionField(
  column: string,
  transform: string,
  width?: string,
): PartitionField | string {
  if (column.length + transform.length > MAX_LENGTH)
    return `${quoted(column)} is too long for a partition field`;
  const match = /^\s*([A-Za-z]+)\s*(?:[([]([^()[\]]*)[)\]])?\s*$/.exec(transform);
  const spelled = (match?.[1] ?? '').toLowerCase();
  const name = SYNONYMS.get(spelled) ?? spelled;
  const inner = (match?.[2] ?? '')
    .split(',')
    .map((arg) => arg.trim())
    .filter((arg) => arg !== '');
  const named = inner.find((arg) => !/^[0-9]+$/.test(arg));
  const source = folded(column.trim());
  const digits = width ?? inner.find((arg) => /^[0-9]+$/.test(arg));
  const isKnown =
    name === 'identity' || TIME_TRANSFORMS.includes(name) || WIDTH_TRANSFORMS.includes(name);
  if (!isKnown || inner.length > 2 || (named !== undefined && folded(named) !== source)) {
    return `${quoted(transform)} is not a transform; use identity, year, month, day, hour, bucket(n) or truncate(n)`;
  }
  if (!WIDTH_TRANSFORMS.includes(name)) {
    return digits === undefined
      ? { column: source, transform: name }
      : `The transform ${name} takes no number`;
  }
  const count = Number(digits ?? Number.NaN);
  if (!(count >= 1 && count <= 2_147_483_647))
    return `The transform ${name} needs a whole number from 1, as in ${name}(16)`;
  return { column: source, transform: name, width: count };
}

/** Why Iceberg can't apply a transform to a type (table spec, partition transforms); undefined when it can. */
export function transformProblem(field: PartitionField, type: ColumnType): string | undefined {
  const name = type.kind === 'scalar' ? type.name : type.kind;
  const fits = (...names: string[]): boolean => names.includes(name);
  switch (field.transform) {
    case 'hour':
      return fits('TIMESTAMP') ? undefined : 'hour needs a TIMESTAMP';
    case 'year':
    case 'month':
    case 'day':
      return fits('TIMESTAMP', 'DATE') ? undefined : `${field.transform} needs a TIMESTAMP or DATE`;
    case 'bucket':
      return fits('INT', 'BIGINT', 'decimal', 'DATE', 'TIMESTAMP', 'STRING', 'BINARY')
        ? undefined
        : 'bucket does not accept this type';
    case 'truncate':
      return fits('INT', 'BIGINT', 'decimal', 'STRING', 'BINARY')
        ? undefined
        : 'truncate does not accept this type';
    default:
      return fits('array', 'map', 'struct')
        ? 'only a column with a scalar type can be a partition'
        : undefined;
  }
}

/** Whether old rows keep their partition when the source changes to a type the table can't promote to in place. */
export function keepsTransformValue(
  field: PartitionField,
  before: ColumnType,
  after: ColumnType,
): boolean {
  const isTime = (type: ColumnType): boolean =>
    type.kind === 'scalar' && (type.name === 'DATE' || type.name === 'TIMESTAMP');
  return ['year', 'month', 'day'].includes(field.transform) && isTime(before) && isTime(after);
}
