import { Refusal } from './sql-tokens.mjs';

const FORMATS = ['parquet', 'orc', 'avro'];
const CODECS = ['none', 'uncompressed', 'snappy', 'gzip', 'zlib', 'zstd', 'lz4'];

/** The only properties that Athena takes for an Iceberg table, with the values it takes. */
const KNOWN = new Map([
  ['table_type', (value) => value.toUpperCase() === 'ICEBERG'],
  ['format', (value) => FORMATS.includes(value.toLowerCase())],
  ['write_compression', (value) => CODECS.includes(value.toLowerCase())],
  ...[
    'optimize_rewrite_data_file_threshold',
    'optimize_rewrite_delete_file_threshold',
    'vacuum_min_snapshots_to_keep',
    'vacuum_max_snapshot_age_seconds',
    'vacuum_max_metadata_files_to_keep',
    'write_target_data_file_size_bytes',
  ].map((name) => [name, (value) => /^[1-9][0-9]{0,17}$/.test(value)]),
]);

/**
 * Refuses what Athena's fixed list doesn't have.
 *
 * @param {ReadonlyMap<string, string>} properties
 * @throws {Refusal} when it runs
 */
export function checkProperties(properties) {
  for (const [name, value] of properties) {
    const isValid = KNOWN.get(name);
    if (isValid === undefined) throw new Refusal('run', `Unsupported table property key: ${name}`);
    if (!isValid(value)) throw new Refusal('run', `Invalid value for table property ${name}: ${value}`);
  }
}

/**
 * What of it an engine of Iceberg's own understands; the rest belongs to Athena's OPTIMIZE and VACUUM and is dropped.
 *
 * @param {ReadonlyMap<string, string>} properties
 * @returns {[string, string][]}
 */
export function icebergProperties(properties) {
  const format = (properties.get('format') ?? 'parquet').toLowerCase();
  const codec = properties.get('write_compression')?.toLowerCase();
  const size = properties.get('write_target_data_file_size_bytes');
  return [
    ...(properties.has('format') ? [['write.format.default', format]] : []),
    ...(codec === undefined ? [] : [[`write.${format}.compression-codec`, codec === 'none' ? 'uncompressed' : codec]]),
    ...(size === undefined ? [] : [['write.target-file-size-bytes', size]]),
  ];
}
