import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Decision } from '../core/verdict/finding.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, reasonOf, redacted, UserError } from '../errors.js';
import { check } from '../gate/check.js';
import { openRepository } from '../git/local.js';
import { actionsInput, actionsSinks, isRunnerDebug } from '../github/actions.js';
import { parseDefaultBranch, parseTrigger, type Trigger } from '../github/event.js';
import type { RunSinks } from '../github/github.js';
import { logLine } from '../report/escape.js';
import { approvalSource } from './approval-source.js';
import { checkCommand, checkReport, type ActionReport } from './action-report.js';
import { baseRequest } from './base-request.js';
import { errorDetails, FAULT_HINT, isDebugging, showFaults } from './debug.js';
import {
  areOneFile,
  readFileInputs,
  readInputs,
  unknownInputs,
  type FileInputs,
  type Inputs,
} from './inputs.js';
import { openRegistry } from './open-registry.js';
import { embeddedIn, placesOf } from './places.js';
import {
  folderIn,
  newDirectoryNotes,
  parseRegistryInput,
  withNotes,
} from './registry-directory.js';
import { settled, leave } from './settled.js';
import { targetRepository } from './target-repository.js';
import { safeDirectoryVariables } from './safe-directory.js';
import { checkTools, undecided } from './wiring.js';
import { refuseInWorkspace, writeInWorkspace } from './write-named.js';

async function run(inputs: Inputs): Promise<ActionReport> {
  Object.assign(process.env, safeDirectoryVariables(inputs.path, process.env));
  const payload = await readPayload();
  const event = process.env['GITHUB_EVENT_NAME'] ?? '';
  const trigger = parseTrigger(event, payload, process.env);
  if (trigger.kind === 'pull-request' && trigger.isTarget) {
    throw new UserError(
      'pull_request_target runs with secrets and checks out the base, not the pull request; run schema-gate on pull_request, which is safe for forks',
    );
  }
  if (!publishes(trigger, inputs)) {
    const decision = await judgeRun(inputs, trigger);
    return {
      ...checkReport(decision, checkCommand(inputs.registry, trigger.kind === 'on-demand')),
      tell: tellOf(decision, trigger, inputs),
    };
  }
  // Loaded on demand: most runs are checks, which start faster without it.
  const { publishRun } = await import('./publish-run.js');
  return publishRun(inputs, payload, parseDefaultBranch(event, payload, process.env));
}

/** How the pull request is told; undefined where there is none, or nothing may be said. */
function tellOf(decision: Decision, trigger: Trigger, inputs: Inputs): ActionReport['tell'] {
  if (trigger.kind !== 'pull-request' || inputs.token === '') return undefined;
  const { number, headSha } = trigger;
  if (number === undefined || headSha === undefined) return undefined;
  if (!inputs.hasReview && inputs.comment === 'never') return undefined;
  return async (whole) => {
    // Loaded on demand: runs without a token start faster without it.
    const { tellReviewers } = await import('./tell-reviewers.js');
    const told = await tellReviewers(decision, { number, headSha }, inputs, whole);
    // A fork's token only reads; nobody can do anything about it.
    return trigger.isFork ? { ...told, warning: undefined, note: told.note ?? told.warning } : told;
  };
}

const isProposal = ({ kind }: Trigger): boolean =>
  kind === 'pull-request' || kind === 'merge-group';

/** Whether what is judged is on the default branch already. */
const isMerged = (trigger: Trigger): boolean => trigger.kind === 'push' && trigger.isDefaultBranch;

/** Only merged commits are published, whatever the workflow's `mode` says. */
function publishes(trigger: Trigger, { mode, registry }: Inputs): boolean {
  if (mode === 'publish' && isProposal(trigger))
    throw new UserError(
      'mode: publish needs a merged commit, and this is a pull request; use mode: auto',
    );
  return (
    mode === 'publish' ||
    (mode === 'auto' && registry !== '' && trigger.kind === 'push' && trigger.isDefaultBranch)
  );
}

async function judgeRun(inputs: Inputs, trigger: Trigger): ReturnType<typeof check> {
  // The registry's client is loaded while git runs. If both fail, git's error is reported.
  const opening = openRepository(resolve(inputs.path), targetRepository(process.env, trigger));
  const registry =
    inputs.registry === ''
      ? undefined
      : openRegistry(parseRegistryInput(inputs.registry), inputs.registryTable, 'registry');
  registry?.catch(() => undefined);
  const git = await opening;
  try {
    const request = {
      base: baseRequest(trigger, inputs.baseRef),
      pullRequest:
        trigger.kind === 'pull-request'
          ? { headSha: trigger.headSha, runSha: process.env['GITHUB_SHA'] }
          : undefined,
      scope: trigger.kind === 'on-demand' ? ('all' as const) : ('changed' as const),
      // Without a registry, a scheduled run compares the default branch with itself.
      ratchet:
        trigger.kind === 'on-demand' && registry === undefined
          ? ('shown' as const)
          : ('silent' as const),
      given: undefined,
      configFile: inputs.configFile,
      // A pull request can edit its own configuration, so only the merged one counts.
      trustsWorkingTree: false,
      schemas: inputs.schemas,
      failOn: undefined,
      registry,
      approvals: approvalSource(trigger, inputs),
      registryFolder: isMerged(trigger) ? undefined : folderIn(git.root, inputs.registry),
    };
    const tools = checkTools(new Date(), placesOf(inputs.registry), embeddedIn(inputs.registry));
    const decision = await check(git, request, tools);
    return withNotes(decision, newDirectoryNotes(inputs.registry));
  } finally {
    git.close();
  }
}

async function readPayload(): Promise<unknown> {
  const path = process.env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return {};
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Fault(
      `The event file ${quoted(path)}, which GITHUB_EVENT_PATH names, can't be read: ${reasonOf(cause)}`,
      { cause },
    );
  }
}

/** The exit code is set before this is called, so a sink that fails is only a warning. */
async function writeReport(
  report: ActionReport,
  files: FileInputs,
  sinks: RunSinks,
): Promise<void> {
  const attempt = async (what: string, write: () => void | Promise<void>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      // The run has been refused for the same reason, and has said so.
      if (error instanceof UserError && report.verdict().includes(error.message)) return false;
      sinks.warn(
        logLine(
          `${what} could not be written: ${redacted(reasonOf(error))}. The verdict is not affected.`,
        ),
      );
      return false;
    }
  };
  const file = async (path: string, text: () => string): Promise<string> => {
    if (path === '') return '';
    return (await attempt(path, () => writeInWorkspace(path, text()))) ? path : '';
  };
  // Written first: what is cut below points to it.
  const reportFile = await file(files.reportFile, report.json);
  const whole = report.whole(reportFile);
  await attempt('The log', () => sinks.log(report.log(whole)));
  const isAnnotated = await attempt('The annotations', () =>
    sinks.annotate(report.annotations(whole)),
  );
  const { sarif } = report;
  const sarifFile =
    sarif === undefined || areOneFile(files) ? '' : await file(files.sarifFile, () => sarif(whole));
  await attempt('The outputs', () => {
    for (const [name, value] of report.outputs()) sinks.output(name, value);
    sinks.output('report-file', reportFile);
    sinks.output('sarif-file', sarifFile);
  });
  await attempt('The job summary', async () => {
    if (process.env['GITHUB_STEP_SUMMARY']) await sinks.summarize(report.summary(whole));
  });
  await attempt('The pull request', async () => {
    const { commentUrl = '', warning, note } = (await report.tell?.(whole)) ?? {};
    if (commentUrl !== '') sinks.output('comment-url', commentUrl);
    if (note !== undefined) sinks.log(logLine(note));
    if (warning !== undefined) sinks.warn(logLine(`${warning}. The verdict is not affected.`));
  });
  if (report.isUnexpected) sinks.log(FAULT_HINT);
  // The annotations have said why a run could not decide.
  if (report.exitCode !== 0 && !(report.hasErrors && isAnnotated))
    sinks.fail(logLine(report.verdict()));
}

async function main(): Promise<void> {
  // If the process ends before there is a verdict, it must not look like a pass.
  process.exitCode = 1;
  // The runner hides debug lines unless its own debug flag is set, so with SCHEMA_GATE_DEBUG=1
  // alone they go to the log.
  const show = isRunnerDebug() ? actionsSinks.debug : actionsSinks.log;
  showFaults(process.env, show);
  let report: ActionReport;
  try {
    for (const warning of unknownInputs(process.env)) actionsSinks.warn(logLine(warning));
    const files = readFileInputs(actionsInput);
    const { reportFile, sarifFile } = files;
    if (areOneFile(files))
      throw new UserError(
        `report-file and sarif-file are both ${quoted(reportFile)}; name a file for each`,
      );
    if (reportFile !== '') await refuseInWorkspace('report-file', reportFile);
    if (sarifFile !== '') await refuseInWorkspace('sarif-file', sarifFile);
    report = await settled(run(readInputs(actionsInput)));
  } catch (error) {
    if (isDebugging(process.env) && !(error instanceof Fault))
      show(errorDetails(error, process.env));
    report = checkReport(undecided(error));
  }
  // Set before anything is written, so that a failing sink can't turn a block into a pass.
  process.exitCode = report.exitCode === 0 ? 0 : 1;
  await writeReport(report, readFileInputs(actionsInput), actionsSinks);
}

// A full disk or a closed pipe takes the log; the verdict stays.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
await main();
await leave();
