import pMap from 'p-map';
import type { ReadReason } from '../protocol/error-json.js';
import { NO_FINDINGS } from '../core/verdict/finding-counts.js';
import {
  plainReason,
  publishReport,
  type Publication,
  type PublishOutcome,
  type PublishReason,
  type PublishReport,
} from '../protocol/publication.js';
import { tokenOf } from '../core/schema/column-tokens.js';
import { folded } from '../core/schema/identifier.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { Fault, reasonOf, redacted, UserError } from '../errors.js';
import type { Git } from '../git/git.js';
import type { Registry } from '../registry/registry.js';
import { awaitActivation, type Ending, type WaitTools } from './await-activation.js';
import type { CandidateFacts } from '../protocol/candidate-metadata.js';
import { readCandidate } from './candidates.js';
import type { Awaited } from './conclude.js';
import { policyInForce, type PolicySources } from './policy-in-force.js';
import { publishTopic, type Publisher, type Step } from './publish-topic.js';
import { publishWave } from './publish-wave.js';
import { findOrphans, selectCandidates } from './select-candidates.js';
import { staleGuard } from './stale-guard.js';
import type { TopicChange } from './topic-changes.js';
import type { JudgeContext } from '../core/verdict/verdict.js';

export interface PublishRequest extends PolicySources {
  /** Every topic of the commit, or those of these files (from the repository's root). */
  readonly scope: 'all' | readonly string[];
  readonly isDryRun: boolean;
  /** Takes over what comes from a commit that this repository doesn't know. */
  readonly adopts: boolean;
  /** Topics at most, one after another, until the first is not activated; undefined: all of them, at once. */
  readonly max: number | undefined;
  /** How long nothing may happen; 0 doesn't wait. */
  readonly waitMs: number;
  readonly facts: Pick<CandidateFacts, 'pullRequest' | 'repository' | 'actor'>;
}

export type PublishTools = Omit<JudgeContext, 'policy'> &
  Pick<WaitTools, 'now' | 'sleep' | 'progress'>;

const IN_FLIGHT = 64;
/** Versions that come into force between judging and activating; more of them are somebody else's loop. */
const MAX_SUBMISSIONS = 5;

/**
 * Brings what the checked-out commit has to the registry, topic by topic: compares, judges again, uploads to pending/ and waits
 * for what comes of it. What keeps one topic from it is that topic's outcome. Throws a UserError, and a Fault where nothing of
 * the registry or of git can be read at all.
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
    throw new UserError('There is no commit yet; only what is committed is published');
  const commit = head.sha;
  const nothing = {
    registry: registry.name,
    commit,
    isDryRun,
    publications: [],
    orphans: [],
    errors: [],
    notes: [],
  };
  // What is published was merged, and its configuration with it.
  const comparison = {
    target: { kind: 'commit' as const, sha: commit },
    base: commit,
    head: commit,
    notes: [],
  };
  const configuration = await policyInForce(git, comparison, request, tools.today);
  if ('errors' in configuration) return publishReport({ ...nothing, errors: configuration.errors });
  const { policy } = configuration;
  const { changes, notes } = await selectCandidates(git, commit, scope, policy);
  // Also the first question to the registry: where it can't be reached, that is said once.
  const orphans = scope === 'all' ? await findOrphans(registry, changes, IN_FLIGHT) : [];
  const publisher: Publisher = {
    registry,
    context: { ...tools, policy },
    guard: staleGuard(git, commit, adopts),
    commit,
    facts,
  };
  const run: Run = { git, publisher, waitMs, tools };
  const take = (some: readonly TopicChange[], isDry: boolean): Promise<readonly Publication[]> =>
    publishAll(some, isDry, run);
  const publications =
    max === undefined
      ? await take(changes, isDryRun)
      : await publishWave(changes, { max, isDryRun }, take);
  return publishReport(
    { ...nothing, publications, orphans, notes: [...configuration.notes, ...notes] },
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
  const steps = await pMap(changes, (change) => stepOf(change, isDryRun, run), {
    concurrency: IN_FLIGHT,
  });
  const waiting = waitMs > 0 ? steps.flatMap((step) => step.waiting ?? []) : [];
  const latest = new Map(steps.map(({ publication }) => [publication.topic, publication]));
  const submissions = new Map<string, number>();
  const resubmit = async (topic: string): Promise<Awaited | Ending> => {
    const count = (submissions.get(topic) ?? 1) + 1;
    submissions.set(topic, count);
    const change = changes.find((one) => one.topic === topic);
    if (change === undefined || count > MAX_SUBMISSIONS) {
      const message = `The version in force changed ${MAX_SUBMISSIONS} times while this one was on its way; run publish again when others are done`;
      return { outcome: 'STALE', errors: [{ type: 'STALE', field: undefined, message }] };
    }
    const step = await stepOf(change, false, run);
    latest.set(topic, step.publication);
    // What it says of itself stays; the ending adds nothing.
    return step.waiting ?? { outcome: step.publication.outcome, errors: [] };
  };
  const endings = await awaitActivation(publisher.registry, waiting, waitMs, {
    ...tools,
    resubmit,
  });
  return pMap(
    changes,
    async (change) => {
      const publication = latest.get(change.topic);
      const ending = endings.get(change.topic);
      if (publication === undefined) throw new TypeError(`No outcome of ${change.topic}`);
      return ending === undefined ? publication : withEnding(publication, ending, change, run);
    },
    { concurrency: IN_FLIGHT },
  );
}

/** As far as one topic came. A Fault is its outcome: others are not held up by it. */
async function stepOf(
  change: TopicChange,
  isDryRun: boolean,
  { git, publisher }: Run,
): Promise<Step> {
  const { objects, layout } = publisher.registry;
  const { topic } = change;
  const file = change.after[0]?.path ?? '';
  const without = (outcome: PublishOutcome, message: string): Step => ({
    publication: {
      topic,
      file,
      outcome,
      sha256: null,
      key: isValidTopic(topic) ? objects.locate(layout.pending(topic)) : null,
      reasons: [plainReason(message)],
      versions: { before: null, after: null },
      plan: null,
      // What can't even be read as a topic's file is an error of it, as a check says.
      counts: outcome === 'BLOCKED' ? { ...NO_FINDINGS, error: 1, change: 1 } : NO_FINDINGS,
      verdict: undefined,
      source: undefined,
    },
    waiting: undefined,
  });
  try {
    const candidate = await readCandidate(git, change, publisher.context.digest);
    if ('reason' in candidate) return without('BLOCKED', candidate.reason);
    return await publishTopic(candidate, publisher, isDryRun);
  } catch (error) {
    if (error instanceof UserError) throw error;
    // Others may be uploaded already, so even what nobody foresaw must not take their outcomes along.
    return without(
      'FAULT',
      `${error instanceof Fault ? '' : 'Unexpected failure: '}${redacted(reasonOf(error))}`,
    );
  }
}

async function withEnding(
  publication: Publication,
  ending: Ending,
  change: TopicChange,
  { git }: Run,
): Promise<Publication> {
  const { outcome, errors } = ending;
  if (errors.length === 0) return { ...publication, outcome };
  const oid = outcome === 'FAILED' ? change.after[0]?.oid : undefined;
  // Read again, since hundreds of texts must not be kept while waiting; without it there are only no places.
  const content =
    oid === undefined ? 'missing' : await git.blob(oid).catch(() => 'missing' as const);
  const parsed = typeof content === 'string' ? undefined : parseTopicSchema(content);
  return {
    ...publication,
    outcome,
    reasons: errors.map((error) => placed(error, parsed)),
    source: parsed === undefined ? undefined : { file: publication.file, text: parsed.json.text },
  };
}

/** The validator's reason, at the column of the file that it names: on the type, where it is about a part of that. */
function placed({ message, field }: ReadReason, parsed: ParsedFile | undefined): PublishReason {
  const columns = parsed?.schema?.columns;
  if (field === undefined) return plainReason(message);
  const name = folded(field);
  const whole = columns?.get(name);
  if (whole !== undefined) return { message, column: field, at: tokenOf(whole) };
  const outer = columns?.get(name.slice(0, Math.max(0, name.indexOf('.'))));
  return { message, column: field, at: outer === undefined ? null : tokenOf(outer, 'type') };
}
