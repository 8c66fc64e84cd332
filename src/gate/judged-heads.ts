import { breakKey, type HeadFindings } from '../core/verdict/approvals/coverage.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import type { JudgeContext } from '../core/verdict/verdict.js';
import { Fault, UserError } from '../errors.js';
import type { Git } from '../git/git.js';
import { isCommitName, parseOrigin } from '../protocol/origin.js';
import type { Registry } from '../registry/registry.js';
import type { Comparison } from './comparison.js';
import { fetchedCommit, forkPoint } from './fork-point.js';
import { judgeTopic } from './judge-topic.js';
import { selectChanges } from './select-changes.js';
import type { TopicChange } from './topic-changes.js';
import { sidesOf } from './topic-sides.js';

/** What heads are judged by: as a check of them would be, against the branch they were made for. */
export interface HeadJudge {
  readonly git: Git;
  /** A commit of the base branch; a head is compared with where it left that commit's history. */
  readonly baseSha: string;
  readonly context: JudgeContext;
  /** The others are not judged. */
  readonly topics: ReadonlySet<string>;
  /** Has the active versions that a check is compared with; absent without one. */
  readonly registry?: Registry | undefined;
}

/** More commits than that are not judged, so they count against who pushed them. */
const MAX_HEADS = 60;

/**
 * What these commits break, judged again from git; a commit that is not here is fetched, and one
 * that can't be had or compared is absent.
 */
export async function judgedHeads(
  shas: Iterable<string>,
  judge: HeadJudge,
): Promise<ReadonlyMap<string, HeadFindings>> {
  const heads = new Map<string, HeadFindings>();
  // Most heads of a branch have most files alike.
  const seen = new Map<string, TopicFindings>();
  for (const sha of [...new Set(shas)].slice(0, MAX_HEADS)) {
    try {
      const found = await judgedHead(sha, judge, seen);
      if (found !== undefined) heads.set(sha, found);
    } catch (error) {
      if (!(error instanceof Fault || error instanceof UserError)) throw error;
    }
  }
  return heads;
}

async function judgedHead(
  sha: string,
  { git, baseSha, context, topics, registry }: HeadJudge,
  seen: Map<string, TopicFindings>,
): Promise<HeadFindings | undefined> {
  const head = await fetchedCommit(git, sha);
  const base =
    head === undefined ? undefined : await forkPoint(git, head, { sha: baseSha }, baseSha);
  if (base === undefined) return undefined;
  const comparison: Comparison = { target: { kind: 'commit', sha }, base, head: sha, notes: [] };
  const { changes } = await selectChanges(git, comparison, 'changed', context);
  const findings: TopicFindings[] = [];
  for (const change of changes.filter(({ topic }) => topics.has(topic))) {
    const known = JSON.stringify([base, change]);
    const found =
      seen.get(known) ?? (await findingsOf(change, comparison, { git, context, registry }));
    seen.set(known, found);
    findings.push(found);
  }
  return {
    keys: new Set(findings.flatMap(({ keys }) => keys)),
    unknown: new Set(findings.flatMap(({ unknown }) => unknown)),
  };
}

interface TopicFindings {
  readonly keys: readonly string[];
  /** The topic, where it can't be judged. */
  readonly unknown: readonly string[];
}

async function findingsOf(
  change: TopicChange,
  comparison: Comparison,
  { git, context, registry }: Pick<HeadJudge, 'git' | 'context' | 'registry'>,
): Promise<TopicFindings> {
  const { topic } = change;
  const sawInForce = await isBehind(topic, comparison, { git, registry });
  const verdicts: TopicVerdict[] = [];
  for (const one of sawInForce ? [undefined, registry] : [undefined]) {
    const run = {
      git,
      comparison,
      registry: one,
      absent: undefined,
      digest: context.digest,
      untold: new Set<string>(),
    };
    const judged = await judgeTopic(await sidesOf(change, run), context);
    if (judged !== undefined) verdicts.push(judged.verdict);
  }
  return {
    keys: verdicts
      .flatMap(({ findings }) => findings)
      .filter(({ severity, approvable }) => severity === 'breaking' && approvable)
      .map((finding) => breakKey(topic, finding)),
    unknown: verdicts.some(({ classification }) => classification === 'invalid') ? [topic] : [],
  };
}

/**
 * Whether the active version was merged before the head left the base branch: then the approver saw
 * what is missing of it, too. What the registry got later says nothing of what an approver saw.
 */
async function isBehind(
  topic: string,
  { base }: Comparison,
  { git, registry }: Pick<HeadJudge, 'git' | 'registry'>,
): Promise<boolean> {
  if (registry === undefined || base === undefined || !isValidTopic(topic)) return false;
  const active = await registry.objects.get(registry.layout.active(topic));
  const commit = active === undefined ? undefined : parseOrigin(active.metadata).commit;
  if (commit === undefined || !isCommitName(commit)) return false;
  return (await git.ancestry(commit, base)) === 'ancestor';
}
