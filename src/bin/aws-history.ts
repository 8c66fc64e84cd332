import { UserError } from '../errors.js';
import type { CatchUpPorts } from '../history/catch-up-ports.js';
import {
  LACKS_TABLE,
  lackingSettings,
  registryTableOf,
  type CommandNeeds,
} from '../protocol/command-settings.js';
import type { CatchUpAwsSettings } from '../protocol/catch-up-settings.js';
import { registryVariables, type LambdaSettings } from '../protocol/settings.js';
import { awsCatchUpPorts } from './aws-catch-up.js';
import { catchUpSettings, lambdaSettings } from './lambda-settings.js';
import type { RegistryLocation } from './registry-url.js';

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
  needs: CommandNeeds,
): Promise<AwsHistory> {
  const environment = process.env;
  const table = values.get('registry-table') ?? registryTableOf(environment);
  const missing = [...(table === '' ? [LACKS_TABLE] : []), ...lackingSettings(environment, needs)];
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
