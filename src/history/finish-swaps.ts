import type { ColumnType } from '../core/schema/column-type.js';
import { wantedTables } from '../core/schema/tables.js';
import {
  PLAN_FORMAT,
  type CatchUpPlan,
  type PlannedRewrite,
} from '../core/history/plan/catch-up-plan.js';
import type { ExistingTable } from '../core/change/tables/table-change.js';
import type { CatchUp } from './begin.js';
import { isOwn } from './own.js';
import type { Ports } from './ports.js';
import { stageOf } from './swap.js';

/**
 * Ends the swaps that an earlier catch-up left between their two renames. It had counted that no
 * value differs, and since then nothing could write to the column: it has no name.
 */
export async function finishSwaps(catchUp: CatchUp, ports: Ports): Promise<'done' | 'superseded'> {
  const { subject } = catchUp;
  const curated = wantedTables(subject.version.schema)[1];
  const database = ports.settings.places.databases.curated;
  const table = await ports.warehouse.table(database, curated.name);
  for (const rewrite of table === undefined ? [] : halfSwapped(table)) {
    if (!(await isOwn(catchUp, ports))) return 'superseded';
    const step = { kind: 'take-over', rewrite } as const;
    const plan = planOf(catchUp, database, curated.name);
    await ports.rows.run(plan, step, ports.now().toISOString());
  }
  return 'done';
}

const SET_ASIDE = '__was';
const SHADOW = /__rewrite[0-9]*$/;

/** Columns whose old values are set aside and whose shadows have no name of their own yet. */
export function halfSwapped(table: Pick<ExistingTable, 'columns'>): readonly PlannedRewrite[] {
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  return [...types].flatMap(([setAside, was]): readonly PlannedRewrite[] => {
    if (!setAside.endsWith(SET_ASIDE)) return [];
    const name = setAside.slice(0, -SET_ASIDE.length);
    const shadow = [...types.keys()].find(
      (one) => SHADOW.test(one) && one.replace(SHADOW, '') === name,
    );
    const type = shadow === undefined ? undefined : types.get(shadow);
    if (shadow === undefined || !isKnown(type) || !isKnown(was)) return [];
    const rewrite = { name, was, type, shadow, setAside };
    return stageOf(table, rewrite) === 'half' ? [rewrite] : [];
  });
}

function isKnown(type: ColumnType | string | undefined): type is ColumnType {
  return type !== undefined && typeof type !== 'string';
}

/** A plan that has no rows to patch: what a step needs to know of its tables. */
function planOf({ id, subject }: CatchUp, database: string, name: string): CatchUpPlan {
  const table = { database, name };
  return {
    format: PLAN_FORMAT,
    catchupId: id,
    topic: subject.topic,
    activationSeq: subject.facts.seq,
    schemaVersion: subject.version.schema.version ?? 'unknown',
    activeSha256: subject.facts.sha256,
    baseSha256: subject.facts.sha256,
    standardized: table,
    curated: table,
    order: ['publish_time'],
    stamps: [],
    bound: { kind: 'same-publish-time' },
    columns: [],
    groups: [],
    rewrites: [],
    rewriteGroups: [],
    periods: [],
    inserts: null,
    left: [],
    limits: { statementBytes: 0, partitions: 0 },
  };
}
