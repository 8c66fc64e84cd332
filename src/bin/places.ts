import { DEFAULT_PLACES } from '../warehouse/ddl.js';
import type { Places } from '../core/change/tables/table-change.js';
import { activationSettings } from './lambda-settings.js';
import { parseRegistryUrl } from './registry-url.js';

/** The bucket in the tables' locations if the registry is a directory. */
export const EMBEDDED_BUCKET = 'embedded-lake';

/**
 * Bucket and databases of a registry's tables. As in the validator, ICEBERG_BUCKET and the
 * databases' variables override the defaults.
 */
export function placesOf(registryUrl: string | undefined): Places {
  return activationSettings(process.env, bucketOf(registryUrl)).places;
}

function bucketOf(url: string | undefined): string {
  if (url === undefined || url === '') return DEFAULT_PLACES.bucket;
  const location = parseRegistryUrl(url, 'registry');
  return location.kind === 's3' ? location.bucket : EMBEDDED_BUCKET;
}

/** The directory of an embedded registry; undefined for another one, and without any. */
export function embeddedIn(registryUrl: string | undefined): string | undefined {
  if (registryUrl === undefined || registryUrl === '') return undefined;
  const location = parseRegistryUrl(registryUrl, 'registry');
  return location.kind === 'directory' ? location.directory : undefined;
}
