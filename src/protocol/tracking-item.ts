import { listShape, objectShape, shapeProblems, textShape, valueShape } from './json-shape.js';

/** The attributes of an item in the tracking table, which people and dashboards read. */
export const TRACKING = {
  /** The table's key. */
  id: 'catchup_id',
  topic: 'topic_name',
  version: 'schema_version',
  seq: 'activation_seq',
  /** L of S: the periods in the plan's order; `NULL` for rows without one. */
  periods: 'affected_periods',
  /** IN_PROGRESS, DONE, FAILED or SUPERSEDED. */
  status: 'status',
  total: 'total_periods',
  processed: 'processed_periods',
  /** UTC, ISO 8601. */
  startedAt: 'started_at',
  endedAt: 'ended_at',
  /** SHA-256 of the plan, hexadecimal. */
  plan: 'plan_sha256',
} as const;

export const TRACKED_STATUSES = ['IN_PROGRESS', 'DONE', 'FAILED', 'SUPERSEDED'] as const;
/** How a catch-up stands in the tracking table. */
export type TrackedStatus = (typeof TRACKED_STATUSES)[number];

/** What the tracking table says of a catch-up that has begun. */
export interface TrackedCatchUp {
  readonly topic: string;
  readonly activationSeq: number;
  readonly status: TrackedStatus;
  /** Null before there is a plan. `periods`: in the plan's order; `NULL` for rows without one. */
  readonly plan: { readonly periods: readonly string[]; readonly processed: number } | null;
}

/**
 * Reads an item, by its attributes as plain JSON; every reason where it has another shape. What
 * other writers have added is left alone.
 */
export function readTracking(
  attributes: ReadonlyMap<string, unknown>,
): TrackedCatchUp | { readonly problems: readonly string[] } {
  const value: unknown = Object.fromEntries([...attributes].filter(([name]) => KEYS.has(name)));
  const problems = shapeProblems(value, ITEM);
  if (problems.length > 0) return { problems };
  const item = value as Stored;
  const status = {
    topic: item.topic_name,
    activationSeq: item.activation_seq,
    status: item.status,
  };
  const { affected_periods: periods, total_periods: total, processed_periods: processed } = item;
  if (periods === undefined && total === undefined && processed === undefined)
    return { ...status, plan: null };
  if (periods === undefined || processed === undefined || !isPart(processed, periods, total))
    return { problems: [`${PLANNED.join(', ')} don't belong together`] };
  return { ...status, plan: { periods, processed } };
}

function isPart(processed: number, periods: readonly string[], total: number | undefined): boolean {
  return total === periods.length && processed <= total;
}

/** The attributes that are read, once their shape is known. */
interface Stored {
  readonly topic_name: string;
  readonly activation_seq: number;
  readonly status: TrackedStatus;
  readonly affected_periods?: readonly string[];
  readonly total_periods?: number;
  readonly processed_periods?: number;
}

const TEXT = valueShape((it) => typeof it === 'string', 'a text');
const COUNT = valueShape((it) => Number.isSafeInteger(it) && Number(it) >= 0, 'a whole number');
const STATUS = textShape(
  (text) => (TRACKED_STATUSES as readonly string[]).includes(text),
  TRACKED_STATUSES.join(' or '),
);
const PLANNED = [TRACKING.periods, TRACKING.total, TRACKING.processed] as const;
const SHAPES = {
  [TRACKING.topic]: TEXT,
  [TRACKING.seq]: COUNT,
  [TRACKING.status]: STATUS,
  [TRACKING.periods]: listShape(TEXT),
  [TRACKING.total]: COUNT,
  [TRACKING.processed]: COUNT,
};
const KEYS: ReadonlySet<string> = new Set(Object.keys(SHAPES));
const ITEM = objectShape(SHAPES, PLANNED);
