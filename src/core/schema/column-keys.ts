/** Attributes that a column may have, besides those that begin with `x-`. */
export const COLUMN_KEYS: readonly string[] = [
  'type',
  'required',
  'nullable',
  'cde',
  'sensitive',
  'json_path',
  'comment',
  'description',
  'default',
  'enum',
  'deprecated',
  'renamed_from',
];
