import type {
  Finding,
  GateError,
  Plan,
  Result,
  SourceText,
  TopicVerdict,
} from '../core/verdict/finding.js';
import type { FindingCounts } from '../core/verdict/finding-counts.js';
import type { Span } from '../core/text/json-node.js';

/**
 * The outcomes of publishing one topic, the best first. The worst outcome decides the exit code.
 */
export const OUTCOMES = [
  /** Already in force, apart from formatting. */
  'SKIPPED',
  'ACTIVE',
  /** Uploaded, or already in pending/; the run did not wait for the result. */
  'PUBLISHED',
  /** Would be uploaded: in a dry run, or in a later wave. */
  'PLANNED',
  /** Another candidate replaced it; the run that published that one reports its result. */
  'SUPERSEDED',
  /** Not uploaded, because of findings. */
  'BLOCKED',
  /**
   * The active version or the candidate in pending/ comes from a commit that this commit doesn't
   * contain.
   */
  'STALE',
  /** Rejected by the validator. */
  'FAILED',
  /** No progress in the time given. */
  'TIMEOUT',
  /** The result is unknown. */
  'FAULT',
] as const;
export type PublishOutcome = (typeof OUTCOMES)[number];

const EXIT_CODES: Readonly<Record<PublishOutcome, 0 | 1 | 3>> = {
  SKIPPED: 0,
  ACTIVE: 0,
  PUBLISHED: 0,
  PLANNED: 0,
  SUPERSEDED: 0,
  BLOCKED: 1,
  STALE: 1,
  FAILED: 1,
  TIMEOUT: 3,
  FAULT: 3,
};

/** A reason for an outcome, and what to do. */
export interface PublishReason {
  readonly message: string;
  /**
   * The column, with the path inside its type: `address.zip`. Null for a reason about no column.
   */
  readonly column: string | null;
  /** The position in the topic's file; null for a reason without one. */
  readonly at: Span | null;
  /** What to do at the installation so that the file passes as it is; absent where nothing helps. */
  readonly remedy?: string;
}

/** A reason without a column and a position. */
export function plainReason(message: string): PublishReason {
  return { message, column: null, at: null };
}

/**
 * Why the pipeline doesn't process an active topic: its history is being patched, or its item is
 * closed, missing, unreadable or late.
 */
export type Hold = 'backfill' | 'closed';

/** The publication of one topic. */
export interface Publication {
  readonly topic: string;
  /** The path from the repository's root. */
  readonly file: string;
  readonly outcome: PublishOutcome;
  /** SHA-256 of the candidate; null without one. */
  readonly sha256: string | null;
  /** Where the candidate is uploaded to, for people. Null for a name that can't be a topic. */
  readonly key: string | null;
  readonly reasons: readonly PublishReason[];
  /** Absent where nothing holds the pipeline, and where that was not asked. */
  readonly hold?: Hold;
  readonly versions: TopicVerdict['versions'];
  /** What the activation does; null where nothing was judged or the activation is blocked. */
  readonly plan: Plan | null;
  /**
   * The numbers of findings when it was judged. Verdicts and texts of hundreds of topics are not
   * kept.
   */
  readonly counts: FindingCounts;
  /** The findings that people approved; absent where nothing was judged. */
  readonly approved?: readonly Finding[];
  /** Absent unless the topic is blocked. */
  readonly verdict: TopicVerdict | undefined;
  /** The text that the reasons' positions point into. */
  readonly source: SourceText | undefined;
}

/** An active version whose file was deleted in git. It stays in force. */
export interface Orphan {
  readonly topic: string;
  /** As people call it. */
  readonly key: string;
}

export interface PublishReport {
  readonly result: Result;
  readonly exitCode: 0 | 1 | 2 | 3;
  /** `s3://bucket/prefix`, or a directory's path. */
  readonly registry: string;
  /** The published commit; null where none was found. */
  readonly commit: string | null;
  readonly isDryRun: boolean;
  /** Sorted by topic. */
  readonly publications: readonly Publication[];
  readonly orphans: readonly Orphan[];
  /** Errors that stopped the whole publication. */
  readonly errors: readonly GateError[];
  /** What a person should look at, although the result is not affected. */
  readonly warnings: readonly string[];
  /** Remarks without an effect on the result. */
  readonly notes: readonly string[];
}

export function worstOutcome(outcomes: readonly PublishOutcome[]): PublishOutcome | undefined {
  return OUTCOMES.findLast((outcome) => outcomes.includes(outcome));
}

/**
 * The exit code of a publication. With `failOn: never`, findings block an upload but don't fail the
 * run.
 */
export function publishReport(
  given: Omit<PublishReport, 'result' | 'exitCode' | 'warnings'> &
    Partial<Pick<PublishReport, 'warnings'>>,
  failOn?: 'breaking' | 'warning' | 'never',
): PublishReport {
  const facts = { ...given, warnings: given.warnings ?? [] };
  const { publications, errors } = facts;
  if (errors.length > 0) {
    return {
      ...facts,
      result: 'error',
      exitCode: errors.some(({ code }) => code === 'fault') ? 3 : 2,
    };
  }
  const outcomes = publications.map(({ outcome }) => outcome);
  const weightOf = (some: readonly PublishOutcome[]): 0 | 1 | 3 =>
    EXIT_CODES[worstOutcome(some) ?? 'SKIPPED'];
  const weight = weightOf(outcomes);
  const exitCode =
    failOn === 'never' ? weightOf(outcomes.filter((outcome) => outcome !== 'BLOCKED')) : weight;
  const isAccepted = publications.some(({ counts }) => counts.accepted > 0);
  const good: Result = isAccepted ? 'approved' : 'pass';
  return { ...facts, result: weight === 3 ? 'error' : weight === 1 ? 'blocked' : good, exitCode };
}
