import type { GateError, Plan, Result, SourceText, TopicVerdict } from '../core/verdict/finding.js';
import type { FindingCounts } from '../core/verdict/finding-counts.js';
import type { Span } from '../core/text/json-node.js';

/** How a topic's publication can end, the best first; the worst of all topics decides the exit code. */
export const OUTCOMES = [
  /** In force already: the same bytes, or another formatting of them. */
  'SKIPPED',
  'ACTIVE',
  /** Uploaded, or in pending/ already; nobody waited for what comes of it. */
  'PUBLISHED',
  /** Would be uploaded: a dry run, or left for a later wave. */
  'PLANNED',
  /** Another candidate took its place; what came of that one its own run tells. */
  'SUPERSEDED',
  /** Not uploaded, because of findings. */
  'BLOCKED',
  /** What is in force, or about to be, comes from a commit that this one doesn't contain. */
  'STALE',
  /** Rejected by the validator. */
  'FAILED',
  /** Nothing happened for as long as was waited. */
  'TIMEOUT',
  /** It could not be told. */
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

/** Why an outcome is what it is, and what to do. */
export interface PublishReason {
  readonly message: string;
  /** The column it is about, with the path inside its type: `address.zip`. Null where it is about none. */
  readonly column: string | null;
  /** In the topic's file; null for what is not about a place in it. */
  readonly at: Span | null;
}

/** A reason that is about no column and no place in the file. */
export function plainReason(message: string): PublishReason {
  return { message, column: null, at: null };
}

/** What became of one topic. */
export interface Publication {
  readonly topic: string;
  /** From the repository's root. */
  readonly file: string;
  readonly outcome: PublishOutcome;
  /** Of the candidate's bytes; null where it has none. */
  readonly sha256: string | null;
  /** Where the candidate goes: its place in pending/, as people call it. Null for a name that can't be a topic. */
  readonly key: string | null;
  readonly reasons: readonly PublishReason[];
  readonly versions: TopicVerdict['versions'];
  /** What activation does; null where nothing was judged or something stands in its way. */
  readonly plan: Plan | null;
  /** Of what was found when it was judged, whatever came of it: hundreds of verdicts and their texts must not be kept. */
  readonly counts: FindingCounts;
  /** Only of a blocked topic. */
  readonly verdict: TopicVerdict | undefined;
  /** Which text the reasons' places lie in. */
  readonly source: SourceText | undefined;
}

/** An active version whose file is gone from git. Nothing is ever deleted for it. */
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
  /** The commit whose files were published; null where none was found. */
  readonly commit: string | null;
  readonly isDryRun: boolean;
  /** In the order of the topics' names. */
  readonly publications: readonly Publication[];
  readonly orphans: readonly Orphan[];
  /** What kept all of it from happening. */
  readonly errors: readonly GateError[];
  /** Remarks for people that change nothing. */
  readonly notes: readonly string[];
}

export function worstOutcome(outcomes: readonly PublishOutcome[]): PublishOutcome | undefined {
  return OUTCOMES.findLast((outcome) => outcomes.includes(outcome));
}

/** What all topics come to. `failOn` is the policy's: with `never`, findings stop an upload, but not the run. */
export function publishReport(
  facts: Omit<PublishReport, 'result' | 'exitCode'>,
  failOn: 'breaking' | 'warning' | 'never' = 'breaking',
): PublishReport {
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
