import type { Decision } from '../core/verdict/finding.js';
import { planAnnotations, type Annotation } from './annotations.js';
import { comparedLine } from './compared.js';
import { commandData, commandProperty, logLine } from './escape.js';
import { verdictLine } from './verdict.js';

/**
 * `--format github`: annotations as workflow commands, then the verdict. For a job that runs the
 * command line.
 */
export function renderGithub(decision: Decision): string {
  const compared = comparedLine(decision.comparedWith);
  const lines = [
    ...planAnnotations(decision).map(workflowCommand),
    ...(compared === '' ? [] : [logLine(compared)]),
    logLine(verdictLine(decision)),
  ];
  return `${lines.join('\n')}\n`;
}

/** An annotation as a workflow command. */
export function workflowCommand({
  level,
  title,
  message,
  file,
  line,
  endLine,
  column,
  endColumn,
}: Annotation): string {
  const facts = { file, line, endLine, col: column, endColumn, title };
  const properties = Object.entries(facts).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${commandProperty(String(value))}`],
  );
  return `::${level} ${properties.join(',')}::${commandData(message)}`;
}
