/** Where a report that was cut sends its reader: true in a job and at a terminal. */
const COMPLETE = 'the JSON report (report-file, or --format json) has them all';

/** `…and 12 more findings; …`: what was cut, and where it is. */
export function restLine(count: number, one: string, many = `${one}s`): string {
  return `…and ${count} more ${count === 1 ? one : many}; ${COMPLETE}`;
}

/** `1 finding`, `2 findings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
