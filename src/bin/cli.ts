#!/usr/bin/env node
import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Decision } from '../core/finding.js';
import { DEFAULT_POLICY, type Policy } from '../core/policy.js';
import { RULES } from '../core/rules/index.js';
import { UserError } from '../errors.js';
import { check, type CheckRequest } from '../gate/check.js';
import { readConfiguration } from '../gate/configuration.js';
import { diffFiles } from '../gate/diff.js';
import { initialise } from './init.js';
import { openRepository } from '../git/local.js';
import { renderGithub } from '../report/github.js';
import { renderJson } from '../report/json.js';
import { renderMarkdown } from '../report/markdown.js';
import { renderRules } from '../report/rules.js';
import { renderSarif } from '../report/sarif.js';
import { renderText } from '../report/text.js';
import { choice, readArguments, type Arguments } from './arguments.js';
import { VERSION } from './version.js';
import { checkTools, undecided } from './wiring.js';

const FAIL_ON: readonly Policy['failOn'][] = ['breaking', 'warning', 'never'];

async function runCheck({ files, values, switches }: Arguments): Promise<Decision> {
  choice(values, 'baseline', ['auto', 'base-branch']);
  const failOn = choice(values, 'fail-on', FAIL_ON);
  if (files.length > 0 && switches.has('all')) throw new UserError('--all judges every topic; name no files beside it');
  const git = await openRepository(process.cwd());
  try {
    const scope: CheckRequest['scope'] = switches.has('all')
      ? 'all'
      : files.length === 0
        ? 'changed'
        : await Promise.all(files.map((file) => inRepository(git.root, file)));
    const configFile = values.get('config');
    const request = {
      base: { kind: 'working-tree' as const, ref: values.get('base') },
      scope,
      given: configFile === undefined ? undefined : { name: configFile, bytes: await readNamed(configFile) },
      configFile: '',
      trustsWorkingTree: true,
      schemas: [],
      failOn,
    };
    return await check(git, request, checkTools(new Date()));
  } finally {
    git.close();
  }
}

/** A path as the user named it, from the repository's root. */
async function inRepository(root: string, file: string): Promise<string> {
  const path = resolve(file);
  try {
    await stat(dirname(path));
  } catch {
    throw new UserError(`There is no file ${JSON.stringify(file)}`);
  }
  const inside = relative(await realpath(root), join(await realpath(dirname(path)), path.slice(dirname(path).length + 1)));
  if (inside === '' || inside.startsWith('..') || resolve(inside) === inside)
    throw new UserError(`${JSON.stringify(file)} is not in the repository ${root}`);
  return inside.split(sep).join('/');
}

/** A file the user named; not to find it is wrong usage. */
async function readNamed(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new UserError(`The file ${JSON.stringify(file)} can't be read; is the path right?`);
  }
}

async function runDiff({ files, values }: Arguments): Promise<Decision> {
  const [before, after, ...more] = files;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UserError('diff takes two files: schema-gate diff BEFORE AFTER');
  const tools = checkTools(new Date());
  const config = values.get('config');
  const configuration =
    config === undefined ? { policy: DEFAULT_POLICY } : await readConfiguration(config, await readNamed(config), tools.today);
  if ('errors' in configuration)
    throw new UserError(configuration.errors.map((error) => error.message).join('\n'), 'config', config ?? null);
  const failOn = choice(values, 'fail-on', FAIL_ON) ?? configuration.policy.failOn;
  const sides = { before: { file: before, bytes: await readNamed(before) }, after: { file: after, bytes: await readNamed(after) } };
  return diffFiles(sides, { ...tools, policy: { ...configuration.policy, failOn } });
}

function render(decision: Decision, { format }: Arguments, isTerminal: boolean): string {
  switch (format) {
    case 'text':
      return renderText(decision, { color: isTerminal && !process.env['NO_COLOR'], width: process.stdout.columns || 100 });
    case 'json':
      return renderJson(decision);
    case 'markdown':
      return renderMarkdown(decision);
    case 'github':
      return renderGithub(decision);
    case 'sarif':
      return renderSarif(decision, RULES, VERSION);
  }
}

async function emit(text: string, output: string | undefined): Promise<void> {
  const full = text.endsWith('\n') ? text : `${text}\n`;
  if (output === undefined) {
    await new Promise<void>((done) => process.stdout.write(full, () => done()));
    return;
  }
  try {
    await writeFile(output, full);
  } catch {
    throw new UserError(`The output can't be written to ${JSON.stringify(output)}; does its folder exist?`);
  }
}

/** Runs one command line; the number is the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  let args: Arguments | undefined;
  try {
    const read = readArguments(argv);
    if (read === 'version' || 'help' in read) {
      await emit(read === 'version' ? VERSION : read.help, undefined);
      return 0;
    }
    args = read;
    const output = args.values.get('output');
    if (args.command.name === 'rules') {
      await emit(renderRules(RULES, args.files, args.format), output);
      return 0;
    }
    if (args.command.name === 'init') {
      await emit(await initialise(process.cwd()), output);
      return 0;
    }
    const decision = args.command.name === 'check' ? await runCheck(args) : await runDiff(args);
    await emit(render(decision, args, output === undefined && process.stdout.isTTY), output);
    return decision.exitCode;
  } catch (error) {
    const decision = undecided(error);
    if (args !== undefined && args.format !== 'text' && 'check diff'.includes(args.command.name))
      await emit(render(decision, args, false), undefined);
    else process.stderr.write(renderText(decision, { color: process.stderr.isTTY && !process.env['NO_COLOR'], width: 100 }));
    return decision.exitCode;
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit());
process.exitCode = await main(process.argv.slice(2));
