import type { Places } from '../core/change/tables/table-change.js';
import {
  ENCRYPTION_VARIABLES,
  encryptionVariables,
  readEncryption,
  type Encryption,
} from './encryption.js';
import { DEFAULT_PREFIX } from './keys.js';

/** How an installation activates its topics. */
export interface ActivationSettings {
  readonly places: Places;
  /** Whether a state machine patches history; without one, rewrites are rejected. */
  readonly hasStateMachine: boolean;
  /**
   * `gated`: a topic is closed until its history is patched. `online`: a topic that only gained
   * columns stays open.
   */
  readonly backfillMode: 'gated' | 'online';
  /** Whether breaking changes are activated if publish accepted exactly these. */
  readonly acceptsApprovals: boolean;
  /** Whether a candidate is rejected if its plan is not the one that publish showed. */
  readonly rejectsDriftedPlans: boolean;
}

/** The registry of a validator. */
export interface RegistrySettings {
  readonly schemaBucket: string;
  /** Without leading or trailing slashes. */
  readonly schemaPrefix: string;
  readonly registryTable: string;
}

/** The settings in the validator Lambda's environment. */
export interface LambdaSettings extends RegistrySettings {
  readonly athenaOutputBucket: string;
  readonly athenaWorkgroup: string;
  readonly stateMachineArn: string | undefined;
  readonly encryption: Encryption | undefined;
  readonly settings: ActivationSettings;
}

export const DEFAULT_DATABASES: Places['databases'] = {
  standardized: 'iceberg_standardized_db',
  curated: 'iceberg_curated_db',
};

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
  ...ENCRYPTION_VARIABLES,
] as const satisfies readonly Variable[];

export type VariableName = (typeof VARIABLES)[number]['name'];
type Environment = Readonly<Record<string, string | undefined>>;

/** One clause for all missing variables, then one for each wrong value. */
export interface SettingsProblems {
  readonly problems: readonly string[];
}

export function readLambdaSettings(environment: Environment): LambdaSettings | SettingsProblems {
  const missing = VARIABLES.filter(
    ({ name, fallback }) => fallback.kind === 'required' && valueOf(environment, name) === '',
  ).map(({ name }) => name);
  const settings = readActivationSettings(environment);
  const lacks =
    missing.length === 0
      ? []
      : [`The environment lacks ${missing.join(' and ')}; set them on the function`];
  const encryption = readEncryption(environment);
  const wrong = [
    ...('problems' in settings ? settings.problems : []),
    ...(encryption !== undefined && 'problems' in encryption ? encryption.problems : []),
  ];
  if ('problems' in settings || (encryption !== undefined && 'problems' in encryption))
    return { problems: [...lacks, ...wrong] };
  if (lacks.length > 0) return { problems: lacks };
  return {
    schemaBucket: valueOf(environment, 'SCHEMA_BUCKET'),
    schemaPrefix: valueOf(environment, 'SCHEMA_PREFIX'),
    registryTable: valueOf(environment, 'SCHEMA_REGISTRY_TABLE'),
    athenaOutputBucket: valueOf(environment, 'ATHENA_OUTPUT_BUCKET'),
    athenaWorkgroup: valueOf(environment, 'ATHENA_WORKGROUP'),
    stateMachineArn: valueOf(environment, 'BACKFILL_STATE_MACHINE_ARN') || undefined,
    encryption,
    settings,
  };
}

/**
 * Reads the activation settings, for the Lambda and for `activate`. `bucket` replaces
 * SCHEMA_BUCKET.
 */
export function readActivationSettings(
  environment: Environment,
  bucket?: string,
): ActivationSettings | SettingsProblems {
  const value = (name: VariableName): string =>
    valueOf(
      bucket === undefined ? environment : { ...environment, ...bucketVariable(bucket) },
      name,
    );
  const backfillMode = modeOf(value('BACKFILL_MODE'));
  if (backfillMode === undefined) {
    const given = JSON.stringify(value('BACKFILL_MODE'));
    return { problems: [`BACKFILL_MODE must be gated or online, not ${given}`] };
  }
  return {
    places: {
      bucket: value('ICEBERG_BUCKET'),
      databases: {
        standardized: value('STANDARDIZED_DATABASE'),
        curated: value('CURATED_DATABASE'),
      },
    },
    hasStateMachine: value('BACKFILL_STATE_MACHINE_ARN') !== '',
    backfillMode,
    acceptsApprovals: value('ACCEPT_APPROVALS').toLowerCase() === 'true',
    rejectsDriftedPlans: value('REJECT_DRIFTED_PLANS').toLowerCase() === 'true',
  };
}

/**
 * The environment of a Lambda that has these settings; {@link readLambdaSettings} reads it back.
 */
export function lambdaEnvironment(read: LambdaSettings): Readonly<Record<VariableName, string>> {
  const { places, backfillMode, acceptsApprovals, rejectsDriftedPlans } = read.settings;
  return {
    ...registryVariables(read),
    ATHENA_WORKGROUP: read.athenaWorkgroup,
    ATHENA_OUTPUT_BUCKET: read.athenaOutputBucket,
    ICEBERG_BUCKET: places.bucket,
    STANDARDIZED_DATABASE: places.databases.standardized,
    CURATED_DATABASE: places.databases.curated,
    BACKFILL_STATE_MACHINE_ARN: read.stateMachineArn ?? '',
    BACKFILL_MODE: backfillMode,
    ACCEPT_APPROVALS: String(acceptsApprovals),
    REJECT_DRIFTED_PLANS: String(rejectsDriftedPlans),
    ...encryptionVariables(read.encryption),
  };
}

/** The variables that name a registry. */
export function registryVariables({ schemaBucket, schemaPrefix, registryTable }: RegistrySettings) {
  return {
    ...bucketVariable(schemaBucket),
    SCHEMA_PREFIX: schemaPrefix,
    SCHEMA_REGISTRY_TABLE: registryTable,
  } as const satisfies Partial<Record<VariableName, string>>;
}

function bucketVariable(bucket: string) {
  return { SCHEMA_BUCKET: bucket } as const satisfies Partial<Record<VariableName, string>>;
}

function modeOf(value: string): ActivationSettings['backfillMode'] | undefined {
  const mode = value.toLowerCase();
  return mode === 'gated' || mode === 'online' ? mode : undefined;
}

/** The trimmed value; for an empty one, the fallback. */
function valueOf(environment: Environment, name: string): string {
  const given = (environment[name] ?? '').trim();
  const value = name === 'SCHEMA_PREFIX' ? given.replace(/^\/+|\/+$/g, '') : given;
  if (value !== '') return value;
  const fallback = (VARIABLES as readonly Variable[]).find((one) => one.name === name)?.fallback;
  if (fallback?.kind === 'text') return fallback.text;
  return fallback?.kind === 'same' ? valueOf(environment, fallback.as) : '';
}
