import { shortened } from './escape.js';

/**
 * Where everything is that a report leaves out, as the end of a sentence in plain text, with
 * 'quoted' names: `--format json has them all`.
 */
export type Whole = string;

/** On the command line, each command that cuts has the format that doesn't. */
export const COMMAND_WHOLE: Whole = '--format json has them all';

/**
 * In a job, whose reader has neither the command line nor, unless it was written, a JSON report.
 * `reportFile` is empty where there is none; `command` prints them, and has no quotes.
 */
export function jobWhole(reportFile: string, command: string): Whole {
  return reportFile === ''
    ? `'${command}' prints them all`
    : `the JSON report '${shortened(reportFile.replaceAll("'", '’'), 200)}' has them all`;
}

/** `…and 12 more findings; …`: what was cut, and where it is. */
export function restLine(count: number, whole: Whole, one: string, many = `${one}s`): string {
  return `…and ${count} more ${count === 1 ? one : many}; ${whole}`;
}

/** `1 finding`, `2 findings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
