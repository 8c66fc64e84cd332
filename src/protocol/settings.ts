import type { Places } from '../core/change/tables/table-change.js';
import { regionOfKey } from './approval.js';
import { encryptionVariables, readEncryption, type Encryption } from './encryption.js';
import { VARIABLES, type Variable, type VariableName } from './variables.js';

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
  /** ARN of the KMS key that proves what publish accepted; null where no proof is asked for. */
  readonly approvalKey: string | null;
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
  /** The DynamoDB table that records catch-ups; null where none is configured. */
  readonly trackingTable: string | null;
  readonly encryption: Encryption | undefined;
  readonly settings: ActivationSettings;
}

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
    trackingTable: valueOf(environment, 'CATCH_UP_TRACKING_TABLE') || null,
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
  const approvalKey = value('APPROVAL_KEY_ARN') || null;
  const isKey = approvalKey === null || regionOfKey(approvalKey) !== undefined;
  if (backfillMode === undefined || !isKey)
    return {
      problems: [
        ...(backfillMode === undefined
          ? [`BACKFILL_MODE must be gated or online, not ${JSON.stringify(value('BACKFILL_MODE'))}`]
          : []),
        ...(isKey
          ? []
          : [`APPROVAL_KEY_ARN must be the ARN of a KMS key, not ${JSON.stringify(approvalKey)}`]),
      ],
    };
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
    approvalKey,
  };
}

/**
 * The environment of a Lambda that has these settings; {@link readLambdaSettings} reads it back.
 */
export function lambdaEnvironment(read: LambdaSettings): Readonly<Record<VariableName, string>> {
  const { places, backfillMode, acceptsApprovals, rejectsDriftedPlans, approvalKey } =
    read.settings;
  return {
    ...registryVariables(read),
    ATHENA_WORKGROUP: read.athenaWorkgroup,
    ATHENA_OUTPUT_BUCKET: read.athenaOutputBucket,
    ICEBERG_BUCKET: places.bucket,
    STANDARDIZED_DATABASE: places.databases.standardized,
    CURATED_DATABASE: places.databases.curated,
    BACKFILL_STATE_MACHINE_ARN: read.stateMachineArn ?? '',
    CATCH_UP_TRACKING_TABLE: read.trackingTable ?? '',
    BACKFILL_MODE: backfillMode,
    ACCEPT_APPROVALS: String(acceptsApprovals),
    REJECT_DRIFTED_PLANS: String(rejectsDriftedPlans),
    APPROVAL_KEY_ARN: approvalKey ?? '',
    ...encryptionVariables(read.encryption),
  };
}

/** The variables in which the validator's function and that of catch-ups have to agree. */
export function sharedVariables(
  read: LambdaSettings,
): ReadonlyMap<(typeof SHARED)[number], string> {
  const all = lambdaEnvironment(read);
  return new Map(SHARED.map((name) => [name, all[name]]));
}

const SHARED = [
  'SCHEMA_BUCKET',
  'SCHEMA_PREFIX',
  'SCHEMA_REGISTRY_TABLE',
  'ATHENA_WORKGROUP',
  'ATHENA_OUTPUT_BUCKET',
  'ICEBERG_BUCKET',
  'STANDARDIZED_DATABASE',
  'CURATED_DATABASE',
  'BACKFILL_STATE_MACHINE_ARN',
] as const satisfies readonly VariableName[];

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
