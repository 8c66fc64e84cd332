import { RULES } from '../core/change/rules/index.js';
import { Fault, UserError } from '../errors.js';
import { renderRules } from '../report/rules.js';
import { inLog } from '../report/escape.js';
import type { Terminal } from '../report/terminal.js';
import { renderText } from '../report/text.js';
import type { CommandReport } from './command-report.js';
import { intendedArguments, readArguments, type Arguments } from './arguments.js';
import { runActivate } from './activate-command.js';
import { runAdopt } from './adopt-command.js';
import { runCheck } from './check-command.js';
import type { CommandName, Format } from './command-facts.js';
import { errorDetails, FAULT_HINT, isDebugging } from './debug.js';
import { runDiff } from './diff-command.js';
import { runInit } from './init-command.js';
import { renderPlan, runPlan } from './plan-command.js';
import { runPublish } from './publish-command.js';
import { renderDecision } from './render-decision.js';
import { runRetire } from './retire-command.js';
import { runLog, runStatus } from './status-command.js';
import { VERSION } from '../protocol/version.js';
import { settled } from './settled.js';
import { unwritable } from './unfit-path.js';
import { undecided } from './wiring.js';
import { refuseOutput, writeOutput } from './write-named.js';

/** The function of each command in bin/commands.ts. */
const RUN: Readonly<Record<CommandName, (args: Arguments) => Promise<CommandReport>>> = {
  check: runCheck,
  diff: runDiff,
  publish: runPublish,
  activate: runActivate,
  adopt: runAdopt,
  retire: runRetire,
  plan: runPlan,
  status: runStatus,
  log: runLog,
  // Nobody else needs what it looks with.
  doctor: async (args) => (await import('./doctor-command.js')).runDoctor(args),
  // Its reports need no other command's.
  try: async (args) => (await import('./try-command.js')).runTry(args),
  'catch-up': async (args) => (await import('./catch-up-command.js')).runCatchUp(args),
  verify: async (args) => (await import('./verify-command.js')).runVerify(args),
  load: async (args) => (await import('./load-command.js')).runLoad(args),
  rules: async ({ files, format }) => textReport(renderRules(RULES, files, format)),
  init: runInit,
};

function textReport(text: string): CommandReport {
  return { exitCode: 0, render: () => text };
}

/** Standard output or standard error. */
export interface Stream {
  readonly print: (text: string) => Promise<void>;
  /** What the text is rendered for. */
  readonly terminal: Terminal;
}

/** Where a run writes what no option sends to a file. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

interface Target {
  readonly output?: string | undefined;
  readonly format?: Format | undefined;
}

async function emit(text: string, { output, format }: Target, stdout: Stream): Promise<void> {
  // Whatever a command prints may end up in a job's log, which the runner reads for commands.
  const printed = format === 'github' ? text : inLog(text);
  const full = printed.endsWith('\n') ? printed : `${printed}\n`;
  if (output === undefined) {
    await stdout.print(full);
    return;
  }
  try {
    await writeOutput(output, full);
  } catch (error) {
    throw unwritable(error, output);
  }
}

/**
 * An error is written to --output instead of the report: otherwise the file of an earlier run would
 * still say pass. If that fails, the error is printed.
 */
async function emitError(
  error: unknown,
  args: Arguments | undefined,
  { stdout, stderr }: Streams,
): Promise<number> {
  if (isDebugging(process.env) && !(error instanceof Fault))
    await stderr.print(`${errorDetails(error, process.env)}\n`);
  const decision = undecided(error);
  const output = args?.values.get('output');
  const isReport =
    args !== undefined && args.format !== 'text' && args.command.reportsFaults === true;
  const render = args?.command.name === 'plan' ? renderPlan : renderDecision;
  const report = isReport ? render(decision, args.format, PLAIN) : renderText(decision, PLAIN);
  const isWritten =
    output !== undefined &&
    (await emit(report, { output, format: args?.format }, stdout).then(
      () => true,
      () => false,
    ));
  if (isReport && !isWritten) await emit(report, { format: args.format }, stdout);
  else await stderr.print(renderText(decision, stderr.terminal));
  return decision.exitCode;
}

const PLAIN: Terminal = { color: false, width: 100 };

/**
 * Runs one command line and returns its exit code. The directory and the environment are those of
 * the process.
 */
export async function execute(argv: readonly string[], streams: Streams): Promise<number> {
  const { stdout, stderr } = streams;
  let args: Arguments | undefined;
  let exitCode: number;
  let isUnexpected = false;
  try {
    const read = readArguments(argv);
    if (read === 'version' || 'help' in read) {
      await emit(read === 'version' ? VERSION : read.help, {}, stdout);
      return 0;
    }
    args = read;
    const named = args.values.get('output');
    if (named !== undefined) await refuseOutput('--output', named);
    const report = await settled(RUN[args.command.name](args));
    const output = args.values.get('output');
    const { format } = args;
    await emit(
      report.render(output === undefined ? stdout.terminal : PLAIN),
      { output, format },
      stdout,
    );
    if (report.errorText !== undefined) await stderr.print(report.errorText(stderr.terminal));
    exitCode = report.exitCode;
    isUnexpected = report.isUnexpected === true;
  } catch (error) {
    isUnexpected = !(error instanceof Fault || error instanceof UserError);
    exitCode = await emitError(error, args ?? intendedArguments(argv), streams);
  }
  if (isUnexpected) await stderr.print(`${FAULT_HINT}\n`);
  return exitCode;
}
