import type { Classification } from '../core/verdict/finding.js';
import type { Reason } from './rejection.js';

/** What became of a topic's candidate. */
export type Outcome =
  | {
      readonly kind: 'activated';
      readonly topic: string;
      readonly seq: number;
      readonly classification: Classification;
      readonly requiresBackfill: boolean;
      /** `s3://…/active/schema.json` */
      readonly schemaPath: string;
      /** Those this run created, `database.table`. */
      readonly tablesCreated: readonly string[];
      /** The backfill that was started, now or by an earlier run. */
      readonly backfillId: string | undefined;
      /** For people: drift in the catalogue, history that nobody patches. */
      readonly warnings: readonly string[];
      readonly processingEnabled: boolean;
      readonly status: string;
    }
  | {
      readonly kind: 'rejected';
      readonly topic: string;
      readonly reasons: readonly Reason[];
      /** Where error.json lies. */
      readonly errorPath: string;
      readonly breakingChanges: number;
    }
  /** No candidate was waiting, or none any more: one that took its place meanwhile has an event of its own. */
  | { readonly kind: 'idle'; readonly topic: string };
