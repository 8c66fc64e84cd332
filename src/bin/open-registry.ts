import { existsSync } from 'node:fs';
import { UserError } from '../errors.js';
import type { Registry } from '../registry/registry.js';
import { encryptionSettings } from './lambda-settings.js';
import type { RegistryLocation } from './registry-url.js';

/** The value of `--registry` for a command that can't do without. Throws a UserError. */
export function requiredRegistry(command: string, values: ReadonlyMap<string, string>): string {
  const url = values.get('registry');
  if (url === undefined)
    throw new UserError(`${command} needs --registry URL, such as s3://bucket or ./lake`);
  return url;
}

/**
 * Opens a registry. The adapter is loaded here, so that a check against the base branch doesn't
 * load any AWS client.
 */
export async function openRegistry(
  location: RegistryLocation,
  table: string,
  what: string,
): Promise<Registry> {
  if (location.kind === 'directory') {
    if (table !== '')
      throw new UserError(`A directory holds its own registry items; leave out ${what}-table`);
    const { directoryRegistry } = await import('../registry/directory.js');
    return {
      ...directoryRegistry(location.directory),
      isMissing: !existsSync(location.directory),
    };
  }
  const { awsRegistry } = await import('../registry/aws.js');
  const { bucket, prefix } = location;
  return awsRegistry({
    bucket,
    prefix,
    table: table === '' ? undefined : table,
    encryption: encryptionSettings(process.env),
    environment: process.env,
  });
}
