import type { Announcements } from '../core/change/announcements.js';
import type { Accept } from '../core/verdict/acceptance.js';
import { acceptedFindings } from '../core/verdict/accepted-findings.js';
import { decide } from '../core/verdict/decide.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { EVERYTHING } from '../core/verdict/deployment.js';
import { VALIDATOR_POLICY } from '../core/verdict/policy.js';
import { lastVersion } from '../core/verdict/plan.js';
import { wantedTables } from '../core/schema/tables.js';
import type { ParsedFile, TopicSchema } from '../core/schema/topic-schema.js';
import { verdictOn } from '../core/verdict/verdict.js';
import { renderText } from '../report/text.js';
import { parseOrigin } from '../protocol/origin.js';
import { parseCandidate } from '../protocol/candidate-metadata.js';
import type { StoredObject } from '../registry/registry.js';
import { reason, reasonsOf, type Reason } from './rejection.js';
import type { RunTools, Settings } from './settings.js';

/** A candidate, and everything it is compared with. */
export interface CandidateContext {
  readonly topic: string;
  readonly pending: StoredObject;
  readonly after: ParsedFile;
  readonly active: StoredObject | undefined;
  /** The parsed bytes of `active`. */
  readonly before: ParsedFile | undefined;
  readonly history: readonly TopicSchema[];
  /** When the deprecations that the change relies on were announced; absent where it relies on none. */
  readonly announcements?: Announcements | undefined;
}

export interface CandidateJudgement {
  readonly verdict: TopicVerdict;
  /** Empty if the comparison of the two files allows the activation. */
  readonly reasons: readonly Reason[];
  /** The text report for error.json. */
  readonly report: string;
}

/**
 * Judges under the validator's own policy: no configured severities and no waivers apply, only the
 * approval that publish recorded.
 */
export function judgeCandidate(
  candidate: CandidateContext,
  settings: Settings,
  { now, digest, planStatements }: RunTools,
): CandidateJudgement {
  const { topic, pending, active, before, after, history, announcements } = candidate;
  const file = pending.key;
  const context = {
    policy: VALIDATOR_POLICY,
    // The plan finds a rewrite that nothing can run; what is accepted is decided below.
    deployment: EVERYTHING,
    today: now.slice(0, 10),
    digest,
    planStatements,
  };
  const sha256 = active === undefined ? null : digest(active.bytes);
  const baseline = { source: 'registry' as const, ref: active?.key ?? null, sha256 };
  const side = before === undefined ? undefined : { file: active?.key ?? file, parsed: before };
  const accept = settings.acceptsApprovals ? approvedByPublish(pending, digest) : undefined;
  const verdict = verdictOn(
    {
      topic,
      before: side,
      after: { file, parsed: after },
      baseline,
      history,
      announcements,
      accept,
    },
    context,
  );
  const report = renderText(decide({ topics: [verdict], baseline }), {
    color: false,
    width: 100,
  });
  return { verdict, reasons: reasonsFor(candidate, verdict, sha256, settings), report };
}

/** A digest alone can be written by hand; publish also records what it compared. */
const UNPROVED = reason(
  'UNPROVED_APPROVAL',
  'The accepted breaking changes are not bound to a commit and to the active version that they were judged against; let publish upload the candidate',
);
const UNREADABLE = reason('JSON_SYNTAX', 'The candidate is not a topic schema');

function reasonsFor(
  { pending, after }: CandidateContext,
  { findings }: TopicVerdict,
  activeSha256: string | null,
  { judges }: Settings,
): readonly Reason[] {
  if (judges === 'structure') {
    const errors = reasonsOf(findings.filter(({ severity }) => severity === 'error'));
    return after.schema === undefined && errors.length === 0 ? [UNREADABLE] : errors;
  }
  const { baseSha256: base } = parseCandidate(pending.metadata);
  if (base !== undefined && base !== activeSha256) {
    return [
      reason(
        'STALE',
        'The active version has changed since this candidate was judged against it; publish judges it again',
      ),
    ];
  }
  const { commit = '' } = parseOrigin(pending.metadata);
  const isProved = base !== undefined && commit !== '';
  if (!isProved && findings.some(({ accepted }) => accepted !== undefined)) return [UNPROVED];
  const reasons = reasonsOf(findings.filter(({ accepted }) => accepted === undefined));
  return after.schema === undefined && reasons.length === 0 ? [UNREADABLE] : reasons;
}

/**
 * Accepts exactly the breaking changes that publish recorded, all or none, and never one that
 * Iceberg can't apply.
 */
function approvedByPublish({ metadata }: StoredObject, digest: RunTools['digest']): Accept {
  const { acceptedFindings: recorded, actor } = parseCandidate(metadata);
  return (findings) => {
    const blocking = findings.filter(
      ({ severity }) => severity === 'error' || severity === 'breaking',
    );
    const isRecorded = recorded !== undefined && recorded === acceptedFindings(findings, digest);
    if (!isRecorded || !blocking.every(({ approvable }) => approvable)) return [];
    return [
      {
        kind: 'approval',
        by: actor ?? null,
        reason: 'accepted when it was published',
        until: null,
        covers: new Set(blocking.map(({ fingerprint }) => fingerprint)),
      },
    ];
  };
}

/** The tables that a version needs; undefined where there is no version, or it can't be read. */
export function tablesOf(
  file: ParsedFile | undefined,
): ReturnType<typeof wantedTables> | undefined {
  return file?.schema === undefined ? undefined : wantedTables(file.schema);
}

/** The tables that a candidate finds; undefined for a topic that never had any. */
export function tablesFound(
  candidate: Pick<CandidateContext, 'before' | 'after' | 'history'>,
): ReturnType<typeof tablesOf> {
  const last = lastVersion(candidate);
  return last === undefined ? undefined : wantedTables(last);
}
