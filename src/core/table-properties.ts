/** Athena's fixed list for Iceberg tables (its guide, "Table properties"). */
const ATHENA = new Set([
  'format',
  'write_compression',
  'optimize_rewrite_data_file_threshold',
  'optimize_rewrite_delete_file_threshold',
  'vacuum_min_snapshots_to_keep',
  'vacuum_max_snapshot_age_seconds',
  'vacuum_max_metadata_files_to_keep',
  'write_target_data_file_size_bytes',
]);

/** Iceberg's own names that have an equal among Athena's. Milliseconds become seconds. */
const TRANSLATIONS = new Map([
  ['write.format.default', 'format'],
  ['write.parquet.compression-codec', 'write_compression'],
  ['write.target-file-size-bytes', 'write_target_data_file_size_bytes'],
  ['history.expire.min-snapshots-to-keep', 'vacuum_min_snapshots_to_keep'],
  ['history.expire.max-snapshot-age-ms', 'vacuum_max_snapshot_age_seconds'],
  ['write.metadata.previous-versions-max', 'vacuum_max_metadata_files_to_keep'],
]);

/** What a value may look like; it ends up between quotes in a statement. */
const SAFE_VALUE = /^[A-Za-z0-9_.-]{1,64}$/;

/** A property as Athena takes it; undefined when it takes none such. */
export function athenaProperty(key: string, value: string): readonly [string, string] | undefined {
  const name = ATHENA.has(key) ? key : TRANSLATIONS.get(key);
  if (name === undefined || !SAFE_VALUE.test(value)) return undefined;
  if (key !== 'history.expire.max-snapshot-age-ms') return [name, value];
  const seconds = String(Math.floor(Number(value) / 1000));
  return /^[0-9]{1,15}$/.test(seconds) ? [name, seconds] : undefined;
}
