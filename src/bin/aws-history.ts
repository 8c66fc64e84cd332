import { UserError } from '../errors.js';
import type { CatchUpPorts } from '../history/catch-up-ports.js';
import type { CatchUpAwsSettings } from '../protocol/catch-up-settings.js';
import { registryVariables, type LambdaSettings } from '../protocol/settings.js';
import { awsCatchUpPorts } from './aws-catch-up.js';
import { catchUpSettings, lambdaSettings } from './lambda-settings.js';
import { registryTableIn } from './open-registry.js';
import type { RegistryLocation } from './registry-url.js';

/** What a command has to know of an installation, and no default can tell. */
const MEANINGS = {
  ATHENA_WORKGROUP: 'the workgroup of its statements',
  BACKFILL_STATE_MACHINE_ARN: 'the state machine that patches history',
  CATCH_UP_TRACKING_TABLE: 'the table that records catch-ups',
} as const;

/** For a command that starts, watches or stops executions. */
export const OF_EXECUTIONS = Object.keys(MEANINGS) as readonly (keyof typeof MEANINGS)[];

/** An installation in AWS whose history a person looks at or patches. */
export interface AwsHistory {
  readonly read: LambdaSettings;
  readonly more: CatchUpAwsSettings;
  readonly ports: CatchUpPorts;
}

/**
 * Opens the history of a registry in S3. The variables are those of the function of catch-ups. Throws
 * a UserError that names all that are missing, and where their values are.
 */
export async function awsHistory(
  command: string,
  { bucket, prefix }: RegistryLocation & { readonly kind: 's3' },
  values: ReadonlyMap<string, string>,
  needed: typeof OF_EXECUTIONS = [],
): Promise<AwsHistory> {
  const environment = process.env;
  const isGiven = (name: string): boolean => (environment[name] ?? '').trim() !== '';
  const table = registryTableIn(values, environment);
  const missing = [
    ...(table === '' ? ['--registry-table or SCHEMA_REGISTRY_TABLE (the registry items)'] : []),
    ...needed.filter((name) => !isGiven(name)).map((name) => `${name} (${MEANINGS[name]})`),
  ];
  if (missing.length > 0)
    throw new UserError(
      `${command} of a registry in S3 needs ${missing.join(', ')}; the function of catch-ups has the values: aws lambda get-function-configuration --function-name NAME --query Environment.Variables (Terraform calls it {project}-{environment}-schema-catchup)`,
      'config',
    );
  const read = lambdaSettings({
    ...environment,
    ...registryVariables({ schemaBucket: bucket, schemaPrefix: prefix, registryTable: table }),
  });
  const more = catchUpSettings(environment);
  return { read, more, ports: await awsCatchUpPorts(read, more, () => Infinity) };
}
