import type { FollowUps, TableName } from '../core/history/plan/catch-up-plan.js';

/** A plan's follow-ups in its JSON. */
export interface FollowUpsJson extends Pick<FollowUps, 'drift'> {
  readonly errors_table: FollowUps['errorsTable'];
  readonly optimize_above: FollowUps['optimizeAbove'];
}

export function followUpsJson({ errorsTable, drift, optimizeAbove }: FollowUps): {
  readonly follow_ups?: FollowUpsJson;
} {
  if (errorsTable === null && drift === null && optimizeAbove === null) return {};
  return {
    follow_ups: {
      errors_table: errorsTable === null ? null : table(errorsTable),
      drift: drift === null ? null : { table: table(drift.table), columns: drift.columns },
      optimize_above: optimizeAbove,
    },
  };
}

export function followUpsIn(json: FollowUpsJson | undefined): FollowUps {
  return {
    errorsTable: json?.errors_table ?? null,
    drift: json?.drift ?? null,
    optimizeAbove: json?.optimize_above ?? null,
  };
}

/** A table's name with its keys in their order. */
export function table({ database, name }: TableName): TableName {
  return { database, name };
}
