const NAMES = new Map([
  ['integer', 'INT'],
  ['varchar', 'STRING'],
  ['real', 'FLOAT'],
  ['varbinary', 'BINARY'],
  ['timestamp(6)', 'TIMESTAMP'],
]);

/**
 * A type as Trino shows it, in the words of a topic schema; what no schema can ask for stays as it is.
 *
 * @param {string} text Such as `array(row(a integer, "order" timestamp(6)))`.
 */
export function schemaType(text) {
  const inner = (kind) => (text.startsWith(`${kind}(`) ? parts(text.slice(kind.length + 1, -1)) : undefined);
  const element = inner('array');
  if (element !== undefined) return `ARRAY<${element.map(schemaType).join()}>`;
  const pair = inner('map');
  if (pair !== undefined) return `MAP<${pair.map(schemaType).join()}>`;
  const fields = inner('row');
  if (fields !== undefined) return `STRUCT<${fields.map(field).join()}>`;
  return NAMES.get(text) ?? (/^(?:boolean|bigint|double|date|decimal\(\d+,\d+\))$/.test(text) ? text.toUpperCase() : text);
}

function field(text) {
  const [, name, type] = /^"?([^" ]+)"? (.*)$/.exec(text);
  return `${name}:${schemaType(type)}`;
}

/** What stands between commas, but not within parentheses. */
function parts(text) {
  const found = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === ',' && depth === 0) found.push('');
    else found[found.length - 1] += char;
  }
  return found.map((part) => part.trim());
}
