import type { Random } from './random.js';

type Damage = (text: string, random: Random) => string;

const replaced =
  (pattern: RegExp, replacement: string): Damage =>
  (text) =>
    text.replace(pattern, replacement);

/** Inserts a member after the opening brace of what a key holds, or of the file. */
const inserted = (key: string | undefined, member: string): Damage =>
  replaced(key === undefined ? /\{/ : new RegExp(`"${key}":\\s*\\{`), `$&${member},`);

/** Every kind of problem a file can have. */
const DAMAGES: readonly Damage[] = [
  // Not JSON at all, or not only.
  (text, random) => text.slice(0, random.below(text.length)),
  (text) => `${text}}`,
  (text) => `// a comment\n${text}`,
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('"', "'"),
  replaced(/,/, ',,'),
  replaced(/\{/, '{"payload_columns": [],'),
  () => '',
  () => '[]',
  () => 'null',
  () => '"text"',
  () => '{}',
  (text) => `${'['.repeat(200)}${text}${']'.repeat(200)}`,
  // Duplicates.
  inserted(undefined, '"schema_version": "1.0.0"'),
  inserted('payload_columns', '"twin": "INT", "twin": "STRING"'),
  inserted('payload_columns', '"twin": "INT", "TWIN": "INT"'),
  inserted('payload_columns', '"message_id": "STRING"'),
  inserted('payload_columns', '"twin": {"type": "INT", "type": "BIGINT"}'),
  // Types.
  ...[
    'VARCHAR',
    'TIMESTAMP_NTZ',
    'DECIMAL(39,2)',
    'DECIMAL(2,3)',
    'ARRAY<INT',
    'STRUCT<>',
    'MAP<INT>',
    'STRUCT<a:INT,A:INT>',
    '',
    '<script>',
  ].map((type) => inserted('payload_columns', `"odd": ${JSON.stringify(type)}`)),
  ...['5', 'null', 'true', '[]', '{"type": 5}', '{"type": null}'].map((value) =>
    inserted('payload_columns', `"odd": ${value}`),
  ),
  // Attributes.
  ...[
    '"required": "yes"',
    '"nullable": 1',
    '"required": true, "nullable": true',
    '"cde": "true"',
    '"sensitive": null',
    '"json_path": 5',
    '"json_path": "user.id"',
    '"json_path": "$..id"',
    '"enum": "a"',
    '"enum": []',
    '"deprecated": 5',
    '"deprecated": {"since": "2026-02-31"}',
    '"renamed_from": []',
    '"nulable": true',
    '"description": 5',
    '"default": 12345678901234567890',
  ].map((attributes) => inserted('payload_columns', `"odd": {"type": "STRING", ${attributes}}`)),
  // Names.
  ...[
    '1st',
    'with space',
    'a-b',
    '',
    'é',
    '__proto__',
    '_pos',
    'x'.repeat(256),
    'a;drop table b',
    '::error::',
    '<b>',
  ].map((name) => inserted('payload_columns', `${JSON.stringify(name)}: "INT"`)),
  // The top.
  inserted(undefined, '"unknown_key": 1'),
  inserted(undefined, '"cde_fields": ["nobody"]'),
  inserted(undefined, '"cde_fields": "user_id"'),
  inserted(undefined, '"partitioning": ["day(nobody)"]'),
  inserted(undefined, '"partitioning": 5'),
  inserted(undefined, '"table_properties": {"a": []}'),
  inserted(undefined, '"table_properties": {"location": "s3://x"}'),
  inserted(undefined, '"backfill_config": {"enabled": 1, "days": 3}'),
  inserted(undefined, '"owner": 5'),
  inserted(undefined, '"components": {}'),
  replaced(/"schema_version":\s*"[^"]*"/, '"schema_version": "v1"'),
  replaced(/"schema_version":\s*"[^"]*"/, '"schema_version": 1'),
  replaced(/"schema_version":\s*"[^"]*",/, ''),
  replaced(/"table_name":\s*"[^"]*"/, '"table_name": "1 table"'),
  replaced(/"table_name":\s*"[^"]*"/, '"table_name": null'),
  replaced(/"payload_columns":\s*\{/, '"payload": {'),
  replaced(/"envelope_columns":\s*\{/, '"envelope_columns": [], "x-rest": {'),
];

/** Damages that a ratchet could excuse or that stop the reading; the random source chooses one. */
export const damaged = (text: string, random: Random): string => random.pick(DAMAGES)(text, random);
