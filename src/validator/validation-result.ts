import type { Classification } from '../core/verdict/finding.js';
import type { RejectionReason } from '../protocol/error-json.js';
import type { Reason } from './rejection.js';

/** What one run of the validator did with a topic's candidate. */
export type ValidationResult =
  | {
      readonly kind: 'activated';
      readonly topic: string;
      readonly seq: number;
      readonly classification: Classification;
      readonly requiresBackfill: boolean;
      /** `s3://…/active/schema.json` */
      readonly schemaPath: string;
      /** Tables that this run created, as `database.table`. */
      readonly tablesCreated: readonly string[];
      /** The backfill that was started, now or by an earlier run. */
      readonly backfillId: string | undefined;
      /** Messages about drift in the catalogue, and about history that no backfill patches. */
      readonly warnings: readonly string[];
      readonly processingEnabled: boolean;
      readonly status: string;
    }
  | {
      readonly kind: 'rejected';
      readonly topic: string;
      readonly reasons: readonly Reason[];
      /** The URL or path of error.json. */
      readonly errorPath: string;
      readonly breakingChanges: number;
    }
  /**
   * No candidate was waiting, or a newer one replaced it meanwhile; the newer one has its own
   * event.
   */
  | {
      readonly kind: 'idle';
      readonly topic: string;
      /** Of the last candidate, if it was rejected and nothing came into force since. */
      readonly rejection?: RecordedRejection | undefined;
    };

/** What failed/error.json says about the last candidate. */
export interface RecordedRejection {
  readonly reasons: readonly RejectionReason[];
  /** The URL or path of error.json. */
  readonly errorPath: string;
}
