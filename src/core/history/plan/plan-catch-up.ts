import { GENERATED_COLUMNS } from '../../schema/table-settings.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import type { CatchUpKind } from '../../change/catch-up-kinds.js';
import { compareTexts } from '../../text/compare-texts.js';
import { castForSpark } from '../cast/cast-for-spark.js';
import { castForTrino } from '../cast/cast-for-trino.js';
import { ALL_DAYS, type CatchUpFacts, type Planned } from './catch-up-facts.js';
import {
  KEY_COLUMN,
  PLAN_FORMAT,
  type ColumnSource,
  type LeftColumn,
  type LeftReason,
  type PlanLimits,
} from './catch-up-plan.js';
import {
  columnBytes,
  columnGroups,
  fitsOneStatement,
  rewriteGroups,
  type PeriodColumn,
} from './column-groups.js';
import { columnSource, typesIn, type TableTypes } from './column-source.js';
import { lackingColumns, type LackingColumn } from './lacking-columns.js';
import { matchProblems, NO_CURATED, NO_STANDARDIZED, orderIn, stampsIn } from './plan-problems.js';
import { plannedFollowUps } from './planned-follow-ups.js';
import { plannedInserts } from './planned-inserts.js';
import { choosePeriods, type PeriodChoice } from './planned-periods.js';
import { plannedRewrites } from './planned-rewrites.js';
import { periodParts } from './period-parts.js';
import { engineFor, sparkObstacle } from './step-engine.js';
import { usedPeriods } from './used-periods.js';

/**
 * Athena takes 262,144 bytes and writes 100 partitions in one query; the rest is room for partitions
 * that come while the statement runs:
 * https://docs.aws.amazon.com/athena/latest/ug/ctas-insert-into.html
 */
export const PLAN_LIMITS: PlanLimits = { statementBytes: 200_000, partitions: 90 };

/** Kinds after which rows of CURATED are updated from STD. */
const PATCHED: ReadonlySet<CatchUpKind> = new Set([
  'added',
  'returned',
  'renamed',
  'widened',
  'json_path',
  'unfinished',
]);
const RELAXED: ReadonlySet<CatchUpKind> = new Set(['relaxed', 'cde_removed']);
/** Kinds of which earlier periods have other values, or rows depend on them. */
const WRONG_BEFORE: ReadonlySet<CatchUpKind> = new Set(['json_path', 'unfinished']);

/**
 * Plans a catch-up: the same facts give the same plan. `nothing` where history is as the active
 * version wants it. A plan may have no steps: it then says what stays unpatched.
 */
export function planCatchUp(facts: CatchUpFacts): Planned {
  const active = facts.active.version.schema;
  const { curated } = facts.tables;
  if (active === undefined || facts.base.version.schema === undefined)
    return {
      kind: 'problems',
      problems: ['A version that the catch-up compares can’t be read; put a valid one there'],
    };
  const types = { standardized: typesIn(facts.tables.standardized), curated: typesIn(curated) };
  const lacking = lackingColumns(active, facts.active.version.json.text, facts);
  if (lacking.length === 0) return { kind: 'nothing' };
  if (curated === undefined) return { kind: 'problems', problems: [NO_CURATED] };
  const names = lacking.map(({ column }) => column.name);
  const rewrites = plannedRewrites(names, active, facts, types.curated);
  const rewritten = new Set(rewrites.map(({ name }) => name));
  if (facts.tables.standardized === undefined && lacking.some((one) => readsStd(one, rewritten)))
    return { kind: 'problems', problems: [NO_STANDARDIZED] };
  const choice = choosePeriods(facts, active.backfill);
  const bytesOf = columnBytes([castForTrino, castForSpark]);
  const sourceOf = sourcesOf(lacking, active, types);
  const patched = patchedColumns(lacking, rewritten, choice, sourceOf);
  const relaxed = lacking.filter(
    ({ column, kinds }) => column.name !== KEY_COLUMN && kinds.some((kind) => RELAXED.has(kind)),
  );
  const { inserts, left } = plannedInserts(
    {
      active,
      relaxed: relaxed.map(({ column }) => column.name),
      sourceOf,
      fits: (columns) => fitsOneStatement(columns, bytesOf, PLAN_LIMITS.statementBytes),
      periodsOf: (name) => choice.ofColumn(name, true),
    },
    facts,
  );
  const masked = lacking.filter(({ kinds }) => kinds.includes('sensitive'));
  const allLeft = [
    ...patched.left,
    ...left,
    ...masked.map(({ column }) => leftAs(column.name, 'mask-unknown')),
  ].sort((a, b) => compareTexts(a.column, b.column) || compareTexts(a.reason, b.reason));
  const matches = patched.columns.length > 0 || inserts !== null;
  if (!matches && rewrites.length === 0 && allLeft.every(({ reason }) => reason === 'never-sent'))
    return { kind: 'nothing' };
  const problems = matches ? matchProblems(facts, types) : [];
  if (problems.length > 0) return { kind: 'problems', problems };
  const { database, name } = curated;
  const used = usedPeriods(choice.periods, {
    columns: patched.columns,
    inserts,
    isWhole: rewrites.length > 0,
  });
  const { standardized = { database, name } } = facts.tables;
  return {
    kind: 'plan',
    plan: {
      format: PLAN_FORMAT,
      catchupId: facts.catchupId,
      topic: facts.topic,
      activationSeq: facts.activationSeq,
      schemaVersion: active.version ?? 'unknown',
      activeSha256: facts.active.sha256,
      baseSha256: facts.base.sha256,
      standardized: { database: standardized.database, name: standardized.name },
      curated: { database, name },
      order: orderIn(types),
      stamps: stampsIn(types),
      bound: facts.bound,
      ...columnGroups(used.columns, bytesOf, PLAN_LIMITS.statementBytes),
      rewrites,
      rewriteGroups: rewriteGroups(
        rewrites.filter(({ isSetAside }) => !isSetAside),
        PLAN_LIMITS.statementBytes,
      ),
      periods: used.periods.map(({ period, rows, bytes, days }, index) => {
        const obstacle = sparkObstacle({ inserts: used.inserts, rewrites }, index);
        const engine = engineFor({ bytes }, obstacle, facts);
        const isWhole = engine === 'spark';
        const parts = isWhole ? [ALL_DAYS] : periodParts(days, PLAN_LIMITS.partitions);
        return { period, rows, bytes, engine, parts };
      }),
      inserts: used.inserts,
      followUps: plannedFollowUps(active, facts),
      left: allLeft,
      limits: PLAN_LIMITS,
    },
  };
}

type SourceOf = (name: string) => ColumnSource | LeftReason;

function sourcesOf(
  lacking: readonly LackingColumn[],
  { columns }: TopicSchema,
  types: TableTypes,
): SourceOf {
  const former = new Map(lacking.map(({ column, formerSource }) => [column.name, formerSource]));
  return (name) => {
    const column = columns.get(name);
    return column === undefined ? 'no-column' : columnSource(column, former.get(name), types);
  };
}

/** Whether a column's values, or rows that depend on it, come from STD. */
function readsStd({ column, kinds }: LackingColumn, rewritten: ReadonlySet<string>): boolean {
  if (kinds.some((kind) => RELAXED.has(kind))) return true;
  return kinds.some((kind) => PATCHED.has(kind)) && !rewritten.has(column.name);
}

function leftAs(column: string, reason: LeftReason): LeftColumn {
  return { column, reason, periods: null };
}

function patchedColumns(
  lacking: readonly LackingColumn[],
  rewritten: ReadonlySet<string>,
  { ofColumn }: PeriodChoice,
  sourceOf: SourceOf,
): { readonly columns: readonly PeriodColumn[]; readonly left: readonly LeftColumn[] } {
  const columns: PeriodColumn[] = [];
  const left: LeftColumn[] = [];
  for (const { column, kinds } of lacking) {
    const { name } = column;
    const reasons = kinds.filter((kind) => PATCHED.has(kind));
    if (reasons.length === 0 || rewritten.has(name) || GENERATED_COLUMNS.has(name)) continue;
    const source = sourceOf(name);
    if (typeof source === 'string') {
      const isWrong = source === 'never-sent' && kinds.some((kind) => WRONG_BEFORE.has(kind));
      left.push(leftAs(name, isWrong ? 'no-source' : source));
      continue;
    }
    const isWhole = reasons.some((kind) => kind !== 'unfinished');
    const { periods, left: behind } = ofColumn(name, isWhole);
    left.push(...behind);
    if (periods === null || periods.length > 0)
      columns.push({ column: { ...source, kinds: reasons }, periods });
  }
  return { columns, left };
}
