import { DEFAULT_PLACES } from '../warehouse/ddl.js';
import type { Places } from '../core/change/tables/table-change.js';
import { activationSettings } from './lambda-settings.js';
import { parseRegistryUrl } from './registry-url.js';

/** Locations name a bucket, and a directory is none. */
export const EMBEDDED_BUCKET = 'embedded-lake';

/** Where the tables of a registry lie, as its validator would have it; ICEBERG_BUCKET and the databases' variables count here, too. */
export function placesOf(registryUrl: string | undefined): Places {
  return activationSettings(process.env, bucketOf(registryUrl)).places;
}

function bucketOf(url: string | undefined): string {
  if (url === undefined || url === '') return DEFAULT_PLACES.bucket;
  const place = parseRegistryUrl(url, 'registry');
  return place.kind === 's3' ? place.bucket : EMBEDDED_BUCKET;
}
