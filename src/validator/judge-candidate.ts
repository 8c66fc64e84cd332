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
  const bench = {
    policy: VALIDATOR_POLICY,
    today: now.slice(0, 10),
    digest,
    planStatements: () => [],
  };
  const sha256 = active === undefined ? null : digest(active.bytes);
  const baseline = { source: 'registry' as const, ref: active?.key ?? null, sha256 };
  const side = before === undefined ? undefined : { file: active?.key ?? file, parsed: before };
  const verdict = verdictOn(topic, side, { file, parsed: after }, baseline, bench, history);
  const report = renderText(decide([verdict], [], 'breaking', baseline, []), {
    color: false,
    width: 100,
  });
  return { verdict, reasons: reasonsFor(candidate, verdict, sha256, settings, digest), report };
}

const UNREADABLE = reason('JSON_SYNTAX', 'The candidate is no topic schema');

function reasonsFor(
  { pending, after }: Candidate,
  { findings }: TopicVerdict,
  activeSha256: string | null,
  { acceptsApprovals, judges }: Settings,
  digest: Moment['digest'],
): readonly Reason[] {
  if (judges === 'structure') {
    const errors = reasonsOf(findings.filter(({ severity }) => severity === 'error'));
    return after.schema === undefined && errors.length === 0 ? [UNREADABLE] : errors;
  }
  const { baseSha256: base, acceptedFindings: accepted } = parseCandidate(pending.metadata);
  if (base !== undefined && base !== activeSha256) {
    return [
      reason(
        'STALE',
        'The active version is another one than this candidate was judged against; publish judges it again',
      ),
    ];
  }
  const reasons = reasonsOf(findings);
  if (after.schema === undefined && reasons.length === 0) return [UNREADABLE];
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'breaking');
  const isAccepted =
    accepted !== undefined &&
    accepted === acceptedFindings(findings, digest) &&
    grave.every((one) => one.approvable);
  return acceptsApprovals && isAccepted ? [] : reasons;
}

/** The tables a version wants; undefined where it can't be read or there is none. */
export function tablesOf(
  file: ParsedFile | undefined,
): ReturnType<typeof wantedTables> | undefined {
  return file?.schema === undefined ? undefined : wantedTables(file.schema);
}
