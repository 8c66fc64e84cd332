import { printColumnType } from '../core/schema/column-type.js';
import { quoted } from '../core/text/quoted.js';
import type { TableChange } from '../core/change/tables/table-change.js';
import type { CandidateContext } from './judge-candidate.js';
import { reason, type Reason } from './rejection.js';
import type { Settings } from './settings.js';

export type Rewrite = TableChange & { readonly kind: 'rewrite-column' };

/** A backfill rewrites columns, and the first version of a topic has none. */
export function rewriteObstacles(
  rewrites: readonly Rewrite[],
  { active }: CandidateContext,
  { hasStateMachine }: Settings,
): readonly Reason[] {
  if (active === undefined) return rewrites.map(leftWithAnotherType);
  return hasStateMachine ? [] : rewrites.map(rewriteUnavailable);
}

function rewriteUnavailable({ column: { name } }: Rewrite): Reason {
  return reason(
    'REWRITE_UNAVAILABLE',
    `Column '${name}' can only change its type by a rewrite of the data, and no state machine is configured to run it; set BACKFILL_STATE_MACHINE_ARN, or keep the type`,
    { column: name },
  );
}

/** A table that the topic's first version finds, with a column that only a rewrite could change. */
function leftWithAnotherType({ database, table, column, was }: Rewrite): Reason {
  const [is, wanted] = [printColumnType(was), printColumnType(column.type)];
  return reason(
    'TABLE_CONFLICT',
    `${database}.${table}: the column ${quoted(column.name)} exists as ${is}, and the schema wants ${wanted}, but the first version of a topic has no backfill that could rewrite it; declare the type it has, or, if nobody needs the rows of the table, run DROP TABLE ${database}.${table}, and publish again`,
    { column: column.name },
  );
}
