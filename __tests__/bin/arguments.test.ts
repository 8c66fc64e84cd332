import { describe, expect, it } from '@jest/globals';
import { readArguments } from '../../src/bin/arguments.js';
import { COMMANDS } from '../../src/bin/commands.js';
import { renderHelp } from '../../src/bin/render-help.js';
import { VERSION } from '../../src/protocol/version.js';
import { UserError } from '../../src/errors.js';
import { cli } from './repository.js';

function refusalOf(...argv: readonly string[]): string {
  try {
    readArguments(argv);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'accepted';
}

const NAMES = COMMANDS.map(({ name }) => name).join(', ');

describe('a mistyped command line', () => {
  it.each<[string, string]>([
    ['chek', "There is no command 'chek'. Did you mean 'check'?"],
    ['CHECK', "There is no command 'CHECK'. Did you mean 'check'?"],
    ['help chek', "There is no command 'chek'. Did you mean 'check'?"],
    ['nonsense', `There is no command 'nonsense'; there are ${NAMES} (schema-gate --help)`],
    ['--hlep', "There is no option '--hlep'. Did you mean '--help'?"],
    ['--nope', "There is no option '--nope'; schema-gate --help shows the commands"],
    ['check --bse main', 'Unknown option --bse. Did you mean --base?'],
    ['check --bse=main', 'Unknown option --bse. Did you mean --base?'],
    ['check --fail_on never', 'Unknown option --fail_on. Did you mean --fail-on?'],
    ['check --al', 'Unknown option --al. Did you mean --all?'],
    ['check --a', 'Unknown option --a; schema-gate check --help shows its options'],
    [
      '--registry ./lake check',
      `Options follow the command: schema-gate COMMAND --registry; there are ${NAMES} (schema-gate --help)`,
    ],
    [
      '--format=json check',
      `Options follow the command: schema-gate COMMAND --format; there are ${NAMES} (schema-gate --help)`,
    ],
    [
      'check --format mark',
      "--format must be one of text, json, markdown, github, sarif, not 'mark'. Did you mean 'markdown'?",
    ],
    ['check --json', 'Unknown option --json. Did you mean --format json?'],
    ['init --json', 'Unknown option --json; schema-gate init --help shows its options'],
    ['check --quiet', 'Unknown option --quiet; schema-gate check --help shows its options'],
    ['check --verbose', 'Unknown option --verbose; schema-gate check --help shows its options'],
    ['check --no-color', 'Unknown option --no-color; schema-gate check --help shows its options'],
    ['check --staged', 'Unknown option --staged; schema-gate check --help shows its options'],
    ['check -x', 'Unknown option -x; schema-gate check --help shows its options'],
    ['check --__proto__', 'Unknown option --__proto__; schema-gate check --help shows its options'],
    [
      'check -rf.json',
      'Unknown option -rf.json; put a file whose name begins with a hyphen after --: schema-gate check -- -rf.json',
    ],
    ['check --base a --base b', '--base is given twice; write it once'],
    ['check --base=a --base=a', '--base is given twice; write it once'],
    ['check --base', '--base needs a value: --base REF'],
    [
      'check --output --format json',
      "--output needs a value, and '--format' looks like an option; write --output=--format if it is the value",
    ],
    ['check --all=yes', '--all takes no value (schema-gate check --help)'],
    ['check --registry-table t', '--registry-table needs --registry, such as s3://bucket'],
    ['init foo', "init takes no arguments; remove 'foo'"],
    [
      'check --format yaml',
      "--format must be one of text, json, markdown, github, sarif, not 'yaml'",
    ],
  ])('%s', (line, message) => {
    expect(refusalOf(...line.split(' '))).toBe(message);
  });

  it('is exit 2 and one line, in the error of the shipped command', () => {
    expect(cli('.', 'check', '--bse', 'main')).toEqual({
      code: 2,
      out: '',
      err: '✖ not run: Unknown option --bse. Did you mean --base?\n',
    });
    expect(cli('.', 'rules', 'COLUMN-REMOVE')).toEqual({
      code: 2,
      out: '',
      err: "✖ not run: There is no rule 'COLUMN-REMOVE'. Did you mean 'column-removed'?\n",
    });
  });
});

describe('help and version', () => {
  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'of %s, however they are asked for, and whatever else is wrong',
    (name, command) => {
      const help = { help: renderHelp(command) };
      expect(readArguments([name, '-h'])).toEqual(help);
      expect(readArguments([name, '--help'])).toEqual(help);
      expect(readArguments(['help', name])).toEqual(help);
      expect(readArguments(['-h', name])).toEqual(help);
      expect(readArguments([name, '--nope', 'x', '-h'])).toEqual(help);
      expect(readArguments([name, '-v'])).toBe('version');
      expect(readArguments([name, '--version'])).toBe('version');
    },
  );

  it('of all', () => {
    for (const argv of [[], [''], ['-h'], ['--help'], ['help']])
      expect(readArguments(argv)).toEqual({ help: renderHelp() });
    for (const argv of [['-v'], ['--version']]) expect(readArguments(argv)).toBe('version');
    expect(cli('.', '-v')).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });
});

it('takes what follows -- for files, and a value that begins with a hyphen after =', () => {
  expect(
    readArguments(['check', '--base=-x', '--all', 'a.json', '--', '-rf.json', '--help']),
  ).toMatchObject({
    files: ['a.json', '-rf.json', '--help'],
    values: new Map([['base', '-x']]),
    switches: new Set(['all']),
  });
});
