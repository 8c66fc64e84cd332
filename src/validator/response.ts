import type { Outcome } from './outcome.js';
import type { Reason } from './rejection.js';

/** What the handler answers for one topic; callers read these keys. */
export type Response =
  | {
      readonly statusCode: 200;
      readonly valid: true;
      readonly topic: string | null;
      readonly is_enhancement: boolean;
      readonly requires_backfill: boolean;
      readonly schema_path: string | null;
      readonly tables_created: readonly string[];
      readonly backfill_triggered: boolean;
      readonly backfill_job_id: string | null;
      readonly message: string;
      readonly warnings: readonly string[];
    }
  | {
      readonly statusCode: 400;
      readonly valid: false;
      readonly topic: string | null;
      readonly errors: readonly Reason[];
      readonly error_path: string | null;
      readonly message: string;
    };

export function responseOf(outcome: Outcome): Response {
  switch (outcome.kind) {
    case 'activated':
      return {
        statusCode: 200,
        valid: true,
        topic: outcome.topic,
        is_enhancement: outcome.classification === 'enhancement',
        requires_backfill: outcome.requiresBackfill,
        schema_path: outcome.schemaPath,
        tables_created: outcome.tablesCreated,
        backfill_triggered: outcome.backfillId !== undefined,
        backfill_job_id: outcome.backfillId ?? null,
        message: 'Schema validated and activated',
        warnings: outcome.warnings,
      };
    case 'rejected':
      return {
        statusCode: 400,
        valid: false,
        topic: outcome.topic,
        errors: outcome.reasons,
        error_path: outcome.errorPath,
        message: `Schema rejected: ${outcome.reasons[0]?.message ?? 'no reason given'}`,
      };
    case 'idle':
      return nothingDone(outcome.topic, 'No candidate is waiting in pending/');
  }
}

/** For events that are not about a candidate of ours. */
export function nothingDone(topic: string | null, message: string): Response {
  return {
    statusCode: 200,
    valid: true,
    topic,
    is_enhancement: false,
    requires_backfill: false,
    schema_path: null,
    tables_created: [],
    backfill_triggered: false,
    backfill_job_id: null,
    message,
    warnings: [],
  };
}

/** For an event that can't be understood. */
export function malformed(message: string): Response {
  return {
    statusCode: 400,
    valid: false,
    topic: null,
    errors: [{ type: 'MALFORMED_EVENT', field: null, message, rule: null }],
    error_path: null,
    message,
  };
}
