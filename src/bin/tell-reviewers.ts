import type { Decision } from '../core/verdict/finding.js';
import { gitHubPullRequest } from '../github/api.js';
import { approvalMarkdown } from '../report/approvals.js';
import { runLink } from '../report/links.js';
import type { Whole } from '../report/rest.js';
import { tellPullRequest, type Told } from '../review/tell-pull-request.js';
import { gitHubFor } from './github-client.js';
import type { Inputs } from './inputs.js';
import { linksTo } from './judged-links.js';
import { sha256 } from './sha256.js';

/** The pull request of a run, as its event names it. */
export interface NamedPullRequest {
  readonly number: number;
  readonly headSha: string;
}

/** Tells a pull request its verdict, on the server that the runner belongs to. */
export async function tellReviewers(
  decision: Decision,
  { number, headSha }: NamedPullRequest,
  inputs: Inputs,
  whole: Whole,
): Promise<Told> {
  const {
    GITHUB_REPOSITORY: repository = '',
    GITHUB_SERVER_URL: server,
    GITHUB_RUN_ID: runId,
  } = process.env;
  return tellPullRequest(gitHubPullRequest(gitHubFor(inputs), number), decision, {
    key: commentKey(inputs),
    headSha,
    hasReview: inputs.hasReview,
    comment: inputs.comment,
    link: linksTo(decision),
    whole,
    approvalWords: approvalMarkdown(decision),
    summaryUrl: runLink({ server, repository, runId }),
  });
}

/**
 * Several gates may speak on one pull request: those of other workflows and jobs, and those of a
 * matrix, which differ in what they check.
 */
function commentKey({ commentKey: key, registry, path }: Inputs): string {
  const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '' } = process.env;
  return sha256(JSON.stringify([workflow, job, key, registry, path])).slice(0, 16);
}
