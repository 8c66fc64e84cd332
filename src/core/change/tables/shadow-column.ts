/** The column that a rewrite fills before it takes the name over. A longer name than 255 would be refused, so it is cut first. */
export function shadowOf(column: string): string {
  return `${column.slice(0, 245)}__rewrite`;
}
