import { counted } from '../core/text/counted.js';
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
  return `…and ${counted(count, `more ${one}`, `more ${many}`)}; ${whole}`;
}

/** Characters of a message that a text report shows: of a type, a name or a list, a screen. */
const MAX_MESSAGE = 1_000;

/** A message of a text report; a long one ends with `… (12 more characters; …)`. */
export function cut(text: string, whole: Whole): string {
  if (text.length <= MAX_MESSAGE) return text;
  const shown = shortened(text, MAX_MESSAGE);
  const left = text.length - shown.length + 1;
  return `${shown} (${counted(left, 'more character')}; ${whole})`;
}

/** The statements of a text report, indented; `schema-gate plan` prints the long ones in full. */
export function statementLines(statements: readonly { readonly sql: string }[]): readonly string[] {
  return statements.map(({ sql }) =>
    `${sql};`
      .split('\n')
      .map((line) => `    ${cut(line, 'schema-gate plan prints them all')}`)
      .join('\n'),
  );
}
