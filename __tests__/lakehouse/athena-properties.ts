import { Refusal } from './sql-tokens.js';

const FORMATS = ['parquet', 'orc', 'avro'];
const CODECS = ['none', 'uncompressed', 'snappy', 'gzip', 'zlib', 'zstd', 'lz4'];

type IsValid = (value: string) => boolean;
const isPositive: IsValid = (value) => /^[1-9][0-9]{0,17}$/.test(value);

/** The only properties that Athena takes for an Iceberg table, with the values it takes. */
const KNOWN: ReadonlyMap<string, IsValid> = new Map<string, IsValid>([
  ['table_type', (value) => value.toUpperCase() === 'ICEBERG'],
  ['format', (value) => FORMATS.includes(value.toLowerCase())],
  ['write_compression', (value) => CODECS.includes(value.toLowerCase())],
  ['optimize_rewrite_data_file_threshold', isPositive],
  ['optimize_rewrite_delete_file_threshold', isPositive],
  ['vacuum_min_snapshots_to_keep', isPositive],
  ['vacuum_max_snapshot_age_seconds', isPositive],
  ['vacuum_max_metadata_files_to_keep', isPositive],
  ['write_target_data_file_size_bytes', isPositive],
]);

/** Throws a Refusal, when it runs, of what Athena's fixed list doesn't have. */
export function checkProperties(properties: ReadonlyMap<string, string>): void {
  for (const [name, value] of properties) {
    const isValid = KNOWN.get(name);
    if (isValid === undefined) throw new Refusal('run', `Unsupported table property key: ${name}`);
    if (!isValid(value))
      throw new Refusal('run', `Invalid value for table property ${name}: ${value}`);
  }
}

/**
 * What of it an engine of Iceberg's own understands; the rest belongs to Athena's OPTIMIZE and
 * VACUUM and is dropped.
 */
export function icebergProperties(
  properties: ReadonlyMap<string, string>,
): [name: string, value: string][] {
  const format = (properties.get('format') ?? 'parquet').toLowerCase();
  const codec = properties.get('write_compression')?.toLowerCase();
  const size = properties.get('write_target_data_file_size_bytes');
  const found: [string, string][] = [];
  if (properties.has('format')) found.push(['write.format.default', format]);
  if (codec !== undefined)
    found.push([`write.${format}.compression-codec`, codec === 'none' ? 'uncompressed' : codec]);
  if (size !== undefined) found.push(['write.target-file-size-bytes', size]);
  return found;
}
