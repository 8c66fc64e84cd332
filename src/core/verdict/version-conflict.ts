import { planChanges } from '../change/tables/plan-changes.js';
import { isShadowName } from '../change/tables/shadow-column.js';
import type { Places } from '../change/tables/table-change.js';
import type { Conflict } from '../change/tables/table-remark.js';
import type { Detection } from '../change/rule.js';
import { tableToken } from '../change/tokens.js';
import { tokenOf } from '../schema/column-tokens.js';
import { wantedTables, type WantedTable } from '../schema/tables.js';
import type { TopicSchema } from '../schema/topic-schema.js';
import type { StandaloneDetection } from './standalone-detection.js';

/** The layers by their names, since what two versions tell holds in every database. */
const LAYERS: Places = {
  bucket: '',
  databases: { standardized: 'STANDARDIZED', curated: 'CURATED' },
};

/**
 * What stands in the way of a plan whatever the catalogue says: a new column that has the name which
 * a rewrite of the same version needs. `older`: the tables that are assumed to be there.
 */
export function versionConflict(
  topic: string,
  older: readonly WantedTable[] | undefined,
  schema: TopicSchema | undefined,
): StandaloneDetection | undefined {
  if (older === undefined || schema === undefined) return undefined;
  // The rules block whatever else two versions tell; a second plan of each topic would find nothing.
  if (![...schema.columns.keys()].some(isShadowName)) return undefined;
  const after = wantedTables(schema);
  const request = { topic, places: LAYERS, before: older, after, catalogue: undefined };
  const [conflict] = planChanges(request).conflicts;
  if (conflict === undefined) return undefined;
  return conflictDetection(conflict, schema, {
    after: `${conflict.kind} ${conflict.columns[0] ?? ''}`,
    message: conflict.message,
    short: 'conflicts with the table',
  });
}

/** A conflict as a finding about its column, where the schema has that, else about the table. */
export function conflictDetection(
  { columns: [name] }: Conflict,
  schema: TopicSchema,
  words: Pick<Detection, 'message' | 'short' | 'after'>,
): StandaloneDetection {
  const column = name === undefined ? undefined : schema.columns.get(name);
  const at = column === undefined ? tableToken(schema, 'table_name') : tokenOf(column, 'type');
  return {
    rule: 'table-conflict',
    detection: { ...(name === undefined ? {} : { column: name }), ...words, at },
  };
}
