#!/usr/bin/env node
import { styleText } from 'node:util';
import { RULES } from '../core/change/rules/index.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import { renderRules } from '../report/rules.js';
import { renderText, type Terminal } from '../report/text.js';
import type { CommandReport } from './command-report.js';
import { readArguments, type Arguments } from './arguments.js';
import { runActivate } from './activate-command.js';
import { runCheck } from './check-command.js';
import type { CommandName } from './commands.js';
import { errorDetails, FAULT_HINT, isDebugging, showFaults } from './debug.js';
import { runDiff } from './diff-command.js';
import { initialise } from './init.js';
import { renderPlan, runPlan } from './plan-command.js';
import { runPublish } from './publish-command.js';
import { renderDecision } from './render-decision.js';
import { runLog, runStatus } from './status-command.js';
import { safeDirectoryVariables } from './safe-directory.js';
import { VERSION } from '../protocol/version.js';
import { undecided } from './wiring.js';
import { writeOutput } from './write-named.js';

/** The function of each command in bin/commands.ts. */
const RUN: Readonly<Record<CommandName, (args: Arguments) => Promise<CommandReport>>> = {
  check: runCheck,
  diff: runDiff,
  publish: runPublish,
  activate: runActivate,
  plan: runPlan,
  status: runStatus,
  log: runLog,
  rules: async ({ files, format }) => textReport(renderRules(RULES, files, format)),
  init: async () => textReport(await initialise(process.cwd())),
};

function textReport(text: string): CommandReport {
  return { exitCode: 0, render: () => text };
}

async function emit(text: string, output: string | undefined): Promise<void> {
  const full = text.endsWith('\n') ? text : `${text}\n`;
  if (output === undefined) {
    await print(process.stdout, full);
    return;
  }
  try {
    await writeOutput(output, full);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`The output can't be written to ${quoted(output)}; does its folder exist?`);
  }
}

function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => stream.write(text, () => done()));
}

/**
 * An error is written to --output instead of the report: otherwise the file of an earlier run would
 * still say pass. If that fails, the error is printed.
 */
async function emitError(error: unknown, args: Arguments | undefined): Promise<number> {
  if (isDebugging(process.env) && !(error instanceof Fault))
    await print(process.stderr, `${errorDetails(error, process.env)}\n`);
  const decision = undecided(error);
  const output = args?.values.get('output');
  const isReport =
    args !== undefined && args.format !== 'text' && args.command.reportsFaults === true;
  const render = args?.command.name === 'plan' ? renderPlan : renderDecision;
  const report = isReport ? render(decision, args.format, PLAIN) : renderText(decision, PLAIN);
  const isWritten =
    output !== undefined &&
    (await emit(report, output).then(
      () => true,
      () => false,
    ));
  if (isReport && !isWritten) await emit(report, undefined);
  else await print(process.stderr, renderText(decision, terminalOf(process.stderr)));
  return decision.exitCode;
}

const PLAIN: Terminal = { color: false, width: 100 };

/** Node decides about colours: by FORCE_COLOR, NO_COLOR, NODE_DISABLE_COLORS and the terminal. */
function terminalOf(stream: NodeJS.WriteStream): Terminal {
  return { color: styleText('red', '.', { stream }) !== '.', width: stream.columns || 100 };
}

/** Runs one command line and returns its exit code. */
async function main(argv: readonly string[]): Promise<number> {
  let args: Arguments | undefined;
  try {
    const read = readArguments(argv);
    if (read === 'version' || 'help' in read) {
      await emit(read === 'version' ? VERSION : read.help, undefined);
      return 0;
    }
    args = read;
    Object.assign(process.env, safeDirectoryVariables(process.cwd(), process.env));
    const report = await RUN[args.command.name](args);
    const output = args.values.get('output');
    await emit(report.render(output === undefined ? terminalOf(process.stdout) : PLAIN), output);
    if (report.errorText !== undefined)
      await print(process.stderr, report.errorText(terminalOf(process.stderr)));
    return report.exitCode;
  } catch (error) {
    return emitError(error, args);
  }
}

showFaults(process.env, (details) => process.stderr.write(`${details}\n`));
// `| head` closes the pipe early; that is no failure.
process.stdout.on('error', () => process.exit());
process.exitCode = await main(process.argv.slice(2));
if (process.exitCode === 3) await print(process.stderr, `${FAULT_HINT}\n`);
