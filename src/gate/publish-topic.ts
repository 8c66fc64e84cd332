import { acceptedFindings } from '../core/verdict/accepted-findings.js';
import { isBlocking } from '../core/verdict/decide.js';
import type { Baseline, TopicVerdict } from '../core/verdict/finding.js';
import { countFindings, NO_FINDINGS, type FindingCounts } from '../core/verdict/finding-counts.js';
import { judge } from '../core/verdict/judge.js';
import { isSameJson } from '../core/text/json-node.js';
import { VALIDATOR_POLICY } from '../core/verdict/policy.js';
import { addressOf } from '../core/verdict/finding-address.js';
import {
  plainReason,
  type Publication,
  type PublishOutcome,
  type PublishReason,
} from '../protocol/publication.js';
import { parseOrigin } from '../protocol/origin.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import type { PutCondition, Registry, StoredObject } from '../registry/registry.js';
import { candidateMetadata, type CandidateFacts } from '../protocol/candidate-metadata.js';
import type { Candidate } from './candidates.js';
import { isErrorOf, type Awaited, type EarlierError } from './conclude.js';
import { parseStored, sha256Of } from '../protocol/stored-schema.js';
import { versionInForce, type InForce } from './in-force.js';
import { readHistory } from './read-history.js';
import type { StaleGuard } from './stale-guard.js';
import { verdictOn, type JudgeContext } from '../core/verdict/verdict.js';

/** What all topics of a run share. */
export interface Publisher {
  readonly registry: Registry;
  readonly context: JudgeContext;
  readonly guard: StaleGuard;
  readonly commit: string;
  readonly facts: Pick<CandidateFacts, 'pullRequest' | 'repository' | 'actor'>;
}

/** How far a topic came; `waiting` is there while the validator has the word. */
export interface Step {
  readonly publication: Publication;
  readonly waiting: Awaited | undefined;
}

/** Another publisher may come in between; more often than that is a fight, not a race. */
const MAX_TRIES = 5;

/**
 * Compares one topic with the registry, and uploads it where it differs and may. Nothing is written in a dry run. Throws the
 * store's and git's Faults, and one where pending/ keeps changing.
 */
export async function publishTopic(
  candidate: Candidate,
  publisher: Publisher,
  isDryRun: boolean,
): Promise<Step> {
  let earlier: Overtaken | undefined;
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const step = await tryOnce(candidate, publisher, isDryRun, earlier);
    if ('publication' in step) return step;
    earlier = step;
  }
  const { objects, layout } = publisher.registry;
  throw new Fault(
    `${objects.locate(layout.pending(candidate.topic))} keeps changing: ${MAX_TRIES} conditional writes were refused; see who else publishes, then run publish again`,
    { file: candidate.file },
  );
}

/** Somebody else was quicker, and everything has to be looked at anew. */
interface Overtaken {
  readonly counts: FindingCounts;
}

async function tryOnce(
  candidate: Candidate,
  publisher: Publisher,
  isDryRun: boolean,
  earlier: Overtaken | undefined,
): Promise<Step | Overtaken> {
  const { registry, context, guard } = publisher;
  const { topic, file, sha256, parsed } = candidate;
  const { objects, layout } = registry;
  // In this order: a candidate that is not in pending/ any more has left its trace in active/ by then.
  const pending = await objects.get(layout.pending(topic));
  const active = await versionInForce(registry, topic);
  const pendingSha = pending === undefined ? undefined : sha256Of(pending, context.digest);
  const activeSha = active === undefined ? undefined : context.digest(active.stored.bytes);
  const isPending =
    pending !== undefined && (pendingSha === sha256 || isSame(candidate, parseStored(pending)));
  const isActive =
    active !== undefined && (activeSha === sha256 || isSame(candidate, active.parsed));
  const versions = {
    before: active?.parsed.schema?.version ?? null,
    after: parsed.schema?.version ?? null,
  };
  const done = (
    outcome: PublishOutcome,
    reasons: readonly PublishReason[],
    verdict?: TopicVerdict,
  ): Step => ({
    publication: {
      topic,
      file,
      outcome,
      sha256,
      key: objects.locate(layout.pending(topic)),
      reasons,
      versions,
      plan: verdict?.plan ?? null,
      counts:
        verdict === undefined ? (earlier?.counts ?? NO_FINDINGS) : countFindings(verdict.findings),
      verdict: outcome === 'BLOCKED' ? verdict : undefined,
      source: undefined,
    },
    waiting: undefined,
  });
  // After a write that somebody else made superfluous, that is our outcome, too.
  if (isActive && (pending === undefined || isPending))
    return done(earlier === undefined ? 'SKIPPED' : 'ACTIVE', []);
  const stale =
    (active !== undefined && activeSha !== sha256
      ? await guard('active', active.stored)
      : undefined) ??
    (pending !== undefined && pendingSha !== sha256 ? await guard('pending', pending) : undefined);
  if (stale !== undefined) return done('STALE', [plainReason(stale)]);
  const history = await readHistory(registry, topic, [active?.parsed.schema, parsed.schema]);
  const before = active === undefined ? undefined : { file, parsed: active.parsed };
  const after = { file, parsed };
  const baseline = baselineOf(active, activeSha, registry);
  const verdict = verdictOn({ topic, before, after, baseline, history }, context);
  const blocking = verdict.findings.filter((finding) => isBlocking(finding, context.policy.failOn));
  // What lies in pending/ already, the validator judges anyway.
  if (!isPending && blocking.length > 0) {
    return done(
      'BLOCKED',
      blocking.map((finding) => ({
        message: `${finding.message}. ${finding.fix}`,
        column: addressOf(finding),
        at: finding.anchor,
      })),
      verdict,
    );
  }
  if (isDryRun)
    return done('PLANNED', isPending ? [plainReason('It is in pending/ already')] : [], verdict);
  const error = await objects.get(layout.error(topic));
  if (!isPending) {
    const metadata = metadataOf(candidate, active, activeSha, history, publisher);
    const uploaded = await upload(candidate, publisher, metadata, conditionOf(pending), activeSha);
    if (uploaded === 'changed') return { counts: countFindings(verdict.findings) };
  }
  return {
    ...done('PUBLISHED', [], verdict),
    waiting: {
      topic,
      sha256: isPending ? (pendingSha ?? sha256) : sha256,
      baseSha256: activeSha,
      // A rejection of the very object that lies in pending/ is its outcome, not one of earlier days.
      earlierError: isPending && isErrorOf(error, pending, pendingSha) ? undefined : factsOf(error),
    },
  };
}

/** Whether a stored schema means the same. Formatting and the order of keys don't make a new version. */
function isSame({ parsed }: Candidate, stored: InForce['parsed']): boolean {
  return parsed.json.root !== undefined && isSameJson(parsed.json.root, stored.json.root);
}

function baselineOf(
  active: InForce | undefined,
  sha256: string | undefined,
  { objects }: Registry,
): Baseline {
  if (active === undefined) return { source: 'none', ref: null, sha256: null };
  const { metadata, key } = active.stored;
  return {
    source: 'registry',
    ref: parseOrigin(metadata).commit ?? objects.locate(key),
    sha256: sha256 ?? null,
  };
}

function conditionOf(pending: StoredObject | undefined): PutCondition {
  return pending === undefined ? { kind: 'absent' } : { kind: 'etag', etag: pending.etag };
}

function factsOf(error: StoredObject | undefined): EarlierError | undefined {
  return error === undefined ? undefined : { etag: error.etag, modified: error.modified };
}

function metadataOf(
  { topic, parsed, sha256 }: Candidate,
  active: InForce | undefined,
  baseSha256: string | undefined,
  history: readonly TopicSchema[],
  { context, commit, facts }: Publisher,
): ReadonlyMap<string, string> {
  // As the validator judges: without this repository's configuration. What it finds beyond ours was accepted by ours.
  const { findings } = judge({
    topic,
    before: active?.parsed,
    after: parsed,
    policy: VALIDATOR_POLICY,
    today: context.today,
    hash: context.digest,
    history,
  });
  return candidateMetadata({
    commit,
    sha256,
    baseSha256: baseSha256 ?? null,
    acceptedFindings: acceptedFindings(findings, context.digest),
    schemaVersion: parsed.schema?.version,
    ...facts,
  });
}

async function upload(
  { topic, bytes, sha256 }: Candidate,
  { registry: { objects, layout }, context }: Publisher,
  metadata: ReadonlyMap<string, string>,
  condition: PutCondition,
  activeSha: string | undefined,
): Promise<'written' | 'changed'> {
  try {
    return (await objects.put(layout.pending(topic), bytes, metadata, condition)) === 'refused'
      ? 'changed'
      : 'written';
  } catch (error) {
    // The write may have come about although its answer was lost; then it is found like anyone else's.
    for (const key of [
      layout.pending(topic),
      ...(activeSha === sha256 ? [] : [layout.active(topic)]),
    ]) {
      const stored = await objects.get(key).catch(() => undefined);
      if (stored !== undefined && sha256Of(stored, context.digest) === sha256) return 'changed';
    }
    throw error;
  }
}
