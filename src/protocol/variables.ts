import type { Places } from '../core/change/tables/table-change.js';
import { ENCRYPTION_VARIABLES } from './encryption.js';
import { DEFAULT_PREFIX } from './keys.js';

export const DEFAULT_DATABASES: Places['databases'] = {
  standardized: 'iceberg_standardized_db',
  curated: 'iceberg_curated_db',
};

/** A variable of the validator Lambda's environment. */
export interface Variable {
  readonly name: string;
  readonly fallback:
    | { readonly kind: 'required' }
    | { readonly kind: 'text'; readonly text: string }
    /** Falls back to the value of another variable. */
    | { readonly kind: 'same'; readonly as: string }
    | { readonly kind: 'none' };
  /** What the variable is, as a noun phrase for the table in docs/deployment.md. */
  readonly meaning: string;
}

const text = (of: string): Variable['fallback'] => ({ kind: 'text', text: of });
const sameAs = (as: string): Variable['fallback'] => ({ kind: 'same', as });

/** Every variable of the validator Lambda. `activate` reads all but the first three. */
export const VARIABLES = [
  { name: 'SCHEMA_BUCKET', fallback: { kind: 'required' }, meaning: 'bucket of the schemas' },
  {
    name: 'SCHEMA_PREFIX',
    fallback: text(DEFAULT_PREFIX),
    meaning: 'prefix of the topics in the bucket',
  },
  {
    name: 'SCHEMA_REGISTRY_TABLE',
    fallback: { kind: 'required' },
    meaning: 'DynamoDB table of the registry items',
  },
  { name: 'ATHENA_WORKGROUP', fallback: text('primary'), meaning: 'runs the statements' },
  {
    name: 'ATHENA_OUTPUT_BUCKET',
    fallback: sameAs('SCHEMA_BUCKET'),
    meaning: "bucket of the statements' results",
  },
  {
    name: 'ICEBERG_BUCKET',
    fallback: sameAs('SCHEMA_BUCKET'),
    meaning: "bucket of the tables' data",
  },
  {
    name: 'STANDARDIZED_DATABASE',
    fallback: text(DEFAULT_DATABASES.standardized),
    meaning: 'Glue database of the STANDARDIZED tables',
  },
  {
    name: 'CURATED_DATABASE',
    fallback: text(DEFAULT_DATABASES.curated),
    meaning: 'Glue database of the CURATED tables',
  },
  {
    name: 'BACKFILL_STATE_MACHINE_ARN',
    fallback: { kind: 'none' },
    meaning:
      'patches history; without it, rewrites are rejected and added columns are not backfilled',
  },
  {
    name: 'CATCH_UP_TRACKING_TABLE',
    fallback: { kind: 'none' },
    meaning: 'DynamoDB table that records catch-ups; the state machine is told its name',
  },
  {
    name: 'BACKFILL_MODE',
    fallback: text('gated'),
    meaning: '`online`: a topic that only gained columns stays open during the backfill',
  },
  {
    name: 'ACCEPT_APPROVALS',
    fallback: text('false'),
    meaning:
      "`true`: activates the breaking changes that publish accepted, but none that the table can't make",
  },
  {
    name: 'REJECT_DRIFTED_PLANS',
    fallback: text('false'),
    meaning: '`true`: rejects a candidate whose plan is not the one that publish showed',
  },
  {
    name: 'APPROVAL_KEY_ARN',
    fallback: { kind: 'none' },
    meaning:
      'KMS key by whose MAC publish proves what it accepted; with it, breaking changes without that proof are rejected',
  },
  ...ENCRYPTION_VARIABLES,
] as const satisfies readonly Variable[];

export type VariableName = (typeof VARIABLES)[number]['name'];
