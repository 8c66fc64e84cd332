import type { TopicSchema } from '../../schema/topic-schema.js';
import { GENERATED_COLUMNS } from '../../schema/table-settings.js';
import { compareTexts } from '../../text/compare-texts.js';
import type { CatchUpFacts } from './catch-up-facts.js';
import {
  KEY_COLUMN,
  type ColumnSource,
  type LeftColumn,
  type LeftReason,
  type PlannedInserts,
} from './catch-up-plan.js';
import type { ColumnPeriods } from './planned-periods.js';

export interface InsertRequest {
  readonly active: TopicSchema;
  /** Columns that need not be filled any more, sorted. */
  readonly relaxed: readonly string[];
  readonly sourceOf: (name: string) => ColumnSource | LeftReason;
  readonly fits: (columns: readonly ColumnSource[]) => boolean;
  readonly periodsOf: (name: string) => ColumnPeriods;
}

/**
 * The rows to insert, and what can't be. Only with a checkpoint is a row known that the pipeline has
 * seen and CURATED lacks.
 */
export function plannedInserts(
  { active, relaxed, sourceOf, fits, periodsOf }: InsertRequest,
  {
    bound,
    stopInsertsAbove,
    suppression,
  }: Pick<CatchUpFacts, 'bound' | 'stopInsertsAbove' | 'suppression'>,
): { readonly inserts: PlannedInserts | null; readonly left: readonly LeftColumn[] } {
  const none = (reason: LeftReason): ReturnType<typeof plannedInserts> => ({
    inserts: null,
    left: relaxed.map((column) => ({ column, reason, periods: null })),
  });
  if (relaxed.length === 0) return { inserts: null, left: [] };
  if (bound.kind !== 'checkpoint') return none('needs-checkpoint');
  const columns: ColumnSource[] = [];
  for (const { name, isRequired } of active.columns.values()) {
    if (GENERATED_COLUMNS.has(name) || name === KEY_COLUMN) continue;
    const source = sourceOf(name);
    if (typeof source !== 'string') columns.push(source);
    // Without it, rows that must be rejected can't be told from those that need not.
    else if (isRequired || relaxed.includes(name)) return none('no-source');
  }
  columns.sort((a, b) => compareTexts(a.name, b.name));
  if (!fits(columns)) return none('row-too-wide');
  const required = columns.filter(({ name }) => active.columns.get(name)?.isRequired === true);
  const [first = ''] = relaxed;
  const { periods, left } = periodsOf(first);
  return {
    inserts: {
      columns,
      relaxed,
      required: required.map(({ name }) => name),
      periods,
      stopAbove: stopInsertsAbove,
      suppression,
    },
    left: relaxed.flatMap((column) => left.map((one) => ({ ...one, column }))),
  };
}
