import pMap from 'p-map';
import { NO_FINDINGS } from '../core/verdict/finding-counts.js';
import {
  plainReason,
  publishReport,
  type Publication,
  type PublishOutcome,
  type PublishReport,
} from '../protocol/publication.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { parseTopicSchema } from '../core/schema/topic-schema.js';
import { Fault, reasonOf, redacted, UserError, UNEXPECTED } from '../errors.js';
import type { Git } from '../git/git.js';
import type { Registry } from '../registry/registry.js';
import { absentVersions, emptyRegistryWarnings } from './absent-versions.js';
import { contextOf, deploymentInForce, type CheckTools } from './deployment-in-force.js';
import { withPosition, withRemedy } from './reason-position.js';
import { awaitActivation, type Ending, type WaitTools } from './await-activation.js';
import { readCommittedFile } from './committed-file.js';
import type { AwaitedCandidate } from './conclude.js';
import { policyInForce, type PolicySources } from './policy-in-force.js';
import { approvalNotes, approveMerged, type MergedApprovals } from './publish-approvals.js';
import { publishTopic, type Publisher, type Submission } from './publish-topic.js';
import { publishWave } from './publish-wave.js';
import { findOrphans, selectTopics } from './select-topics.js';
import { staleGuard } from './stale-guard.js';
import type { TopicChange } from './topic-changes.js';
import { proverOf, type SignApproval, type UploadOrigin } from './upload-candidate.js';

export interface PublishRequest extends PolicySources {
  /** Every topic of the commit, or those of these files (from the repository's root). */
  readonly scope: 'all' | readonly string[];
  readonly isDryRun: boolean;
  /** Replaces objects that come from a commit which this repository doesn't know. */
  readonly adopts: boolean;
  /**
   * Uploads at most this many topics, one by one, and stops at the first that is not activated;
   * undefined: all topics at once.
   */
  readonly max: number | undefined;
  /** The longest wait without progress; 0 doesn't wait. */
  readonly waitMs: number;
  readonly facts: UploadOrigin['facts'];
}

export interface PublishTools
  extends CheckTools, Pick<WaitTools, 'now' | 'sleep' | 'progress' | 'watch'> {
  readonly signApproval: SignApproval;
  /** Where the approvals of merged pull requests are asked for; without it, waivers alone count. */
  readonly approvals?: MergedApprovals | undefined;
}

const IN_FLIGHT = 64;
/**
 * Times that one topic is uploaded when its active version keeps changing; after that, another
 * publisher is in a loop.
 */
const MAX_UPLOADS = 5;

/**
 * Publishes the topics of the checked-out commit: compares each with the registry, judges it again,
 * uploads it to pending/ and waits for the validator. A problem of one topic is that topic's
 * outcome. Throws a UserError, and a Fault when the registry or git can't be read at all.
 */
export async function publish(
  git: Git,
  registry: Registry,
  request: PublishRequest,
  tools: PublishTools,
): Promise<PublishReport> {
  const { scope, isDryRun, waitMs, max, facts, adopts } = request;
  const head = await git.commit('HEAD');
  if (head === undefined)
    throw new UserError('There is no commit yet; only committed files are published');
  const commit = head.sha;
  const empty = {
    registry: registry.name,
    commit,
    isDryRun,
    publications: [],
    orphans: [],
    errors: [],
    warnings: [],
    notes: [],
  };
  // A published commit is merged, so its own configuration applies.
  const target = { kind: 'commit', sha: commit } as const;
  const comparison = { target, base: commit, head: commit, notes: [] };
  const configuration = await policyInForce(git, comparison, request, tools.today);
  if ('errors' in configuration) return publishReport({ ...empty, errors: configuration.errors });
  const { policy } = configuration;
  const { changes, warnings, notes } = await selectTopics(git, commit, scope, policy);
  // These are the first requests to the registry, sent together: if it can't be reached, the run
  // fails here, once for all topics.
  const reading = deploymentInForce(registry, policy.deployment, tools);
  reading.catch(() => undefined);
  const orphans = scope === 'all' ? await findOrphans(registry, changes, IN_FLIGHT) : [];
  const inForce = await reading;
  const absent = absentVersions(registry);
  const catalogue = tools.catalogueIn?.(inForce.databases);
  const publisher: Publisher = {
    registry,
    absent,
    databases: inForce.databases,
    context: contextOf(policy, inForce, tools),
    guard: staleGuard(git, commit, adopts),
    branch: { git, commit },
    approve: approveMerged(git, commit, tools.approvals),
    tables: catalogue === undefined ? undefined : { registry, catalogue },
    origin: { commit, facts, prove: proverOf(inForce.approvalKey, tools.signApproval) },
  };
  const run: Run = { git, publisher, waitMs, tools };
  const publishSome = (
    some: readonly TopicChange[],
    isDry: boolean,
  ): Promise<readonly Publication[]> => publishAll(some, isDry, run);
  const publications =
    max === undefined
      ? await publishSome(changes, isDryRun)
      : await publishWave(changes, { max, isDryRun }, publishSome);
  const empties = await emptyRegistryWarnings(registry, absent, 'every topic is new');
  return publishReport(
    {
      ...empty,
      publications,
      orphans,
      warnings: [...warnings, ...empties],
      notes: [...approvalNotes(publications), ...configuration.notes, ...inForce.notes, ...notes],
    },
    policy.failOn,
  );
}

interface Run {
  readonly git: Git;
  readonly publisher: Publisher;
  readonly waitMs: number;
  readonly tools: PublishTools;
}

async function publishAll(
  changes: readonly TopicChange[],
  isDryRun: boolean,
  run: Run,
): Promise<readonly Publication[]> {
  const { publisher, waitMs, tools } = run;
  const submissions = await pMap(changes, (change) => submit(change, isDryRun, run), {
    concurrency: IN_FLIGHT,
  });
  const awaited = waitMs > 0 ? submissions.flatMap((one) => one.awaited ?? []) : [];
  const latest = new Map(submissions.map(({ publication }) => [publication.topic, publication]));
  const uploads = new Map<string, number>();
  const resubmit = async (topic: string): Promise<AwaitedCandidate | Ending> => {
    const count = (uploads.get(topic) ?? 1) + 1;
    uploads.set(topic, count);
    const change = changes.find((one) => one.topic === topic);
    if (change === undefined || count > MAX_UPLOADS) {
      const message = `The active version changed ${MAX_UPLOADS} times while this one was waiting; run publish again when other publishers are done`;
      return { outcome: 'STALE', errors: [{ type: 'STALE', field: undefined, message }] };
    }
    const { publication, awaited: next } = await submit(change, false, run);
    latest.set(topic, publication);
    // Without errors, the ending keeps the publication's own reasons.
    return next ?? { outcome: publication.outcome, errors: [] };
  };
  const endings = await awaitActivation(publisher.registry, awaited, waitMs, {
    ...tools,
    resubmit,
  });
  return pMap(
    changes,
    async (change) => {
      const publication = latest.get(change.topic);
      const ending = endings.get(change.topic);
      if (publication === undefined) throw new TypeError(`Topic ${change.topic} has no outcome`);
      return ending === undefined ? publication : withEnding(publication, ending, change, run);
    },
    { concurrency: IN_FLIGHT },
  );
}

/** Publishes one topic. A Fault becomes its outcome, so that the other topics go on. */
async function submit(
  change: TopicChange,
  isDryRun: boolean,
  { git, publisher }: Run,
): Promise<Submission> {
  const { objects, layout } = publisher.registry;
  const { topic } = change;
  const file = change.after[0]?.path ?? '';
  const notJudged = (outcome: PublishOutcome, message: string): Submission => ({
    publication: {
      topic,
      file,
      outcome,
      sha256: null,
      key: isValidTopic(topic) ? objects.locate(layout.pending(topic)) : null,
      reasons: [plainReason(message)],
      versions: { before: null, after: null },
      plan: null,
      // An unusable file counts as one error, as in a check.
      counts: outcome === 'BLOCKED' ? { ...NO_FINDINGS, error: 1, change: 1 } : NO_FINDINGS,
      verdict: undefined,
      source: undefined,
    },
    awaited: undefined,
  });
  try {
    const committed = await readCommittedFile(
      git,
      change,
      publisher.origin.commit,
      publisher.context.digest,
    );
    if ('reason' in committed) return notJudged('BLOCKED', committed.reason);
    return await publishTopic(committed, publisher, isDryRun);
  } catch (error) {
    if (error instanceof UserError) throw error;
    // Other topics may be uploaded already, so even an unexpected failure must not lose their
    // outcomes.
    return notJudged(
      'FAULT',
      `${error instanceof Fault ? '' : `${UNEXPECTED}: `}${redacted(reasonOf(error))}`,
    );
  }
}

async function withEnding(
  publication: Publication,
  ending: Ending,
  change: TopicChange,
  { git }: Run,
): Promise<Publication> {
  const { outcome, errors, hold } = ending;
  if (errors.length === 0) return { ...publication, outcome };
  const oid = outcome === 'FAILED' ? change.after[0]?.oid : undefined;
  const place = { path: publication.file, commit: undefined };
  // Read again: keeping hundreds of texts while waiting costs too much memory. Without it, reasons
  // have no position.
  const content =
    oid === undefined ? 'missing' : await git.blob(oid, place).catch(() => 'missing' as const);
  const parsed = typeof content === 'string' ? undefined : parseTopicSchema(content);
  return {
    ...publication,
    outcome,
    ...(hold === undefined ? {} : { hold }),
    reasons: errors.map((error) => withRemedy(error, withPosition(error, parsed), publication)),
    source: parsed === undefined ? undefined : { file: publication.file, text: parsed.json.text },
  };
}
