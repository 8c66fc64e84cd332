import { counted } from '../core/text/counted.js';
import { quoted } from '../core/text/quoted.js';
import { breakKey, isOpenBreak, type OpenBreak } from '../core/verdict/approvals/coverage.js';
import { namedBreaks } from '../core/verdict/approvals/refusal-words.js';
import type { PullFacts } from '../core/verdict/approvals/evidence.js';
import { printAcceptance } from '../core/verdict/acceptance.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import type { JudgeContext } from '../core/verdict/verdict.js';
import type { Git } from '../git/git.js';
import type { ApprovalPort } from '../github/approval-port.js';
import { isCommitName, parseOrigin } from '../protocol/origin.js';
import type { Publication } from '../protocol/publication.js';
import type { StoredObject } from '../registry/registry.js';
import { findApprovals, unread, type FoundApprovals, type JudgeFor } from './approvals.js';
import { fetchHistory } from './fork-point.js';
import { judgedHeads } from './judged-heads.js';

/** Whom a publication asks for the approvals of the pull requests that were merged. */
export interface MergedApprovals {
  /** Opened when it is needed. */
  readonly port: () => Promise<ApprovalPort>;
  /** The branch that is published. */
  readonly branch: string;
}

/** Notes that are printed; the output `approved-by` has all. */
const MAX_NOTES = 20;

/** Who approved what is published: a line for each topic and approval. */
export function approvalNotes(publications: readonly Publication[]): readonly string[] {
  const notes = publications.flatMap(({ topic, approved = [] }) => {
    const lines = approved.flatMap(({ accepted }) =>
      accepted === undefined ? [] : [`${topic}: approved ${printAcceptance(accepted)}`],
    );
    return [...new Set(lines)];
  });
  const left = notes.length - MAX_NOTES;
  return left > 0
    ? [...notes.slice(0, MAX_NOTES), `…and ${counted(left, 'more approval')}.`]
    : notes;
}

/** Finds what people approved of a topic's open breaks, before its pull requests were merged. */
export type ApproveTopic = (
  verdict: TopicVerdict,
  active: StoredObject | undefined,
  context: JudgeContext,
) => Promise<FoundApprovals>;

export const NOTHING_APPROVED: FoundApprovals = { acceptances: [], warnings: [] };
/** Versions of a file between the one in force and the published one that are looked up. */
const MAX_VERSIONS = 50;

/**
 * Approvals of the pull requests that brought these breaks in. Each version since the one in force
 * is judged on its own, so an environment that is several behind needs all their approvals, and a
 * run that was lost blocks nothing. A commit that was pushed directly has no approval.
 */
export function approveMerged(
  git: Git,
  commit: string,
  merged: MergedApprovals | undefined,
): ApproveTopic {
  if (merged === undefined) return () => Promise.resolve(NOTHING_APPROVED);
  return async (verdict, active, context) => {
    const { topic, findings } = verdict;
    const open = findings.filter(isOpenBreak).map((finding) => ({ topic, finding }));
    if (open.length === 0 || !context.deployment.accepts.approvals) return NOTHING_APPROVED;
    try {
      const run = { git, commit, context, ...merged };
      const found: (FoundApprovals & { readonly breaks: readonly OpenBreak[] })[] = [];
      const { pulls, warnings } = await breaksByPull(open, verdict.file, active, run);
      for (const [number, breaks] of pulls) {
        const judgeFor: JudgeFor = async (pull) => {
          const baseSha = await baseOf(pull, run);
          return baseSha === undefined
            ? unmergedWords(number, merged.branch)
            : { git, baseSha, context };
        };
        const source = {
          port: merged.port,
          pulls: async (opened: ApprovalPort) => [await opened.pull(number)],
          counts: () => true,
          trigger: undefined,
        };
        const { approvals } = context.policy;
        const given = await findApprovals(breaks, approvals, source, { git, judgeFor });
        found.push({ ...given, breaks });
      }
      const acceptances = found.flatMap((one) => one.acceptances);
      const accepted = new Set(acceptances.flatMap(({ covers }) => [...covers]));
      // Nobody needs to know what a pull request lacks that another one has.
      const lacking = found.filter(({ breaks }) =>
        breaks.some(({ finding }) => !accepted.has(finding.fingerprint)),
      );
      return { acceptances, warnings: [...lacking.flatMap((one) => one.warnings), ...warnings] };
    } catch (error) {
      return unread(error);
    }
  };
}

interface MergedRun extends MergedApprovals {
  readonly git: Git;
  /** That is published. */
  readonly commit: string;
  readonly context: JudgeContext;
}

/** The breaks by the pull requests whose version of the file brought them in last. */
interface BroughtIn {
  readonly pulls: ReadonlyMap<number, readonly OpenBreak[]>;
  /** For people, which breaks no pull request brought in. */
  readonly warnings: readonly string[];
}

async function breaksByPull(
  open: readonly OpenBreak[],
  file: string,
  active: StoredObject | undefined,
  { git, commit, context, port }: MergedRun,
): Promise<BroughtIn> {
  const pulls = new Map<number, OpenBreak[]>();
  const warnings: string[] = [];
  const topics = new Set(open.map(({ topic }) => topic));
  let left = [...open];
  for (const sha of await versionsSince(git, commit, file, active)) {
    const baseSha = (await git.commit(sha))?.parents[0];
    if (left.length === 0 || baseSha === undefined) break;
    const judge = { git, baseSha, context, topics };
    const version = (await judgedHeads([sha], judge)).heads.get(sha);
    const brings = ({ topic, finding }: OpenBreak): boolean =>
      version?.keys.has(breakKey(topic, finding)) === true;
    const brought = left.filter(brings);
    left = left.filter((one) => !brings(one));
    if (brought.length === 0) continue;
    const numbers = await (await port()).pullsOf(sha);
    if (numbers.length === 0) warnings.push(directWords(sha, brought));
    for (const number of numbers) pulls.set(number, [...(pulls.get(number) ?? []), ...brought]);
  }
  if (left.length > 0) warnings.push(untoldWords(file, left));
  return { pulls, warnings };
}

function unmergedWords(pullRequest: number, branch: string): string {
  return `Pull request #${pullRequest} was looked at: it is not merged into ${quoted(branch)} by the published commit, so it approves nothing`;
}

function directWords(sha: string, breaks: readonly OpenBreak[]): string {
  return `Commit ${sha.slice(0, 7)} brought in ${namedBreaks(breaks)}, and GitHub knows no pull request of that commit, so nobody can have approved it: only a waiver can accept it`;
}

function untoldWords(file: string, breaks: readonly OpenBreak[]): string {
  return `No commit to ${quoted(file)} since the version in force brought in ${namedBreaks(breaks)}, so no pull request was looked at: only a waiver can accept it`;
}

/** The branch's commit before a pull request was merged; undefined where it is not merged here. */
async function baseOf(
  { mergedAt, mergeSha, baseRef }: PullFacts,
  { git, commit, branch }: MergedRun,
): Promise<string | undefined> {
  if (mergedAt === undefined || mergeSha === undefined || baseRef !== branch) return undefined;
  if ((await git.ancestry(mergeSha, commit)) !== 'ancestor') return undefined;
  return (await git.commit(mergeSha))?.parents[0];
}

/** Commits of the branch that changed a file since the version in force, newest first. */
async function versionsSince(
  git: Git,
  commit: string,
  file: string,
  active: StoredObject | undefined,
): Promise<readonly string[]> {
  // A shallow clone's oldest commit seems to have changed every file.
  await fetchHistory(git, commit);
  const inForce = active === undefined ? undefined : parseOrigin(active.metadata).commit;
  const isKnown =
    inForce !== undefined && isCommitName(inForce) && (await git.commit(inForce)) !== undefined;
  const found: string[] = [];
  for (const { sha } of (await git.versions(commit, file)).slice(0, MAX_VERSIONS)) {
    if (isKnown && (await git.ancestry(sha, inForce)) === 'ancestor') break;
    found.push(sha);
  }
  return found;
}
