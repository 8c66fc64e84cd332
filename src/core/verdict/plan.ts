import { catchUpOf, needsRewrite, otherKinds, type CatchUp } from '../change/catch-up.js';
import { assumedTables, lastInTables } from '../change/tables/assumed-tables.js';
import { wantedTables, type WantedTable } from '../schema/tables.js';
import type { ParsedFile, TopicSchema } from '../schema/topic-schema.js';
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
  const wanted = catchUpIn(after, judgement, history);
  const catchUp = deployment.backfill === 'none' ? null : wanted;
  return { ddl, catchUp, isPatchable: wanted === catchUp, sha256: planSha256(ddl, wanted, digest) };
}

/**
 * The version whose tables are there: the one in force, or the last one of a topic that was retired
 * and comes back. Undefined for a topic that never had any, and for a version that can't be read.
 */
export function lastVersion({
  before,
  after,
  history = [],
}: Omit<Planned, 'topic'>): TopicSchema | undefined {
  if (before !== undefined) return before.schema;
  return after.schema === undefined ? undefined : lastInTables(after.schema, history);
}

/** Its tables, with the columns of all versions before: nothing drops them. */
export function tablesBefore(topic: Omit<Planned, 'topic'>): readonly WantedTable[] | undefined {
  const last = lastVersion(topic);
  return last === undefined ? undefined : assumedTables(last, topic.history ?? []);
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
  // Left out where there are none, so that the hash stays what it was before they were told.
  const others = catchUp === null ? [] : otherKinds(catchUp);
  return digest(
    JSON.stringify([
      statements,
      catchUp?.newColumns ?? [],
      catchUp?.typeChanges ?? [],
      ...(others.length === 0 ? [] : [others.map(({ column, kind }) => [kind, column])]),
    ]),
  );
}

/**
 * The catch-up, also for an accepted breaking change. `enabled: false` doesn't switch off a
 * rewrite.
 */
function catchUpIn(
  { schema }: ParsedFile,
  { pairing }: Judgement,
  history: readonly TopicSchema[],
): CatchUp | null {
  if (schema === undefined || pairing === undefined) return null;
  if (!schema.backfill.enabled && !needsRewrite(pairing)) return null;
  const isReturned = (name: string): boolean => history.some(({ columns }) => columns.has(name));
  return catchUpOf(schema, pairing, isReturned) ?? null;
}
