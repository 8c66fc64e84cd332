import type { Decision } from '../core/finding.js';
import { planAnnotations } from './annotations.js';
import { commandData, commandProperty, inLog } from './escape.js';
import { verdictLine } from './verdict.js';

/** `--format github`: workflow commands, for a job that runs the command line, and the verdict. */
export function renderGithub(decision: Decision): string {
  const lines = planAnnotations(decision).map(({ level, title, message, file, line, endLine, column, endColumn }) => {
    const facts = { file, line, endLine, col: column, endColumn, title };
    const properties = Object.entries(facts).flatMap(([name, value]) =>
      value === null ? [] : [`${name}=${commandProperty(String(value))}`],
    );
    return `::${level} ${properties.join(',')}::${commandData(message)}`;
  });
  return `${[...lines, inLog(verdictLine(decision))].join('\n')}\n`;
}
