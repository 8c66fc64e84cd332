const oneOf = (...values: readonly string[]): RegExp =>
  new RegExp(`^(?:${values.join('|')})$`, 'i');
/** A count, or a number of bytes or seconds. */
const NUMBER = /^[1-9][0-9]{0,17}$/;

/**
 * The table properties that Athena accepts for Iceberg tables, with a pattern of their values,
 * which are printed between quotes:
 * https://docs.aws.amazon.com/athena/latest/ug/querying-iceberg-creating-tables.html
 */
const ATHENA: ReadonlyMap<string, RegExp> = new Map([
  ['format', oneOf('parquet', 'orc', 'avro')],
  ['write_compression', oneOf('none', 'uncompressed', 'snappy', 'gzip', 'zlib', 'zstd', 'lz4')],
  ['optimize_rewrite_data_file_threshold', NUMBER],
  ['optimize_rewrite_delete_file_threshold', NUMBER],
  ['vacuum_min_snapshots_to_keep', NUMBER],
  ['vacuum_max_snapshot_age_seconds', NUMBER],
  ['vacuum_max_metadata_files_to_keep', NUMBER],
  ['write_target_data_file_size_bytes', NUMBER],
]);

/** Iceberg's property names that Athena has under another name. Milliseconds become seconds. */
const TRANSLATIONS = new Map([
  ['write.format.default', 'format'],
  ['write.parquet.compression-codec', 'write_compression'],
  ['write.target-file-size-bytes', 'write_target_data_file_size_bytes'],
  ['history.expire.min-snapshots-to-keep', 'vacuum_min_snapshots_to_keep'],
  ['history.expire.max-snapshot-age-ms', 'vacuum_max_snapshot_age_seconds'],
  ['write.metadata.previous-versions-max', 'vacuum_max_metadata_files_to_keep'],
]);

/**
 * A property under Athena's name; undefined when Athena doesn't accept the property or its value.
 */
export function athenaProperty(key: string, value: string): readonly [string, string] | undefined {
  const name = athenaName(key);
  if (name === undefined || rangeProblem(key, value) !== undefined) return undefined;
  const isMilliseconds = key === 'history.expire.max-snapshot-age-ms' && NUMBER.test(value);
  const translated = isMilliseconds ? String(Math.floor(Number(value) / 1000)) : value;
  return ATHENA.get(name)?.test(translated) === true ? [name, translated] : undefined;
}

/** Numbers that Athena takes only below a bound; it fails the statement otherwise. */
const BELOW: ReadonlyMap<string, number> = new Map([['optimize_rewrite_data_file_threshold', 50]]);

/** The name that Athena gives a property; undefined where it has none. */
export function athenaName(key: string): string | undefined {
  return ATHENA.has(key) ? key : TRANSLATIONS.get(key);
}

/** What is wrong with a number that is outside of Athena's range; undefined for other values. */
export function rangeProblem(key: string, value: string): string | undefined {
  const name = athenaName(key) ?? '';
  if (ATHENA.get(name) !== NUMBER || !/^-?[0-9]+$/.test(value)) return undefined;
  const below = BELOW.get(name);
  if (NUMBER.test(value) && (below === undefined || Number(value) < below)) return undefined;
  return below === undefined
    ? 'a whole number from 1, of at most 18 digits'
    : `a whole number from 1 to ${below - 1}`;
}

/** Whether Athena accepts a property with this name, for some value. */
export function isAthenaProperty(key: string): boolean {
  return athenaName(key) !== undefined;
}
