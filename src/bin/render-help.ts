import type { CommandFacts } from './command-facts.js';
import { COMMANDS } from './commands.js';

/** Help for one command, or for all. */
export function renderHelp(command?: CommandFacts): string {
  if (command === undefined) {
    const lines = COMMANDS.map(
      ({ name, args, summary }) =>
        `  ${`schema-gate ${name} ${args}`.trimEnd().padEnd(34)} ${summary}`,
    );
    return [
      'Guards the schemas of a lakehouse, from the pull request to the active version.',
      '',
      ...lines,
      '',
      'schema-gate COMMAND --help shows its options.',
      'Exit codes: 0 pass · 1 blocked by findings · 2 wrong usage or configuration · 3 could not decide',
      '',
    ].join('\n');
  }
  const options = command.options.map(
    ({ name, short, value, help }) =>
      `  ${`${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(23)} ${help}`,
  );
  return [
    `schema-gate ${command.name} ${command.args}`.trimEnd(),
    `  ${command.summary}`,
    '',
    ...options,
    '',
  ].join('\n');
}
