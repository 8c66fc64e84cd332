import type { Announcements } from '../core/change/announcements.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { acceptedFindings } from '../core/verdict/accepted-findings.js';
import { judge } from '../core/verdict/judge.js';
import { VALIDATOR_POLICY } from '../core/verdict/policy.js';
import type { JudgeContext } from '../core/verdict/verdict.js';
import { Fault } from '../errors.js';
import { approvalMessage, type Approval } from '../protocol/approval.js';
import { candidateMetadata, type CandidateFacts } from '../protocol/candidate-metadata.js';
import { sha256Of } from '../protocol/stored-schema.js';
import type { Registry } from '../registry/registry.js';
import type { CommittedFile } from './committed-file.js';
import type { TopicState } from './topic-state.js';

export interface Upload {
  readonly committed: CommittedFile;
  readonly state: TopicState;
  /** Versions that were in force before the active one. */
  readonly history: readonly TopicSchema[];
  /**
   * What the registry alone announced of the deprecations that it relies on; undefined where it
   * relies on none.
   */
  readonly registered: Announcements | undefined;
  /** Digest of the plan that was shown; undefined where there is none. */
  readonly planSha256: string | undefined;
}

/**
 * The MAC (hexadecimal) of a message by the KMS key with this ARN. Rejects with a Fault if KMS
 * doesn't make it.
 */
export type SignApproval = (key: string, message: Uint8Array) => Promise<string>;

/** Signs under the key that the validator names in deployment.json; undefined where it names none. */
export function proverOf(key: string | null, sign: SignApproval): UploadOrigin['prove'] {
  return key === null ? undefined : (message) => sign(key, message);
}

/** Where a candidate comes from; the same for all topics of a run. */
export interface UploadOrigin {
  readonly commit: string;
  readonly facts: Pick<CandidateFacts, 'pullRequest' | 'repository' | 'actor'>;
  /** Makes the MAC of an approval; undefined where the validator asks for none. */
  readonly prove: ((message: Uint8Array) => Promise<string>) | undefined;
}

/**
 * Writes a committed file to pending/, if pending/ has not changed since the state was read.
 * `changed` means that the state must be read again: somebody else wrote, or our own write
 * succeeded although its response was lost.
 */
export async function uploadCandidate(
  upload: Upload,
  origin: UploadOrigin,
  registry: Registry,
  context: JudgeContext,
): Promise<'written' | 'changed'> {
  const { objects, layout } = registry;
  const { committed, state } = upload;
  const { topic, bytes, sha256 } = committed;
  const pendingKey = layout.pending(topic);
  const facts = factsOf(upload, origin.commit, context);
  const approvalMac = await proofOf(facts, { registry: registry.name, topic }, origin);
  const metadata = candidateMetadata({ ...facts, approvalMac, ...origin.facts });
  const condition =
    state.pending === undefined
      ? ({ kind: 'absent' } as const)
      : ({ kind: 'etag', etag: state.pending.etag } as const);
  try {
    const answer = await objects.put(pendingKey, bytes, metadata, condition);
    return answer === 'refused' ? 'changed' : 'written';
  } catch (error) {
    const keys = state.activeSha256 === sha256 ? [pendingKey] : [pendingKey, layout.active(topic)];
    for (const key of keys) {
      const stored = await objects.get(key).catch(() => undefined);
      if (stored !== undefined && sha256Of(stored, context.digest) === sha256) return 'changed';
    }
    throw error;
  }
}

type JudgedFacts = Omit<CandidateFacts, 'approvalMac' | keyof UploadOrigin['facts']>;

async function proofOf(
  { sha256, baseSha256, acceptedFindings: accepted, commit }: JudgedFacts,
  place: Pick<Approval, 'registry' | 'topic'>,
  { prove }: UploadOrigin,
): Promise<string | undefined> {
  if (prove === undefined || accepted === undefined) return undefined;
  const approval = { ...place, sha256, baseSha256, acceptedFindings: accepted, commit };
  const message = approvalMessage(approval);
  if (message === undefined)
    throw new Fault(`The approval of topic '${place.topic}' is too long for a MAC of KMS`);
  return prove(message);
}

function factsOf(
  { committed: { topic, parsed, sha256 }, state, history, registered, planSha256 }: Upload,
  commit: string,
  { today, digest }: JudgeContext,
): JudgedFacts {
  // The validator does not know this repository's configuration. Findings that it makes beyond ours
  // were accepted by that configuration.
  const { findings } = judge({
    topic,
    before: state.active?.parsed,
    after: parsed,
    policy: VALIDATOR_POLICY,
    today,
    hash: digest,
    history,
    // Else it would believe what a deprecation says of itself, which the validator doesn't.
    announcements: registered,
  });
  return {
    commit,
    sha256,
    baseSha256: state.activeSha256 ?? null,
    acceptedFindings: acceptedFindings(findings, digest),
    planSha256,
    schemaVersion: parsed.schema?.version,
  };
}
