const NAMES = new Map([
  ['integer', 'INT'],
  ['varchar', 'STRING'],
  ['real', 'FLOAT'],
  ['varbinary', 'BINARY'],
  ['timestamp(6)', 'TIMESTAMP'],
]);

/**
 * A type as Trino shows it, `array(row(a integer, "order" date))`, in the words of a topic schema;
 * what no schema can ask for stays as it is.
 */
export function schemaType(text: string): string {
  const inner = (kind: string): string[] | undefined =>
    text.startsWith(`${kind}(`) ? parts(text.slice(kind.length + 1, -1)) : undefined;
  const element = inner('array');
  if (element !== undefined) return `ARRAY<${element.map(schemaType).join()}>`;
  const pair = inner('map');
  if (pair !== undefined) return `MAP<${pair.map(schemaType).join()}>`;
  const fields = inner('row');
  if (fields !== undefined) return `STRUCT<${fields.map(field).join()}>`;
  return (
    NAMES.get(text) ??
    (/^(?:boolean|bigint|double|date|decimal\(\d+,\d+\))$/.test(text) ? text.toUpperCase() : text)
  );
}

function field(text: string): string {
  const [, name, type] = /^"?([^" ]+)"? (.*)$/.exec(text) ?? [];
  if (name === undefined || type === undefined)
    throw new TypeError(`Not a field of a row: ${text}`);
  return `${name}:${schemaType(type)}`;
}

/** What stands between commas, but not within parentheses. */
function parts(text: string): string[] {
  const found: string[] = [];
  let part = '';
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === ',' && depth === 0) {
      found.push(part.trim());
      part = '';
    } else part += char;
  }
  return [...found, part.trim()];
}
