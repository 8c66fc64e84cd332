import { counted } from '../core/text/counted.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { quoted } from '../core/text/quoted.js';
import { decide } from '../core/verdict/decide.js';
import type { Baseline, ComparedWith, Decision, TopicVerdict } from '../core/verdict/finding.js';
import type { Policy, RatchetMode } from '../core/verdict/policy.js';
import type { Git } from '../git/git.js';
import type { Registry } from '../registry/registry.js';
import { findComparison } from './base.js';
import type { BaseRequest, Comparison } from './comparison.js';
import type { ApprovalSource } from './approvals.js';
import { approvedTopics } from './approved-topics.js';
import { absentVersions, emptyRegistryWarnings } from './absent-versions.js';
import { findClaimedTables, type ClaimPlaces } from './claimed-tables.js';
import { contextOf, deploymentInForce, type CheckTools } from './deployment-in-force.js';
import { sameBaseWarnings } from './given-base.js';
import { idleWaiverNotes, mistypedWaiverNotes } from './idle-waivers.js';
import type { JudgedTopic } from './judge-topic.js';
import { judgeTopics } from './judge-topics.js';
import { refuseChangedRegistry } from './registry-in-tree.js';
import { headTexts, type PullRequestCommits } from './head-texts.js';
import { policyInForce, type PolicySources } from './policy-in-force.js';
import { selectChanges, unguardedWarnings, type Scope } from './select-changes.js';
import type { Selection } from './topic-changes.js';
import { topicFiles } from './topic-pattern.js';
import { linkWarnings } from './schema-links.js';
import { findTableOwners } from './table-owners.js';
import type { JudgedFile } from './topics-on-tables.js';
import { withFinding, withRemark, type JudgeContext } from '../core/verdict/verdict.js';

/** What to compare. The configuration on the base says what is allowed. */
export interface CheckRequest extends PolicySources {
  readonly base: BaseRequest;
  readonly scope: Scope;
  /** Set where the merge of a pull request may be checked out. */
  readonly pullRequest?: PullRequestCommits | undefined;
  /** `silent` by default. */
  readonly ratchet?: RatchetMode | undefined;
  /**
   * Has the active versions; without one, topics are compared with the base branch. A promise lets
   * it open while git works.
   */
  readonly registry?: Registry | Promise<Registry> | undefined;
  /** Knows who approved what; without one, only waivers accept breaks. */
  readonly approvals?: ApprovalSource | undefined;
  /** Its folder in the repository, where a proposed change must leave it alone. */
  readonly registryFolder?: string | undefined;
}

/** Compares topic schemas with their baselines and decides. Throws only a UserError or a Fault. */
export async function check(git: Git, request: CheckRequest, tools: CheckTools): Promise<Decision> {
  const comparison = await findComparison(git, request.base);
  await refuseChangedRegistry(git, comparison, request.registryFolder);
  const configuration = await policyInForce(git, comparison, request, tools.today);
  if ('errors' in configuration) {
    const baseline = baselineOf(comparison, await request.registry);
    const compared = comparedWith(comparison, await request.registry);
    return decide({ errors: configuration.errors, baseline, comparedWith: compared });
  }
  const { policy } = configuration;
  const selection = await selectChanges(git, comparison, request.scope, configuration);
  const { changes } = selection;
  const registry = await request.registry;
  // Read together with the topics, and not at all where nothing is judged by it.
  const reading = deploymentInForce(
    changes.length === 0 ? undefined : registry,
    policy.deployment,
    tools,
  );
  const judging = reading.then((found) => ({
    ...contextOf(policy, found, tools),
    ratchet: request.ratchet,
  }));
  judging.catch(() => undefined);
  const absent = registry === undefined ? undefined : absentVersions(registry);
  const untold = new Set<string>();
  const catalogue = reading.then(({ databases }) => tools.catalogueIn?.(databases));
  catalogue.catch(() => undefined);
  const { digest } = tools;
  const run = { catalogue, untold, git, comparison, registry, absent, digest };
  const first = await judgeTopics(changes, { ...run, context: judging });
  const { errors } = first;
  const inForce = await reading;
  const context = await judging;
  const { judged, warnings: refusals } = await approvedTopics(first.judged, {
    source: request.approvals,
    git,
    comparison,
    registry,
    context,
    again: async (topics, approving) => {
      const some = changes.filter(({ topic }) => topics.has(topic));
      return (await judgeTopics(some, { ...run, context: Promise.resolve(approving) })).judged;
    },
  });
  const { deployment, databases } = inForce;
  const claims = registry === undefined ? undefined : { registry, databases };
  const verdicts = await withTableOwners({ git, comparison, claims, context }, judged);
  const shown = await headTexts(git, verdicts, request.pullRequest);
  const disagreements = shortList(judged.flatMap(({ note }) => note ?? []));
  // A pull request touches few topics, and a topic that could not be judged may need its waiver.
  const isWhole = request.scope === 'all' && errors.length === 0;
  const idle = isWhole
    ? shortList(idleWaiverNotes(policy, verdicts))
    : mistypedWaiverNotes(policy, verdicts, () => topicsIn(selection, policy));
  return decide({
    topics: shown.topics,
    errors,
    failOn: policy.failOn,
    baseline: baselineOf(comparison, registry),
    comparedWith: { ...comparedWith(comparison, registry), headSha: shown.headSha },
    // Nothing was judged by it.
    deployment: registry !== undefined && changes.length === 0 ? undefined : deployment,
    approvals:
      request.approvals !== undefined && deployment.accepts.approvals
        ? policy.approvals
        : undefined,
    warnings: [
      ...sameBaseWarnings(request.base, comparison, changes.length === 0),
      ...(await unguardedWarnings(git, comparison, selection, configuration)),
      ...linkWarnings(selection),
      ...(registry === undefined || absent === undefined
        ? []
        : await emptyRegistryWarnings(registry, absent, 'compared with the base branch')),
      ...shortList(judged.flatMap(({ warning }) => warning ?? [])),
      ...shortList(refusals),
    ],
    notes: [
      ...comparison.notes,
      ...configuration.notes,
      ...inForce.notes,
      ...untoldNotes(untold),
      ...disagreements,
      ...idle,
    ],
  });
}

function topicsIn({ topicFiles: files }: Selection, policy: Policy): ReadonlySet<string> {
  const { topicOf } = topicFiles(policy.schemas, policy.exclude);
  return new Set(files.flatMap(({ path }) => topicOf(path) ?? []));
}

function comparedWith(comparison: Comparison, registry: Registry | undefined): ComparedWith {
  const { base, baseName, head, target } = comparison;
  return {
    before: base === undefined ? null : { name: baseName ?? base, sha: base },
    after:
      target.kind === 'commit'
        ? { name: 'HEAD', sha: target.sha }
        : { name: 'the working tree', sha: head ?? null },
    registry: registry?.name ?? null,
  };
}

function baselineOf(
  { base }: Comparison,
  registry: Registry | undefined,
): Pick<Baseline, 'source' | 'ref'> {
  if (registry !== undefined) return { source: 'registry', ref: registry.name };
  return base === undefined ? { source: 'none', ref: null } : { source: 'base-branch', ref: base };
}

/** Where it is looked up whose a table is. */
interface OwnerSources {
  readonly git: Git;
  readonly comparison: Comparison;
  readonly claims: ClaimPlaces | undefined;
  readonly context: JudgeContext;
}

/** Two topics must not own one table: an error, or a warning where the baseline has it so. */
async function withTableOwners(
  { git, comparison: { target, base }, claims, context }: OwnerSources,
  judged: readonly JudgedTopic[],
): Promise<readonly TopicVerdict[]> {
  const verdicts = judged.map(({ verdict }) => verdict);
  const files = judged.flatMap(({ file }, index): JudgedFile[] =>
    file === undefined ? [] : [{ index, ...file }],
  );
  const hasClaims = claims !== undefined;
  const inGit = await findTableOwners(git, { target, base, hasClaims }, files, context);
  const others = files.filter(({ index }) => inGit.every((one) => one.index !== index));
  const claimed = await findClaimedTables(claims, others, context);
  for (const { index, finding, file } of [...inGit, ...claimed]) {
    const verdict = verdicts[index];
    if (verdict === undefined) continue;
    const isWarning = finding.severity === 'warning';
    verdicts[index] = (isWarning ? withRemark : withFinding)(verdict, finding, file);
  }
  return verdicts;
}

/** One line in total: every topic of a lakehouse that has just been adopted is one. */
function untoldNotes(untold: ReadonlySet<string>): readonly string[] {
  const [first, ...more] = [...untold].sort(compareTexts);
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${counted(more.length, 'more topic')}`;
  return [
    `The validator has written no history of ${quoted(first)}${others} that can be read: which columns ${more.length === 0 ? 'its' : 'their'} tables have is assumed from the versions in archive/.`,
  ];
}

/** Notes that are printed; the others are only counted. */
const MAX_NOTES = 20;

function shortList(notes: readonly string[]): readonly string[] {
  return notes.length <= MAX_NOTES
    ? notes
    : [
        ...notes.slice(0, MAX_NOTES),
        `…and ${counted(notes.length - MAX_NOTES, 'more such difference')}.`,
      ];
}
