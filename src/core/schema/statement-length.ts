import type { Column } from './column.js';
import { tokenOf } from './column-tokens.js';
import { printColumnType } from './column-type.js';
import type { Report } from './file-problem.js';

/**
 * Athena's limit, in bytes; statements are ASCII, so also in characters:
 * https://docs.aws.amazon.com/athena/latest/ug/service-limits.html
 */
export const MAX_STATEMENT = 262_144;

/**
 * The statement around a type, without names: `ALTER TABLE … CHANGE COLUMN …`, with room for a
 * database of any name.
 */
const FRAME = 'ALTER TABLE ``.`` CHANGE COLUMN `` `` '.length + 255;
/** A printed type is at most this many times as long as its text: LONG is printed as BIGINT. */
const GROWTH = 1.5;

/** Reports columns whose own statement would be too long: one column can't be divided. */
export function reportLongStatements(
  tableName: string,
  columns: ReadonlyMap<string, Column>,
  report: Report,
): void {
  for (const column of columns.values()) {
    const { name, type, typeSpelled = '' } = column;
    if (typeSpelled.length * GROWTH < MAX_STATEMENT / 2) continue;
    const length = FRAME + tableName.length + 2 * name.length + printColumnType(type).length;
    if (length <= MAX_STATEMENT) continue;
    const message = `The statement for this column has about ${length} bytes; Athena takes at most ${MAX_STATEMENT}`;
    report('statement-too-long', tokenOf(column, 'type'), message, { column: name });
  }
}
