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
