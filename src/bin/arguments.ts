import { parseArgs } from 'node:util';
import { reasonOf, UserError } from '../errors.js';
import { COMMANDS, renderHelp, type CommandFacts, type Format } from './commands.js';

/** A command line that was understood. */
export interface Arguments {
  readonly command: CommandFacts;
  readonly files: readonly string[];
  readonly format: Format;
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** Reads `process.argv` after the script's name; a request for help or the version comes back as the text to print. */
export function readArguments(
  argv: readonly string[],
): Arguments | 'version' | { readonly help: string } {
  const [first = '', ...rest] = argv;
  if (first === '' || first === '--help' || first === '-h' || first === 'help')
    return { help: renderHelp(COMMANDS.find((one) => one.name === rest[0])) };
  if (first === '--version' || first === '-v') return 'version';
  const command = COMMANDS.find((one) => one.name === first);
  if (command === undefined) {
    throw new UserError(
      `There is no command ${JSON.stringify(first)}; there are ${COMMANDS.map((one) => one.name).join(', ')} (schema-gate --help)`,
    );
  }
  const options = Object.fromEntries(
    command.options.map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UserError(`${reasonOf(error)} (schema-gate ${command.name} --help)`);
  }
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const [name, value] of Object.entries(parsed.values)) {
    if (typeof value === 'string') values.set(name, value);
    else if (value === true) switches.add(name);
  }
  if (switches.has('help')) return { help: renderHelp(command) };
  if (switches.has('version')) return 'version';
  const format = choice(values, 'format', command.formats) ?? 'text';
  return { command, files: parsed.positionals, format, values, switches };
}

/** The value of an option that takes one of a few; undefined when it is not given. */
export function choice<Choice extends string>(
  values: ReadonlyMap<string, string>,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = values.get(name);
  if (value === undefined) return undefined;
  const found = choices.find((one) => one === value);
  if (found === undefined)
    throw new UserError(
      `--${name} must be one of ${choices.join(', ')}, not ${JSON.stringify(value)}`,
    );
  return found;
}
