import { catchUpOf, lacksHistory, needsRewrite, type CatchUp } from '../change/catch-up.js';
import { wantedTables, type WantedTable } from '../schema/tables.js';
import type { ParsedFile } from '../schema/topic-schema.js';
import type { Plan } from './finding.js';
import type { Statement } from '../change/tables/table-change.js';
import type { JudgeInput, Judgement } from './judge.js';

/**
 * The statements that turn the tables of one version into those of another; `before` is undefined
 * for a new topic.
 */
export type PlanStatements = (
  before: readonly WantedTable[] | undefined,
  after: readonly WantedTable[],
  topic: string,
) => readonly Statement[];

/** What an activation would do; null where it is blocked. */
export function planOf(
  { topic, before, after }: Pick<JudgeInput, 'topic' | 'before' | 'after'>,
  judgement: Judgement,
  planStatements: PlanStatements,
): Plan | null {
  const { classification, findings } = judgement;
  const isStopped = findings.some(
    (finding) =>
      finding.severity === 'error' ||
      (finding.severity === 'breaking' && finding.accepted === undefined),
  );
  if (after.schema === undefined || isStopped || classification === 'unchanged') return null;
  const older = before?.schema === undefined ? undefined : wantedTables(before.schema);
  return {
    ddl: planStatements(older, wantedTables(after.schema), topic),
    catchUp: catchUpIn(after, judgement),
  };
}

/**
 * The catch-up, also for an accepted breaking change. `enabled: false` doesn't switch off a
 * rewrite.
 */
function catchUpIn({ schema }: ParsedFile, { pairing }: Judgement): CatchUp | null {
  if (schema === undefined || pairing === undefined || !lacksHistory(pairing)) return null;
  return schema.backfill.enabled || needsRewrite(pairing) ? catchUpOf(schema, pairing) : null;
}
