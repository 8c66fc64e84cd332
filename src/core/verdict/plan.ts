import { catchUpOf, lacksHistory, needsRewrite, type CatchUp } from '../change/catch-up.js';
import { assumedTables, lastInTables } from '../change/tables/assumed-tables.js';
import { wantedTables, type WantedTable } from '../schema/tables.js';
import type { ParsedFile } from '../schema/topic-schema.js';
import type { Plan } from './finding.js';
import type { Statement } from '../change/tables/table-change.js';
import type { Deployment } from './deployment.js';
import type { Hash } from './fingerprint.js';
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

/** What a plan depends on besides the judgement. */
export interface PlanTools {
  readonly planStatements: PlanStatements;
  readonly deployment: Deployment;
  readonly digest: Hash;
}

type Planned = Pick<JudgeInput, 'topic' | 'before' | 'after' | 'history'>;

/** What an activation would do; null where it is blocked. */
export function planOf(
  { topic, before, after, history = [] }: Planned,
  judgement: Judgement,
  { planStatements, deployment, digest }: PlanTools,
): Plan | null {
  const { classification, findings } = judgement;
  const isStopped = findings.some(
    (finding) =>
      finding.severity === 'error' ||
      (finding.severity === 'breaking' && finding.accepted === undefined),
  );
  if (after.schema === undefined || isStopped || classification === 'unchanged') return null;
  const older = tablesBefore({ before, after, history });
  const ddl = planStatements(older, wantedTables(after.schema), topic);
  const wanted = catchUpIn(after, judgement);
  const catchUp = deployment.backfill === 'none' ? null : wanted;
  return { ddl, catchUp, isPatchable: wanted === catchUp, sha256: planSha256(ddl, wanted, digest) };
}

/**
 * The tables that are assumed to be there; undefined for a topic that never had any. Those of a
 * topic that was retired are still there.
 */
export function tablesBefore({
  before,
  after,
  history = [],
}: Omit<Planned, 'topic'>): readonly WantedTable[] | undefined {
  const retired = after.schema === undefined ? undefined : lastInTables(after.schema, history);
  const last = before === undefined ? retired : before.schema;
  return last === undefined ? undefined : assumedTables(last, history);
}

/**
 * SHA-256 of a plan, by which the validator recognises the one that a pull request showed. The
 * bucket of the tables is left out, since the gate may not know it, and so are the days of the
 * catch-up, which only say how the same history is patched.
 */
function planSha256(ddl: readonly Statement[], catchUp: CatchUp | null, digest: Hash): string {
  const statements = ddl.map(({ sql }) =>
    sql.replace(/\bLOCATION 's3:\/\/[^/']*\//, "LOCATION 's3://bucket/"),
  );
  return digest(
    JSON.stringify([statements, catchUp?.newColumns ?? [], catchUp?.typeChanges ?? []]),
  );
}

/**
 * The catch-up, also for an accepted breaking change. `enabled: false` doesn't switch off a
 * rewrite.
 */
function catchUpIn({ schema }: ParsedFile, { pairing }: Judgement): CatchUp | null {
  if (schema === undefined || pairing === undefined || !lacksHistory(pairing)) return null;
  return schema.backfill.enabled || needsRewrite(pairing) ? catchUpOf(schema, pairing) : null;
}
