import type { Accept } from '../core/verdict/acceptance.js';
import { acceptedFindings } from '../core/verdict/accepted-findings.js';
import { decide } from '../core/verdict/decide.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { VALIDATOR_POLICY } from '../core/verdict/policy.js';
import { wantedTables } from '../core/schema/tables.js';
import type { ParsedFile, TopicSchema } from '../core/schema/topic-schema.js';
import { verdictOn } from '../core/verdict/verdict.js';
import { renderText } from '../report/text.js';
import { parseCandidate } from '../protocol/candidate-metadata.js';
import type { StoredObject } from '../registry/registry.js';
import { reason, reasonsOf, type Reason } from './rejection.js';
import type { Moment, Settings } from './settings.js';

/** A candidate, and everything it is judged by. */
export interface Candidate {
  readonly topic: string;
  readonly pending: StoredObject;
  readonly after: ParsedFile;
  readonly active: StoredObject | undefined;
  /** Of `active`. */
  readonly before: ParsedFile | undefined;
  readonly history: readonly TopicSchema[];
}

export interface Judged {
  readonly verdict: TopicVerdict;
  /** Empty when the candidate may be activated, as far as the two files tell. */
  readonly reasons: readonly Reason[];
  /** For error.json. */
  readonly report: string;
}

/** The verdict of the one engine, under the validator's own policy: only the floor and what publish accepted count here. */
export function judgeCandidate(
  candidate: Candidate,
  settings: Settings,
  { now, digest }: Moment,
): Judged {
  const { topic, pending, active, before, after, history } = candidate;
  const file = pending.key;
  const context = {
    policy: VALIDATOR_POLICY,
    today: now.slice(0, 10),
    digest,
    planStatements: () => [],
  };
  const sha256 = active === undefined ? null : digest(active.bytes);
  const baseline = { source: 'registry' as const, ref: active?.key ?? null, sha256 };
  const side = before === undefined ? undefined : { file: active?.key ?? file, parsed: before };
  const accept = settings.acceptsApprovals ? approvedByPublish(pending, digest) : undefined;
  const verdict = verdictOn(
    { topic, before: side, after: { file, parsed: after }, baseline, history, accept },
    context,
  );
  const report = renderText(decide({ topics: [verdict], baseline }), {
    color: false,
    width: 100,
  });
  return { verdict, reasons: reasonsFor(candidate, verdict, sha256, settings), report };
}

const UNREADABLE = reason('JSON_SYNTAX', 'The candidate is no topic schema');

function reasonsFor(
  { pending, after }: Candidate,
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
        'The active version is another one than this candidate was judged against; publish judges it again',
      ),
    ];
  }
  const reasons = reasonsOf(findings.filter(({ accepted }) => accepted === undefined));
  return after.schema === undefined && reasons.length === 0 ? [UNREADABLE] : reasons;
}

/** Accepts exactly the breaks that publish wrote down, all of them or none, and never what the table can't do. */
function approvedByPublish({ metadata }: StoredObject, digest: Moment['digest']): Accept {
  const { acceptedFindings: noted, actor } = parseCandidate(metadata);
  return (findings) => {
    const grave = findings.filter(
      ({ severity }) => severity === 'error' || severity === 'breaking',
    );
    const isNoted = noted !== undefined && noted === acceptedFindings(findings, digest);
    if (!isNoted || !grave.every(({ approvable }) => approvable)) return [];
    return [
      {
        kind: 'approval',
        by: actor ?? null,
        reason: 'accepted when it was published',
        until: null,
        covers: grave.map(({ fingerprint }) => fingerprint),
      },
    ];
  };
}

/** The tables a version wants; undefined where it can't be read or there is none. */
export function tablesOf(
  file: ParsedFile | undefined,
): ReturnType<typeof wantedTables> | undefined {
  return file?.schema === undefined ? undefined : wantedTables(file.schema);
}
