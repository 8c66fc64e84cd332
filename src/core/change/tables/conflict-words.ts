import { quoted } from '../../text/quoted.js';
import { wantedTables } from '../../schema/tables.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import type { Conflict } from './table-remark.js';

/**
 * What a conflict says, and what to do. A column that no version in force ever had holds nothing
 * that a version wrote, so it may be dropped; the words give the statement. `versions`: all that
 * were in force.
 */
export function conflictWords(conflict: Conflict, versions: readonly TopicSchema[]): string {
  const { kind, table, columns, message } = conflict;
  const [column] = columns;
  const isLeft =
    kind === 'column-has-another-type' && column !== undefined && !wasInForce(column, versions);
  return isLeft
    ? `${message}. No version that was in force ever had ${quoted(column)}: a candidate that was not activated left it, or a person added it. If nobody needs its values, run ALTER TABLE ${table} DROP COLUMN ${column}, and publish again`
    : message;
}

function wasInForce(column: string, versions: readonly TopicSchema[]): boolean {
  return versions.some((schema) =>
    wantedTables(schema).some(({ columns }) => columns.some(({ name }) => name === column)),
  );
}
