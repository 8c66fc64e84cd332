import { tokenOf } from '../schema/column-tokens.js';
import { printColumnType } from '../schema/column-type.js';
import { MAX_STATEMENT } from '../schema/statement-length.js';
import type { TopicSchema } from '../schema/topic-schema.js';
import { tableToken } from '../change/tokens.js';
import type { Plan } from './finding.js';
import type { StandaloneDetection } from './standalone-detection.js';

/**
 * The error about a plan with a statement that Athena would not take, in bytes. A type may be longer
 * in its table than in the file, since fields that left stay there, and a rewrite converts every
 * field by name. Undefined where all statements fit.
 */
export function longStatement(
  plan: Plan | null,
  schema: TopicSchema | undefined,
): StandaloneDetection | undefined {
  const long = plan?.ddl.find(({ sql }) => sql.length > MAX_STATEMENT);
  if (long === undefined || schema === undefined) return undefined;
  const { sql, table } = long;
  // Only a single column can make a statement too long; the longest one that it names.
  const [column] = [...schema.columns.values()]
    .filter(({ name }) => [`\`${name}\` `, `"${name}"`].some((text) => sql.includes(text)))
    .map((one) => ({ one, length: printColumnType(one.type).length }))
    .sort((a, b) => b.length - a.length)
    .map(({ one }) => one);
  return {
    rule: 'statement-too-long',
    detection: {
      ...(column === undefined ? {} : { column: column.name }),
      after: String(sql.length),
      message: `A statement for the table ${table} would have ${sql.length} bytes, with the fields that its table keeps; Athena takes at most ${MAX_STATEMENT}`,
      short: 'statement too long',
      at: column === undefined ? tableToken(schema, 'table_name') : tokenOf(column, 'type'),
    },
  };
}
