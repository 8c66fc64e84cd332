/** Top-level keys of a topic schema that say what its tables are and how they are filled. */
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

/** Of those that only people read the ones that have no effect here. */
export const DEPRECATED_KEYS: ReadonlySet<string> = new Set(['openapi', 'info', 'components']);

/** Top-level keys that only people read, beside those they invent themselves. */
export const UNREAD_KEYS: ReadonlySet<string> = new Set([
  '$schema',
  'owner',
  'consumers',
  ...DEPRECATED_KEYS,
]);
