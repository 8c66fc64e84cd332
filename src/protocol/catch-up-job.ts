import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';

/** Which catch-up a run of the job belongs to, so that a later one finds and stops it. */
export const CATCH_UP_ARGUMENT = '--catchup_id';

/** Where the text of a statement is. */
export interface StatementPlace {
  readonly bucket: string;
  readonly key: string;
  /** Of the text's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * What a run of the Glue job gets. The job (infra/glue/curated_catchup.py) reads where its statement
 * is and which SHA-256 it has; the other ones tell people what the run is for, and no SQL is made of
 * them.
 */
export function jobArguments(
  plan: CatchUpPlan,
  step: CatchUpStep,
  statement: StatementPlace,
  icebergBucket: string,
): Readonly<Record<`--${string}`, string>> {
  return {
    '--topic_name': plan.topic,
    '--affected_periods': 'period' in step ? (step.period ?? 'NULL') : '',
    '--schema_version': plan.schemaVersion,
    '--new_columns': columnsOf(step).join(','),
    '--standardized_database': plan.standardized.database,
    '--curated_database': plan.curated.database,
    '--iceberg_bucket': icebergBucket,
    [CATCH_UP_ARGUMENT]: plan.catchupId,
    '--statement_bucket': statement.bucket,
    '--statement_key': statement.key,
    '--statement_sha256': statement.sha256,
  };
}

function columnsOf(step: CatchUpStep): readonly string[] {
  switch (step.kind) {
    case 'patch':
      return step.columns.map(({ name }) => name);
    case 'rewrite':
      return step.rewrites.map(({ name }) => name);
    default:
      return [];
  }
}
