import { breakKey, UNREADABLE, type HeadFindings } from '../core/verdict/approvals/coverage.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import type { JudgeContext } from '../core/verdict/verdict.js';
import { Fault, UserError } from '../errors.js';
import type { Git, TreeChange } from '../git/git.js';
import { isCommitName, parseOrigin } from '../protocol/origin.js';
import type { Registry } from '../registry/registry.js';
import type { Comparison } from './comparison.js';
import { fetchedCommit, forkPoint } from './fork-point.js';
import { judgeTopic } from './judge-topic.js';
import { selectChanges } from './select-changes.js';
import type { TopicChange } from './topic-changes.js';
import { topicFiles } from './topic-pattern.js';
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

/** Judged one by one, or fetched: each takes some git calls. */
const MAX_JUDGED = 60;
/** Looked at: most commits of a long-lived branch are merged already, or change no such topic. */
const MAX_HEADS = 500;
const NOTHING: HeadFindings = { keys: new Set(), unknown: new Set() };

/** What commits break, and why that isn't known of the others. */
export interface JudgedHeads {
  readonly heads: ReadonlyMap<string, HeadFindings>;
  /** Why a commit could not be judged: the end of a sentence about it. */
  readonly unjudged: ReadonlyMap<string, string>;
}

/**
 * What these commits break, judged again from git, the first ones first; a commit that is not here
 * is fetched.
 */
export async function judgedHeads(shas: Iterable<string>, judge: HeadJudge): Promise<JudgedHeads> {
  const heads = new Map<string, HeadFindings>();
  const unjudged = new Map<string, string>();
  const run: HeadRun = { ...judge, judged: 0, seen: new Map(), same: new Map(), links: new Map() };
  for (const [index, sha] of [...new Set(shas)].entries()) {
    const found = index < MAX_HEADS ? await headAt(sha, run) : TOO_OLD;
    if (typeof found === 'string') unjudged.set(sha, found);
    else heads.set(sha, found);
  }
  return { heads, unjudged };
}

/** What is known of the commits so far. */
interface HeadRun extends HeadJudge {
  judged: number;
  /** By where a head left the base branch, and its change of a topic: most have most files alike. */
  readonly seen: Map<string, TopicFindings>;
  /** The same by all its changes of these topics. */
  readonly same: Map<string, HeadFindings>;
  /** Whether a commit has links that could be topics. */
  readonly links: Map<string, boolean>;
}

const TOO_OLD = 'is too old, and too many newer ones are judged';

async function headAt(sha: string, run: HeadRun): Promise<HeadFindings | string> {
  try {
    const isHere = (await run.git.commit(sha)) !== undefined;
    if (!isHere && run.judged++ >= MAX_JUDGED) return TOO_OLD;
    const head = await fetchedCommit(run.git, sha);
    if (head === undefined) return UNREADABLE;
    const base = await forkPoint(run.git, head, { sha: run.baseSha }, run.baseSha);
    if (base === undefined) return 'has no history in common with the base branch';
    // What the base branch has, it doesn't break.
    return base === sha ? NOTHING : await sharedHead(sha, base, run);
  } catch (error) {
    if (!(error instanceof Fault || error instanceof UserError)) throw error;
    return UNREADABLE;
  }
}

/** Commits that change these topics alike, since the same commit, break the same. */
async function sharedHead(
  sha: string,
  base: string,
  run: HeadRun,
): Promise<HeadFindings | typeof TOO_OLD> {
  const { git, context, topics, links, same } = run;
  const files = topicFiles(context.policy.schemas, context.policy.exclude);
  const target = { kind: 'commit', sha } as const;
  const changes = await git.changes(base, target, files.folders);
  const hadLinks =
    links.get(base) ??
    (await git.files({ kind: 'commit', sha: base }, files.folders)).some(isUnusual);
  links.set(base, hadLinks);
  const own = changes.filter(({ path }) => topics.has(files.topicOf(path) ?? ''));
  // What is behind a link can differ where nothing else does.
  const key = hadLinks || changes.some(isUnusual) ? sha : JSON.stringify([base, own]);
  const known = same.get(key);
  if (known !== undefined) return known;
  if (run.judged++ >= MAX_JUDGED) return TOO_OLD;
  const found = await judgedHead({ target, base, head: sha, notes: [] }, run);
  same.set(key, found);
  return found;
}

function isUnusual({ before, after }: TreeChange): boolean {
  return [before, after].some((file) => file !== undefined && file.kind !== 'file');
}

async function judgedHead(comparison: Comparison, run: HeadRun): Promise<HeadFindings> {
  const { git, context, topics, registry, seen } = run;
  const { changes } = await selectChanges(git, comparison, 'changed', context);
  const findings: TopicFindings[] = [];
  for (const change of changes.filter(({ topic }) => topics.has(topic))) {
    const known = JSON.stringify([comparison.base, change]);
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
