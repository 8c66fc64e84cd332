import { isRewrittenBySpark } from '../../core/history/plan/step-engine.js';
import { isSameType, printColumnType, type ColumnType } from '../../core/schema/column-type.js';

/** The expression that converts a value in Spark; a TypeError for pairs that only Trino rewrites. */
export function sparkConversion(value: string, from: ColumnType, to: ColumnType): string {
  if (isSameType(from, to)) return value;
  const [was, is] = [from, to].map(printColumnType);
  if (isRewrittenBySpark(from, to)) return `CAST(${value} AS ${is ?? ''})`;
  throw new TypeError(
    `Spark would convert ${was ?? ''} to ${is ?? ''} to other values than Athena; run this rewrite with Athena`,
  );
}
