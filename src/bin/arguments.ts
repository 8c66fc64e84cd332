import { parseArgs } from 'node:util';
import { meantName, unknownName } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import { oneOf } from './one-of.js';
import type { CommandFacts, Format } from './command-facts.js';
import { COMMANDS } from './commands.js';
import { GENERAL_OPTIONS, type OptionFacts } from './options.js';
import { renderHelp } from './render-help.js';

/** A parsed command line. */
export interface Arguments {
  readonly command: CommandFacts;
  readonly files: readonly string[];
  readonly format: Format;
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/**
 * Parses `process.argv.slice(2)`. Throws a UserError for anything unknown. For `--help` it returns
 * the text to print.
 */
export function readArguments(
  argv: readonly string[],
): Arguments | 'version' | { readonly help: string } {
  const [first = '', ...rest] = argv;
  const general = GENERAL_OPTIONS.find(({ name, short }) => isSpelled(first, name, short))?.name;
  if (general === 'version') return 'version';
  if (first === '' || first === 'help' || general === 'help') {
    const [about] = rest;
    return { help: about === undefined ? renderHelp() : renderHelp(commandNamed(about)) };
  }
  const command = commandNamed(first);
  const { options, files } = split(rest, command);
  if (options.some(({ name }) => name === 'help')) return { help: renderHelp(command) };
  if (options.some(({ name }) => name === 'version')) return 'version';
  const { values, switches } = collect(options, command);
  const registry = command.name === 'init' ? 'from-registry' : 'registry';
  if (values.has('registry-table') && !values.has(registry))
    throw new UserError(`--registry-table needs --${registry}, such as s3://bucket`);
  if (values.has('standardized-database') && !values.has('from-glue'))
    throw new UserError('--standardized-database needs --from-glue DATABASE');
  const [unexpected] = files;
  const takesArguments =
    command.args !== '' && (command.name !== 'init' || values.has('from-events'));
  if (!takesArguments && unexpected !== undefined)
    throw new UserError(`${command.name} takes no arguments; remove ${quoted(unexpected)}`);
  const format = choice(values, 'format', command.formats) ?? 'text';
  return { command, files, format, values, switches };
}

/**
 * What a command line that {@link readArguments} refuses was to print, and where: its report is
 * expected in that format all the same. Undefined without a known command.
 */
export function intendedArguments(argv: readonly string[]): Arguments | undefined {
  const [first = '', ...rest] = argv;
  const command = COMMANDS.find(({ name }) => name === first);
  if (command === undefined) return undefined;
  const { options, files } = split(rest, command);
  const valueNamed = (wanted: string): string | undefined =>
    options.find(({ name }) => name === wanted)?.value?.text;
  const format = command.formats.find((one) => one === valueNamed('format')) ?? 'text';
  const output = valueNamed('output');
  const values = new Map(output === undefined ? [] : [['output', output]]);
  return { command, files, format, values, switches: new Set() };
}

/** Throws a UserError for an option that the command lacks, and for one that is given twice. */
function collect(
  options: readonly WrittenOption[],
  command: CommandFacts,
): Pick<Arguments, 'values' | 'switches'> {
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const { name, value, written } of options) {
    const facts = command.options.find((one) => one.name === name);
    if (facts === undefined) throw unknownOption(written, command);
    if (facts.value === undefined) {
      if (value?.isApart === false)
        throw new UserError(`--${name} takes no value (schema-gate ${command.name} --help)`);
      switches.add(name);
    } else {
      if (values.has(name)) throw new UserError(`--${name} is given twice; write it once`);
      values.set(name, valueOf(facts, value));
    }
  }
  return { values, switches };
}

/**
 * One option as the user wrote it. `isApart` is true for `--name value`, false for `--name=value`.
 */
interface WrittenOption {
  readonly name: string;
  readonly value: { readonly text: string; readonly isApart: boolean } | undefined;
  readonly written: string;
}

/**
 * Separates options from files without checking either: the caller reports errors in its own words,
 * and `--help` wins over them.
 */
function split(
  args: readonly string[],
  command: CommandFacts,
): { readonly options: readonly WrittenOption[]; readonly files: readonly string[] } {
  const known = command.options.map(
    ({ name, value, short }) =>
      [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short === undefined ? {} : { short }),
        },
      ] as const,
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: WrittenOption[] = [];
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    else if (token.kind === 'option') {
      const { name, value: text, inlineValue, index } = token;
      const value = text === undefined ? undefined : { text, isApart: inlineValue !== true };
      options.push({ name, value, written: args[index] ?? token.rawName });
    }
  }
  return { options, files };
}

function commandNamed(name: string): CommandFacts {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((one) => one.name);
  const isOption = name.startsWith('-');
  const early = optionOfCommands(name);
  if (early !== undefined)
    throw new UserError(
      `Options follow the command: schema-gate COMMAND --${early}; there are ${names.join(', ')} (schema-gate --help)`,
    );
  const known = isOption ? GENERAL_OPTIONS.map((option) => `--${option.name}`) : names;
  const otherwise = isOption
    ? 'schema-gate --help shows the commands'
    : `there are ${names.join(', ')} (schema-gate --help)`;
  const problem = `There is no ${isOption ? 'option' : 'command'} ${quoted(name)}`;
  throw new UserError(unknownName(problem, name, known, otherwise));
}

/** The option of a command that was only written too early; undefined for any other word. */
function optionOfCommands(written: string): string | undefined {
  const [flag] = written.split('=', 1);
  return COMMANDS.flatMap(({ options }) => options).find(({ name }) => flag === `--${name}`)?.name;
}

/**
 * Suggests what the user may have meant: another option, a format, or a file whose name begins with
 * a hyphen.
 */
function unknownOption(written: string, { name, options, formats }: CommandFacts): UserError {
  const [flag = ''] = written.split('=', 1);
  const asked = flag.replace(/^-+/, '');
  const near = meantName(
    asked,
    options.map((option) => option.name),
  );
  const isFile = /^-[^-]+[./]/.test(written);
  const format = formats.find((one) => one === asked.toLowerCase());
  const problem = `Unknown option ${flag}`;
  if (near !== undefined) return new UserError(`${problem}. Did you mean --${near}?`);
  if (format !== undefined && formats.length > 1)
    return new UserError(`${problem}. Did you mean --format ${format}?`);
  return new UserError(
    isFile
      ? `${problem}; put a file whose name begins with a hyphen after --: schema-gate ${name} -- ${written}`
      : `${problem}; schema-gate ${name} --help shows its options`,
  );
}

/**
 * The value of an option that needs one. In `--output --format json` the value is missing;
 * `--format` must not be taken for it.
 */
function valueOf({ name, value: what }: OptionFacts, value: WrittenOption['value']): string {
  // A variable that is not set leaves an empty text, which names nothing.
  if (value === undefined || value.text === '')
    throw new UserError(
      `--${name} needs a value${value === undefined ? '' : ', and it is empty'}: --${name} ${what}`,
    );
  if (value.isApart && /^-./.test(value.text))
    throw new UserError(
      `--${name} needs a value, and ${quoted(value.text)} looks like an option; write --${name}=${value.text} if it is the value`,
    );
  return value.text;
}

function isSpelled(argument: string, name: string, short: string | undefined): boolean {
  return argument === `--${name}` || (short !== undefined && argument === `-${short}`);
}

/**
 * The value of an option with a fixed list of values; undefined if the option is not given. Throws
 * a UserError for any other value.
 */
export function choice<Choice extends string>(
  values: ReadonlyMap<string, string>,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = values.get(name);
  if (value === undefined) return undefined;
  return oneOf(`--${name}`, value, choices);
}
