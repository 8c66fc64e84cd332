import { hasUnexpected } from './debug.js';
import { resolve } from 'node:path';
import { sumOfCounts } from '../core/verdict/finding-counts.js';
import { worstOutcome, type PublishReport } from '../protocol/publication.js';
import { publish } from '../gate/publish.js';
import { requireMerged, type DefaultBranch } from '../gate/require-merged.js';
import { openRepository } from '../git/local.js';
import { actionsSinks } from '../github/actions.js';
import { pullRequestOf } from '../github/event.js';
import { approvedBy } from '../report/approvals.js';
import { jsonText, logLine } from '../report/escape.js';
import { planPublishAnnotations } from '../report/publish-annotations.js';
import { renderPublishJson } from '../report/publish-json.js';
import { renderPublishMarkdown } from '../report/publish-markdown.js';
import { renderPublishText } from '../report/publish-text.js';
import { publishLine } from '../report/publish-words.js';
import { approvalPort } from './approval-source.js';
import { commonOutputs, JOB_LOG, type ActionReport } from './action-report.js';
import type { Inputs } from './inputs.js';
import { openRegistry } from './open-registry.js';
import { publishTools } from './publish-tools.js';
import { newDirectoryNotes, parseRegistryInput, withNotes } from './registry-directory.js';
import { targetRepository } from './target-repository.js';

/**
 * Publishes the checked-out commit. Throws a UserError if the default branch doesn't contain it.
 */
export async function publishRun(
  inputs: Inputs,
  payload: unknown,
  branch: DefaultBranch,
): Promise<ActionReport> {
  const git = await openRepository(resolve(inputs.path), targetRepository(process.env));
  try {
    await requireMerged(git, branch);
    const registry = await openRegistry(
      parseRegistryInput(inputs.registry),
      inputs.registryTable,
      'registry',
    );
    const request = {
      scope: 'all' as const,
      isDryRun: inputs.isDryRun,
      adopts: false,
      max: undefined,
      waitMs: inputs.waitMs,
      facts: {
        pullRequest: pullRequestOf(payload),
        repository: process.env['GITHUB_REPOSITORY'],
        actor: process.env['GITHUB_ACTOR'],
      },
      given: undefined,
      configFile: inputs.configFile,
      trustsWorkingTree: false,
      schemas: inputs.schemas,
      failOn: undefined,
    };
    const notes = newDirectoryNotes(inputs.registry);
    const tools = await publishTools(inputs.registry, {
      isDryRun: inputs.isDryRun,
      progress: (line) => actionsSinks.log(logLine(line)),
    });
    const approvals =
      inputs.token === '' || branch.name === ''
        ? undefined
        : { port: approvalPort(inputs), branch: branch.name };
    const report = await publish(git, registry, request, { ...tools, approvals });
    return publicationReport(withNotes(report, notes));
  } finally {
    git.close();
  }
}

function publicationReport(report: PublishReport): ActionReport {
  const { publications } = report;
  return {
    exitCode: report.exitCode,
    hasErrors: report.errors.length > 0,
    isUnexpected: hasUnexpected(report),
    log: (whole) => renderPublishText(report, { ...JOB_LOG, whole }),
    annotations: (whole) => planPublishAnnotations(report, whole),
    summary: (whole) => renderPublishMarkdown(report, { whole }),
    outputs: () => {
      const counts = sumOfCounts(publications.map(({ counts }) => counts));
      return new Map([
        ...commonOutputs({
          result: report.result,
          counts,
          topics: publications,
          baseline: report.registry,
        }),
        [
          'approved-by',
          jsonText(
            approvedBy(
              publications.map(({ topic, approved = [] }) => ({ topic, findings: approved })),
            ),
            0,
          ),
        ],
        ['published', jsonText(JSON.parse(renderPublishJson(report)), 0)],
        ['activation', worstOutcome(publications.map(({ outcome }) => outcome)) ?? ''],
      ]);
    },
    json: () => renderPublishJson(report),
    sarif: undefined,
    // The output has what the report file has, and is always there.
    whole: () => "the output 'published' has them all",
    verdict: () => publishLine(report),
  };
}
