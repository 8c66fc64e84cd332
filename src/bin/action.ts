import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Decision } from '../core/finding.js';
import { RULES } from '../core/rules/index.js';
import { reasonOf, redacted } from '../errors.js';
import type { BaseRequest } from '../gate/base.js';
import { check } from '../gate/check.js';
import { openRepository } from '../git/local.js';
import { actionsSinks } from '../github/actions.js';
import { parseTrigger, type Trigger } from '../github/event.js';
import type { RunSinks } from '../github/github.js';
import { planAnnotations } from '../report/annotations.js';
import { inLog } from '../report/escape.js';
import { renderJson } from '../report/json.js';
import { renderMarkdown } from '../report/markdown.js';
import { renderSarif } from '../report/sarif.js';
import { renderText } from '../report/text.js';
import { countsOf, verdictLine } from '../report/verdict.js';
import { readInputs, type Inputs } from './inputs.js';
import { VERSION } from './version.js';
import { checkTools, undecided } from './wiring.js';

async function judgeRun(inputs: Inputs): Promise<Decision> {
  const trigger = await readTrigger();
  const git = await openRepository(process.cwd());
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
    };
    return await check(git, request, checkTools(new Date()));
  } finally {
    git.close();
  }
}

async function readTrigger(): Promise<Trigger> {
  const path = process.env['GITHUB_EVENT_PATH'] ?? '';
  let payload: unknown = {};
  if (path !== '') {
    try {
      payload = JSON.parse(await readFile(path, 'utf8'));
    } catch (cause) {
      throw new Error(`The event in GITHUB_EVENT_PATH can't be read`, { cause });
    }
  }
  return parseTrigger(process.env['GITHUB_EVENT_NAME'] ?? '', payload, process.env);
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
        isTarget: trigger.isTarget,
      };
    case 'merge-group':
      return { kind: 'commit', sha: trigger.baseSha };
    case 'push':
      return trigger.isDefaultBranch ? { kind: 'push', beforeSha: trigger.beforeSha } : { kind: 'branch', ref: trigger.defaultBranch };
    case 'on-demand':
      return { kind: 'branch', ref: trigger.defaultBranch };
  }
}

/** Node's own recursion never ends where the file system answers ENOENT for a parent that exists, as /proc does. */
async function makeFolder(path: string): Promise<void> {
  const make = (): Promise<string | undefined> =>
    mkdir(path).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST' || error.code === 'ENOENT') return error.code;
        throw error;
      },
    );
  if ((await make()) !== 'ENOENT') return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  if ((await make()) === 'ENOENT') throw new Error(`the folder ${path} can't be made`);
}

/** The verdict stands before this begins; whatever fails here is a warning. */
async function publish(decision: Decision, inputs: Inputs | undefined, sinks: RunSinks): Promise<void> {
  const attempt = async (what: string, write: () => void | Promise<void>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      sinks.warn(`${what} could not be written: ${redacted(reasonOf(error))}. The verdict is not affected.`);
      return false;
    }
  };
  const file = async (path: string, text: () => string): Promise<string> => {
    if (path === '') return '';
    const isWritten = await attempt(path, async () => {
      await makeFolder(dirname(resolve(path)));
      await writeFile(path, text());
    });
    return isWritten ? path : '';
  };
  await attempt('The log', () => sinks.log(renderText(decision, { color: false, width: 120 })));
  await attempt('The annotations', () => sinks.annotate(planAnnotations(decision)));
  const reportFile = await file(inputs?.reportFile ?? '', () => renderJson(decision));
  const sarifFile = await file(inputs?.sarifFile ?? '', () => renderSarif(decision, RULES, VERSION));
  await attempt('The outputs', () => {
    const counts = countsOf(decision);
    sinks.output('result', decision.result);
    sinks.output('breaking-count', String(counts.breaking + counts.error));
    sinks.output('warning-count', String(counts.warning));
    sinks.output('change-count', String(counts.change));
    sinks.output('topics', JSON.stringify(decision.topics.map((topic) => topic.topic)));
    sinks.output('baseline', decision.baseline.ref ?? '');
    sinks.output('report-file', reportFile);
    sinks.output('sarif-file', sarifFile);
  });
  await attempt('The job summary', async () => {
    if (process.env['GITHUB_STEP_SUMMARY']) await sinks.summarize(renderMarkdown(decision));
  });
  if (decision.exitCode !== 0) sinks.fail(inLog(verdictLine(decision)));
}

/** As the runner hands inputs over; the toolkit's own reader stands behind its front door, too. */
function getInput(name: string): string {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

async function main(): Promise<void> {
  // A run that ends before it has decided must not look like a pass.
  process.exitCode = 1;
  let inputs: Inputs | undefined;
  let decision: Decision;
  try {
    inputs = readInputs(getInput);
    decision = await judgeRun(inputs);
  } catch (error) {
    decision = undecided(error);
  }
  // Set first, so that nothing that happens to a sink can turn a block into a pass.
  process.exitCode = decision.exitCode === 0 ? 0 : 1;
  await publish(decision, inputs, actionsSinks);
}

await main();
