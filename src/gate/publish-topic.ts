import type { TopicSchema } from '../core/schema/topic-schema.js';
import { isBlocking } from '../core/verdict/decide.js';
import { countFindings, NO_FINDINGS, type FindingCounts } from '../core/verdict/finding-counts.js';
import type { JudgeContext, TopicInput } from '../core/verdict/verdict.js';
import { Fault } from '../errors.js';
import { plainReason, type Publication } from '../protocol/publication.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { NO_BASELINE, registryBaseline } from './baselines.js';
import type { AbsentVersions } from './absent-versions.js';
import { returnWarning } from '../protocol/in-force.js';
import type { CommittedFile } from './committed-file.js';
import { isErrorOf, type AwaitedCandidate, type EarlierError } from './conclude.js';
import type { Git } from '../git/git.js';
import { joined } from '../core/change/announcements.js';
import { blockingReason, excusedErrors } from './finding-reasons.js';
import { announcementsFor, countedAnnouncers } from './announced.js';
import { firstActivationContext } from './first-activation.js';
import { readHistory, readRetired } from './read-history.js';
import type { StaleGuard } from './stale-guard.js';
import { judgedForPublication, type PublishJudge } from './judge-published.js';
import { readTopicState, type TopicState } from './topic-state.js';
import { uploadCandidate, type Upload, type UploadOrigin } from './upload-candidate.js';

/** What all topics of a run share. */
export interface Publisher extends PublishJudge {
  /** Of that registry. */
  readonly absent: AbsentVersions;
  readonly guard: StaleGuard;
  /** The commit that is published. */
  readonly branch: { readonly git: Git; readonly commit: string };
  readonly origin: UploadOrigin;
}

/** A topic's publication; `awaited` is set while the validator still has to decide. */
export interface Submission {
  readonly publication: Publication;
  readonly awaited: AwaitedCandidate | undefined;
}

/** Other publishers may write in between; more often than this, they are overwriting each other. */
const MAX_TRIES = 5;

/**
 * Compares one topic with the registry and uploads it when it differs and nothing blocks it. A dry
 * run writes nothing. Throws the store's and git's Faults, and one when pending/ keeps changing.
 */
export async function publishTopic(
  committed: CommittedFile,
  publisher: Publisher,
  isDryRun: boolean,
): Promise<Submission> {
  let earlier: Overtaken | undefined;
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const submission = await tryOnce(committed, publisher, isDryRun, earlier);
    if ('publication' in submission) return submission;
    earlier = submission;
  }
  const { objects, layout } = publisher.registry;
  throw new Fault(
    `${objects.locate(layout.pending(committed.topic))} keeps changing: ${MAX_TRIES} conditional writes were refused; find out who else publishes, then run publish again`,
    { file: committed.file },
  );
}

/** Another publisher wrote first, so everything has to be read again. */
interface Overtaken {
  readonly counts: FindingCounts;
}

async function tryOnce(
  committed: CommittedFile,
  publisher: Publisher,
  isDryRun: boolean,
  earlier: Overtaken | undefined,
): Promise<Submission | Overtaken> {
  const { registry } = publisher;
  const state = await readTopicState(committed, publisher, publisher.context.digest);
  const context = contextFor(state, publisher.context);
  const facts = factsOf(committed, state, registry, earlier?.counts ?? NO_FINDINGS);
  // If another publisher has activated the same schema since our first try, our outcome is ACTIVE
  // too.
  if (state.isActive && (state.pending === undefined || state.isPending))
    return ended({ ...facts, outcome: earlier === undefined ? 'SKIPPED' : 'ACTIVE' });
  const stale = await staleReason(committed, state, publisher.guard);
  if (stale !== undefined)
    return ended({ ...facts, outcome: 'STALE', reasons: [plainReason(stale)] });

  const input = await judgeInput(committed, state, publisher);
  const { verdict, told } = await judgedForPublication({ input, state, context }, publisher);
  const counts = countFindings(verdict.findings);
  const excused = state.active === undefined ? excusedErrors(verdict.findings) : [];
  const judged = {
    ...facts,
    plan: verdict.plan,
    counts,
    reasons: [...facts.reasons, ...told, ...excused],
    approved: verdict.findings.filter(({ accepted }) => accepted?.kind === 'approval'),
  };
  const blocking = verdict.findings.filter((finding) => isBlocking(finding, context.policy.failOn));
  if (!state.isPending && blocking.length > 0)
    return ended({
      ...judged,
      outcome: 'BLOCKED',
      reasons: [...blocking.map(blockingReason), ...told],
      verdict,
    });
  if (isDryRun) {
    const waiting = state.isPending ? [plainReason('It is already in pending/')] : [];
    return ended({ ...judged, outcome: 'PLANNED', reasons: [...judged.reasons, ...waiting] });
  }

  const error = await registry.objects.get(registry.layout.error(committed.topic));
  if (!state.isPending) {
    const { history, registered } = input;
    const planSha256 = verdict.plan?.sha256;
    const upload = { committed, state, history, registered, planSha256 };
    const answer = await uploadCandidate(upload, publisher.origin, registry, context);
    if (answer === 'changed') return { counts };
  }
  return {
    publication: { ...judged, outcome: 'PUBLISHED' },
    awaited: awaitedCandidate(committed, state, error),
  };
}

function contextFor({ active }: TopicState, context: JudgeContext): JudgeContext {
  return active === undefined ? firstActivationContext(context) : context;
}

type PublicationFacts = Omit<Publication, 'outcome'>;

function factsOf(
  { topic, file, sha256, parsed }: CommittedFile,
  { active, returningTables }: TopicState,
  { objects, layout }: Registry,
  counts: FindingCounts,
): PublicationFacts {
  return {
    topic,
    file,
    sha256,
    key: objects.locate(layout.pending(topic)),
    reasons:
      returningTables === undefined ? [] : [plainReason(returnWarning(topic, returningTables))],
    versions: {
      before: active?.parsed.schema?.version ?? null,
      after: parsed.schema?.version ?? null,
    },
    plan: null,
    counts,
    verdict: undefined,
    source: undefined,
  };
}

function ended(publication: Publication): Submission {
  return { publication, awaited: undefined };
}

/**
 * Why an object in the registry must not be replaced by this commit's file; undefined when it may
 * be.
 */
async function staleReason(
  { sha256 }: CommittedFile,
  { active, activeSha256, pending, pendingSha256 }: TopicState,
  guard: StaleGuard,
): Promise<string | undefined> {
  const reason =
    active !== undefined && activeSha256 !== sha256
      ? await guard('active', active.stored)
      : undefined;
  if (reason !== undefined) return reason;
  return pending !== undefined && pendingSha256 !== sha256 ? guard('pending', pending) : undefined;
}

async function judgeInput(
  committed: CommittedFile,
  state: TopicState,
  { registry, branch, context }: Pick<Publisher, 'registry' | 'branch' | 'context'>,
): Promise<TopicInput & Pick<Upload, 'registered'> & { readonly history: readonly TopicSchema[] }> {
  const { topic, file, parsed } = committed;
  const { active, activeSha256, returningTables } = state;
  const inForce = active === undefined ? undefined : { registry, topic, active: active.stored };
  const versions = [active?.parsed.schema, parsed.schema] as const;
  const registered = await announcementsFor(...versions, { inForce });
  const counted = countedAnnouncers(
    { inForce, branch: { ...branch, path: file } },
    context.deployment,
  );
  // Nothing is asked of the branch where nothing relies on a deprecation.
  const onBranch =
    registered === undefined
      ? undefined
      : await announcementsFor(...versions, { branch: counted.branch });
  return {
    topic,
    before: active === undefined ? undefined : { file, parsed: active.parsed },
    after: { file, parsed },
    baseline:
      active === undefined
        ? NO_BASELINE
        : registryBaseline(registry, active.stored, activeSha256 ?? null),
    history:
      returningTables === undefined
        ? await readHistory(registry, topic, [active?.parsed.schema, parsed.schema], {
            active: active?.stored,
          })
        : await readRetired(registry, topic),
    announcements: registered && joined(registered, onBranch ?? new Map()),
    registered,
  };
}

function awaitedCandidate(
  { topic, sha256 }: CommittedFile,
  { pending, pendingSha256, isPending, activeSha256 }: TopicState,
  error: StoredObject | undefined,
): AwaitedCandidate {
  // An error.json about the very object in pending/ is this candidate's outcome, not an earlier
  // one's.
  const isOurs = isPending && pending !== undefined && isErrorOf(error, pending, pendingSha256);
  const earlierError: EarlierError | undefined =
    error === undefined || isOurs ? undefined : { etag: error.etag, modified: error.modified };
  return {
    topic,
    sha256: isPending ? (pendingSha256 ?? sha256) : sha256,
    baseSha256: activeSha256,
    earlierError,
  };
}
