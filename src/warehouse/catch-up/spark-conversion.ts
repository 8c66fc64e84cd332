import { isSameType, printColumnType, type ColumnType } from '../../core/schema/column-type.js';

/**
 * Pairs that Spark converts to the same values as Trino. It prints DOUBLE, FLOAT and TIMESTAMP in
 * another way, so that periods which different engines rewrote would differ.
 */
const SAME_AS_TRINO: ReadonlySet<string> = new Set([
  'INT>STRING',
  'BIGINT>STRING',
  'BOOLEAN>STRING',
  'DATE>STRING',
  'INT>DOUBLE',
]);

/** The expression that converts a value in Spark; a TypeError for pairs that only Trino rewrites. */
export function sparkConversion(value: string, from: ColumnType, to: ColumnType): string {
  if (isSameType(from, to)) return value;
  const [was, is] = [from, to].map(printColumnType);
  const isDecimal = to.kind === 'decimal' && (from.kind === 'decimal' || isInteger(from));
  if (isDecimal || SAME_AS_TRINO.has(`${was ?? ''}>${is ?? ''}`))
    return `CAST(${value} AS ${is ?? ''})`;
  throw new TypeError(
    `Spark would convert ${was ?? ''} to ${is ?? ''} to other values than Athena; run this rewrite with Athena`,
  );
}

function isInteger(type: ColumnType): boolean {
  return type.kind === 'scalar' && (type.name === 'INT' || type.name === 'BIGINT');
}
