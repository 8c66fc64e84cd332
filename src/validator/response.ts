import type { RejectionReason } from '../protocol/error-json.js';
import type { RecordedRejection, ValidationResult } from './validation-result.js';

/** The Lambda's response for one topic. Callers read these keys, so they are a contract. */
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
      readonly errors: readonly RejectionReason[];
      readonly error_path: string | null;
      readonly message: string;
    };

export function responseOf(result: ValidationResult): Response {
  switch (result.kind) {
    case 'activated':
      return {
        statusCode: 200,
        valid: true,
        topic: result.topic,
        is_enhancement: result.classification === 'enhancement',
        requires_backfill: result.requiresBackfill,
        schema_path: result.schemaPath,
        tables_created: result.tablesCreated,
        backfill_triggered: result.backfillId !== undefined,
        backfill_job_id: result.backfillId ?? null,
        message: 'Schema validated and activated',
        warnings: result.warnings,
      };
    case 'rejected':
      return rejected(result.topic, result);
    case 'idle':
      return result.rejection === undefined
        ? nothingDone(result.topic, 'No candidate is waiting in pending/')
        : rejected(result.topic, result.rejection);
  }
}

function rejected(topic: string, { reasons, errorPath }: RecordedRejection): Response {
  return {
    statusCode: 400,
    valid: false,
    topic,
    errors: reasons.map(({ type, field, message, rule }) => ({ type, field, message, rule })),
    error_path: errorPath,
    message: `Schema rejected: ${reasons[0]?.message ?? 'no reason given'}`,
  };
}

/** The response to an event that is not about a candidate of this registry. */
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

/** The response to an event whose JSON has none of the known shapes. */
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
