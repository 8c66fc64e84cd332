import { readFile } from 'node:fs/promises';
import { Fault, reasonOf, redacted, UserError } from '../errors.js';
import type { BaseRequest } from '../gate/base.js';
import { check } from '../gate/check.js';
import { openRepository } from '../git/local.js';
import { actionsInput, actionsSinks, isRunnerDebug } from '../github/actions.js';
import { parseDefaultBranch, parseTrigger, type Trigger } from '../github/event.js';
import type { RunSinks } from '../github/github.js';
import { logLine } from '../report/escape.js';
import { checkAnswer, type ActionAnswer } from './action-answer.js';
import { errorDetails, FAULT_HINT, isDebugging, showFaults } from './debug.js';
import { readFileInputs, readInputs, type FileInputs, type Inputs } from './inputs.js';
import { openRegistry } from './open-registry.js';
import { placesOf } from './places.js';
import { newDirectoryNotes, withNotes } from './registry-directory.js';
import { parseRegistryUrl } from './registry-url.js';
import { targetRepository } from './target-repository.js';
import { checkTools, undecided } from './wiring.js';
import { writeInWorkspace } from './write-named.js';

async function run(inputs: Inputs): Promise<ActionAnswer> {
  const payload = await readPayload();
  const event = process.env['GITHUB_EVENT_NAME'] ?? '';
  const trigger = parseTrigger(event, payload, process.env);
  if (trigger.kind === 'pull-request' && trigger.isTarget) {
    throw new UserError(
      'On pull_request_target the base is checked out, not the pull request, and its secrets are at hand; run schema-gate on pull_request, which is safe for forks',
    );
  }
  if (!publishes(trigger, inputs)) return checkAnswer(await judgeRun(inputs, trigger));
  // Most runs are checks, and their start must not pay for it.
  const { publishRun } = await import('./publish-run.js');
  return publishRun(inputs, payload, parseDefaultBranch(event, payload, process.env));
}

/** What was not merged is not published, whatever a workflow asks for. */
function publishes(trigger: Trigger, { mode, registry }: Inputs): boolean {
  const isProposal = trigger.kind === 'pull-request' || trigger.kind === 'merge-group';
  if (mode === 'publish' && isProposal)
    throw new UserError(
      'mode: publish runs on what was merged, not on a pull request; use mode: auto',
    );
  return (
    mode === 'publish' ||
    (mode === 'auto' && registry !== '' && trigger.kind === 'push' && trigger.isDefaultBranch)
  );
}

async function judgeRun(inputs: Inputs, trigger: Trigger): ReturnType<typeof check> {
  // Clients are loaded while git works; where neither can, git's reason comes first.
  const opening = openRepository(process.cwd(), targetRepository(process.env));
  const registry =
    inputs.registry === ''
      ? undefined
      : openRegistry(
          parseRegistryUrl(inputs.registry, 'registry'),
          inputs.registryTable,
          'registry',
        );
  registry?.catch(() => undefined);
  const git = await opening;
  try {
    const request = {
      base: baseRequest(trigger, inputs.baseRef),
      scope: trigger.kind === 'on-demand' ? ('all' as const) : ('changed' as const),
      given: undefined,
      configFile: inputs.configFile,
      // A pull request can edit its own working tree; only what was merged is allowed to allow.
      trustsWorkingTree: false,
      schemas: inputs.schemas,
      failOn: undefined,
      registry,
    };
    const decision = await check(git, request, checkTools(new Date(), placesOf(inputs.registry)));
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
    throw new Error(`The event in GITHUB_EVENT_PATH can't be read`, { cause });
  }
}

function baseRequest(trigger: Trigger, baseRef: string): BaseRequest {
  if (baseRef !== '') return { kind: 'branch', ref: baseRef };
  switch (trigger.kind) {
    case 'pull-request':
      return {
        kind: 'pull-request',
        ref: trigger.baseRef,
        headSha: trigger.headSha,
        runSha: process.env['GITHUB_SHA'],
      };
    case 'merge-group':
      return { kind: 'commit', sha: trigger.baseSha };
    case 'push':
      // Where nobody says which branch is the default one, what was pushed is judged all the same.
      return trigger.isDefaultBranch || trigger.defaultBranch === ''
        ? { kind: 'push', beforeSha: trigger.beforeSha }
        : { kind: 'branch', ref: trigger.defaultBranch };
    case 'on-demand':
      return { kind: 'branch', ref: trigger.defaultBranch };
  }
}

/** The verdict stands before this begins; whatever fails here is a warning. */
async function tell(answer: ActionAnswer, files: FileInputs, sinks: RunSinks): Promise<void> {
  const attempt = async (what: string, write: () => void | Promise<void>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
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
  await attempt('The log', () => sinks.log(answer.log()));
  await attempt('The annotations', () => sinks.annotate(answer.annotations()));
  const reportFile = await file(files.reportFile, answer.report);
  const sarifFile = answer.sarif === undefined ? '' : await file(files.sarifFile, answer.sarif);
  await attempt('The outputs', () => {
    for (const [name, value] of answer.outputs()) sinks.output(name, value);
    sinks.output('report-file', reportFile);
    sinks.output('sarif-file', sarifFile);
  });
  await attempt('The job summary', async () => {
    if (process.env['GITHUB_STEP_SUMMARY']) await sinks.summarize(answer.summary());
  });
  if (answer.exitCode === 3) sinks.log(FAULT_HINT);
  if (answer.exitCode !== 0) sinks.fail(logLine(answer.line()));
}

async function main(): Promise<void> {
  // A run that ends before it has decided must not look like a pass.
  process.exitCode = 1;
  // Where only this program was asked for details, the runner would drop its debug lines.
  const show = isRunnerDebug() ? actionsSinks.debug : actionsSinks.log;
  showFaults(process.env, show);
  let answer: ActionAnswer;
  try {
    answer = await run(readInputs(actionsInput));
  } catch (error) {
    if (isDebugging(process.env) && !(error instanceof Fault))
      show(errorDetails(error, process.env));
    answer = checkAnswer(undecided(error));
  }
  // Set first, so that nothing that happens to a sink can turn a block into a pass.
  process.exitCode = answer.exitCode === 0 ? 0 : 1;
  await tell(answer, readFileInputs(actionsInput), actionsSinks);
}

await main();
