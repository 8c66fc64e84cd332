/** Top-level keys that the engine reads: they describe the tables and how they are filled. */
export const READ_KEYS: ReadonlySet<string> = new Set([
  'schema_version',
  'table_name',
  'envelope_columns',
  'payload_columns',
  'cde_fields',
  'critical_data_elements',
  'partitioning',
  'backfill_config',
  'table_properties',
  'description',
  'comment',
]);

/** Keys of OpenAPI documents, which have no effect in a topic schema. */
export const DEPRECATED_KEYS: ReadonlySet<string> = new Set(['openapi', 'info', 'components']);

/** Top-level keys for human readers; the engine ignores them, like those that begin with `x-`. */
export const UNREAD_KEYS: ReadonlySet<string> = new Set([
  '$schema',
  'owner',
  'consumers',
  ...DEPRECATED_KEYS,
]);
