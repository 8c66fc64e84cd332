import { UserError } from '../errors.js';
import type { Registry } from '../registry/registry.js';
import type { RegistryPlace } from './registry-url.js';

/** The registry at a place. What it needs is loaded with it: a check against the base branch must not pay for it. */
export async function openRegistry(
  place: RegistryPlace,
  table: string,
  what: string,
): Promise<Registry> {
  if (place.kind === 'directory') {
    if (table !== '')
      throw new UserError(`A directory keeps its items itself; leave out ${what}-table`);
    const { directoryRegistry } = await import('../registry/directory.js');
    return directoryRegistry(place.directory);
  }
  const { awsRegistry } = await import('../registry/aws.js');
  const { bucket, prefix } = place;
  return awsRegistry({
    bucket,
    prefix,
    table: table === '' ? undefined : table,
    environment: process.env,
  });
}
