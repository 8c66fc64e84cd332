import type { ColumnType } from './column-type.js';
import { folded } from './identifier.js';
import { quoted } from '../text/quoted.js';

export interface PartitionField {
  /** Folded column name. */
  readonly column: string;
  /** `identity`, `year`, `month`, `day`, `hour`, `bucket` or `truncate`. */
  readonly transform: string;
  /** The number of buckets, or the width of `truncate`; absent for other transforms. */
  readonly width?: number;
}

/** The partitioning of tables whose schema declares none. */
export const DEFAULT_PARTITIONING: readonly PartitionField[] = [
  { column: 'period_reference', transform: 'identity' },
  { column: 'publish_time', transform: 'day' },
];

/** The partition fields (or the default ones) whose column passes the test. */
export function partitionsOn(
  partitioning: readonly PartitionField[] | undefined,
  isMeant: (column: string) => boolean,
): readonly PartitionField[] {
  return (partitioning ?? DEFAULT_PARTITIONING).filter(({ column }) => isMeant(column));
}

/** `day(publish_time), bucket(16, user_id)`; `nothing` for a table without partitions. */
export function printPartitioning(fields: readonly PartitionField[]): string {
  return fields.map(printPartitionField).join(', ') || 'nothing';
}

/**
 * Characters of a partition field: longer than any valid one, and short enough for the patterns
 * below, which backtrack.
 */
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

/** `day(publish_time)`; for an identity, the column's name alone. */
export function printPartitionField(field: PartitionField): string {
  if (field.transform === 'identity') return field.column;
  return field.width === undefined
    ? `${field.transform}(${field.column})`
    : `${field.transform}(${field.width}, ${field.column})`;
}

/**
 * Parses `x`, `day(x)`, `bucket(16, x)` or `bucket(x, 16)`; returns a message for any other text.
 */
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

/**
 * Parses a column and a transform that are given separately: `day`, `bucket(16)`, `bucket[16]`, or
 * `bucket` with a width.
 */
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

/**
 * Why Iceberg can't apply a transform to a type
 * (https://iceberg.apache.org/spec/#partition-transforms); undefined when it can.
 */
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

/**
 * Whether older rows stay in the right partition although the column's type changes in a way that
 * Iceberg can't promote.
 */
export function keepsTransformValue(
  field: PartitionField,
  before: ColumnType,
  after: ColumnType,
): boolean {
  const isTime = (type: ColumnType): boolean =>
    type.kind === 'scalar' && (type.name === 'DATE' || type.name === 'TIMESTAMP');
  return ['year', 'month', 'day'].includes(field.transform) && isTime(before) && isTime(after);
}
