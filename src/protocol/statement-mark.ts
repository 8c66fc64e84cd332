/** Which catch-up a query belongs to: the first line of its text. */
export function statementMark(catchupId: string): string {
  if (!/^[A-Za-z0-9_.-]{1,80}$/.test(catchupId))
    throw new TypeError(`Not an id of a catch-up: ${JSON.stringify(catchupId.slice(0, 100))}`);
  return `-- schema-gate catch-up ${catchupId}\n`;
}
