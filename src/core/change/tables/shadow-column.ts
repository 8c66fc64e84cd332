/**
 * The name of the column that a rewrite fills before it takes over the original name. The base is
 * cut, since Glue allows 255 bytes.
 */
export function shadowOf(column: string): string {
  return `${column.slice(0, 245)}__rewrite`;
}
