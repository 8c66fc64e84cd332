import {
  PLAN_FORMAT,
  type CatchUpPlan,
  type ColumnSource,
  type PlannedColumn,
  type PlannedInserts,
  type PlannedPeriod,
  type PlannedRewrite,
} from '../core/history/plan/catch-up-plan.js';
import { ALL_DAYS } from '../core/history/plan/catch-up-facts.js';
import { planContradictions } from '../core/history/plan/plan-consistency.js';
import { printColumnType, STRING_TYPE, type ColumnType } from '../core/schema/column-type.js';
import { parseColumnType } from '../core/schema/read-column-type.js';
import { decodeJson } from '../core/text/decoded-json.js';
import { shapeProblems } from './json-shape.js';
import { PLAN_SHAPE } from './catch-up-plan-shape.js';
import { followUpsIn, followUpsJson, table, type FollowUpsJson } from './follow-ups-json.js';

/** Characters that a plan may have: several times what 10,000 columns need. */
const MAX_TEXT = 16_000_000;

/** A plan as it is stored. The same plan has the same bytes; their SHA-256 is the plan's hash. */
export function printCatchUpPlan(plan: CatchUpPlan): string {
  return `${JSON.stringify(jsonOf(plan))}\n`;
}

/**
 * Parses a stored plan, or returns every reason why it is none. Anyone who can write the registry
 * could have put it there: each name must be an identifier, each part must fit the others, and the
 * bytes must be those that {@link printCatchUpPlan} gives.
 */
export function parseCatchUpPlan(
  text: string,
): { readonly plan: CatchUpPlan } | { readonly problems: readonly string[] } {
  if (text.length > MAX_TEXT) return { problems: [`it has more than ${MAX_TEXT} characters`] };
  const value = decodeJson(text);
  if (value === undefined) return { problems: ['it is not JSON'] };
  const problems = shapeProblems(value, PLAN_SHAPE);
  if (problems.length > 0) return { problems };
  const plan = planIn(value as PlanJson);
  const contradictions = planContradictions(plan);
  if (contradictions.length > 0) return { problems: contradictions };
  return printCatchUpPlan(plan) === text
    ? { plan }
    : { problems: ['it is not printed as schema-gate prints plans'] };
}

interface SourceJson {
  readonly name: string;
  readonly source: string;
  readonly former_source?: string;
  readonly type: string;
  readonly source_type?: string;
}
interface InsertsJson extends Pick<
  PlannedInserts,
  'relaxed' | 'required' | 'periods' | 'suppression'
> {
  readonly columns: readonly SourceJson[];
  readonly stop_above: number;
}
interface RewriteJson extends Pick<PlannedRewrite, 'name' | 'shadow'> {
  readonly was: string;
  readonly type: string;
  readonly set_aside: string;
  readonly is_set_aside: boolean;
}
/** A plan's JSON; every type in it is printed. */
interface PlanJson extends Pick<
  CatchUpPlan,
  'format' | 'topic' | 'standardized' | 'curated' | 'order' | 'stamps' | 'groups' | 'left'
> {
  readonly catchup_id: string;
  readonly activation_seq: number;
  readonly schema_version: string;
  readonly active_sha256: string;
  readonly base_sha256: string;
  readonly checkpoint: number | null;
  readonly columns: readonly (SourceJson & Pick<PlannedColumn, 'kinds'>)[];
  readonly rewrites: readonly RewriteJson[];
  readonly rewrite_groups: CatchUpPlan['rewriteGroups'];
  /** `engine` and `parts` are left out where they say the usual. */
  readonly periods: readonly (Omit<PlannedPeriod, 'engine' | 'parts'> &
    Partial<Pick<PlannedPeriod, 'engine' | 'parts'>>)[];
  readonly inserts: InsertsJson | null;
  /** Left out where nothing follows, as in plans from before there were follow-ups. */
  readonly follow_ups?: FollowUpsJson;
  readonly limits: { readonly statement_bytes: number; readonly partitions: number };
}

function jsonOf(plan: CatchUpPlan): PlanJson {
  const { inserts, bound, limits } = plan;
  return {
    format: PLAN_FORMAT,
    catchup_id: plan.catchupId,
    topic: plan.topic,
    activation_seq: plan.activationSeq,
    schema_version: plan.schemaVersion,
    active_sha256: plan.activeSha256,
    base_sha256: plan.baseSha256,
    standardized: table(plan.standardized),
    curated: table(plan.curated),
    order: plan.order,
    stamps: plan.stamps,
    checkpoint: bound.kind === 'checkpoint' ? bound.lastIngestionTs : null,
    columns: plan.columns.map((column) => ({ ...sourceJson(column), kinds: column.kinds })),
    groups: plan.groups.map(({ columns, periods }) => ({ columns, periods })),
    rewrites: plan.rewrites.map(({ name, was, type, shadow, setAside, isSetAside }) => ({
      name,
      was: printColumnType(was),
      type: printColumnType(type),
      shadow,
      set_aside: setAside,
      is_set_aside: isSetAside,
    })),
    rewrite_groups: plan.rewriteGroups,
    periods: plan.periods.map(({ period, rows, bytes, engine, parts }) => ({
      period,
      rows,
      bytes,
      ...(engine === 'athena' ? {} : { engine }),
      ...(parts.length === 1 ? {} : { parts: parts.map(({ from, before }) => ({ from, before })) }),
    })),
    inserts:
      inserts === null
        ? null
        : {
            columns: inserts.columns.map(sourceJson),
            relaxed: inserts.relaxed,
            required: inserts.required,
            periods: inserts.periods,
            stop_above: inserts.stopAbove,
            suppression: inserts.suppression === null ? null : table(inserts.suppression),
          },
    ...followUpsJson(plan.followUps),
    left: plan.left.map(({ column, reason, periods }) => ({ column, reason, periods })),
    limits: { statement_bytes: limits.statementBytes, partitions: limits.partitions },
  };
}

function sourceJson({ name, source, formerSource, type, sourceType }: ColumnSource): SourceJson {
  const from = printColumnType(sourceType);
  return {
    name,
    source,
    ...(formerSource === null ? {} : { former_source: formerSource }),
    type: printColumnType(type),
    ...(from === 'STRING' ? {} : { source_type: from }),
  };
}

/** The plan in JSON that has its shape. */
function planIn(json: PlanJson): CatchUpPlan {
  const { checkpoint, inserts, limits } = json;
  return {
    format: PLAN_FORMAT,
    catchupId: json.catchup_id,
    topic: json.topic,
    activationSeq: json.activation_seq,
    schemaVersion: json.schema_version,
    activeSha256: json.active_sha256,
    baseSha256: json.base_sha256,
    standardized: json.standardized,
    curated: json.curated,
    order: json.order,
    stamps: json.stamps,
    bound:
      checkpoint === null
        ? { kind: 'same-publish-time' }
        : { kind: 'checkpoint', lastIngestionTs: checkpoint },
    columns: json.columns.map((column) => ({ ...sourceIn(column), kinds: column.kinds })),
    groups: json.groups,
    rewrites: json.rewrites.map(({ name, was, type, shadow, set_aside, is_set_aside }) => ({
      name,
      was: typeIn(was),
      type: typeIn(type),
      shadow,
      setAside: set_aside,
      isSetAside: is_set_aside,
    })),
    rewriteGroups: json.rewrite_groups,
    periods: json.periods.map(({ engine = 'athena', parts = [ALL_DAYS], ...period }) => ({
      ...period,
      engine,
      parts,
    })),
    inserts:
      inserts === null
        ? null
        : {
            columns: inserts.columns.map(sourceIn),
            relaxed: inserts.relaxed,
            required: inserts.required,
            periods: inserts.periods,
            stopAbove: inserts.stop_above,
            suppression: inserts.suppression,
          },
    followUps: followUpsIn(json.follow_ups),
    left: json.left,
    limits: { statementBytes: limits.statement_bytes, partitions: limits.partitions },
  };
}

function sourceIn({ name, source, former_source, type, source_type }: SourceJson): ColumnSource {
  return {
    name,
    source,
    formerSource: former_source ?? null,
    type: typeIn(type),
    sourceType: source_type === undefined ? STRING_TYPE : typeIn(source_type),
  };
}

function typeIn(text: string): ColumnType {
  const type = parseColumnType(text);
  return type.kind === 'problem' ? STRING_TYPE : type;
}
