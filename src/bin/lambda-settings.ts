import { UserError } from '../errors.js';
import type { Settings } from '../validator/settings.js';

/** The validator Lambda's environment, read once. */
export interface LambdaSettings {
  readonly schemaBucket: string;
  readonly schemaPrefix: string;
  readonly registryTable: string;
  readonly athenaOutputBucket: string;
  readonly athenaWorkgroup: string;
  readonly stateMachineArn: string | undefined;
  readonly settings: Omit<Settings, 'judges'>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a UserError that names every variable that is missing or wrong. */
export function readLambdaSettings(environment: Environment): LambdaSettings {
  const value = (name: string): string => (environment[name] ?? '').trim();
  const missing = ['SCHEMA_BUCKET', 'SCHEMA_REGISTRY_TABLE'].filter((name) => value(name) === '');
  if (missing.length > 0)
    throw new UserError(
      `The environment lacks ${missing.join(' and ')}; set them on the function`,
      'config',
    );
  const schemaBucket = value('SCHEMA_BUCKET');
  const stateMachineArn = value('BACKFILL_STATE_MACHINE_ARN') || undefined;
  return {
    schemaBucket,
    schemaPrefix: value('SCHEMA_PREFIX').replace(/^\/+|\/+$/g, '') || 'schemas',
    registryTable: value('SCHEMA_REGISTRY_TABLE'),
    athenaOutputBucket: value('ATHENA_OUTPUT_BUCKET') || schemaBucket,
    athenaWorkgroup: value('ATHENA_WORKGROUP') || 'primary',
    stateMachineArn,
    settings: readSettings(environment, schemaBucket),
  };
}

/** How topics are activated, in the Lambda and wherever else its work is done. `bucket` is where tables lie unless told otherwise. */
export function readSettings(environment: Environment, bucket: string): Omit<Settings, 'judges'> {
  const value = (name: string): string => (environment[name] ?? '').trim();
  return {
    places: {
      bucket: value('ICEBERG_BUCKET') || bucket,
      databases: {
        standardized: value('STANDARDIZED_DATABASE') || 'iceberg_standardized_db',
        curated: value('CURATED_DATABASE') || 'iceberg_curated_db',
      },
    },
    hasStateMachine: value('BACKFILL_STATE_MACHINE_ARN') !== '',
    backfillMode: backfillMode(value('BACKFILL_MODE')),
    acceptsApprovals: value('ACCEPT_APPROVALS').toLowerCase() === 'true',
  };
}

function backfillMode(text: string): Settings['backfillMode'] {
  const mode = text === '' ? 'gated' : text.toLowerCase();
  if (mode === 'gated' || mode === 'online') return mode;
  throw new UserError(
    `BACKFILL_MODE must be gated or online, not ${JSON.stringify(text)}`,
    'config',
  );
}
