import { readFileSync } from 'node:fs';

const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
export const [v1, v2, v3] = [story('v1'), story('v2'), story('v3')];

/** The schema after a change, as a text. */
const edited = (text: string, change: (schema: Record<string, never>) => void): string => {
  const schema = JSON.parse(text) as Record<string, never>;
  change(schema);
  return `${JSON.stringify(schema, null, 2)}\n`;
};
type Columns = Record<string, unknown>;
export const without = (text: string, version: string, ...columns: readonly string[]): string =>
  edited(text, (schema: Record<string, unknown>) => {
    schema['schema_version'] = version;
    for (const name of columns) Reflect.deleteProperty(schema['payload_columns'] as Columns, name);
  });
export const withColumns = (text: string, version: string, columns: Columns): string =>
  edited(text, (schema: Record<string, unknown>) => {
    schema['schema_version'] = version;
    Object.assign(schema['payload_columns'] as Columns, columns);
  });
/** v2 without a column, as a version that breaks readers only. */
export const removal = without(v2, '3.0.0', 'device_type');
/** v2 with a new type that only a rewrite of the table gives. */
export const rewrite = withColumns(v2, '3.0.0', {
  browser_version: { type: 'STRING' },
  user_id: { type: 'STRING', cde: true, json_path: '$.userId' },
});
