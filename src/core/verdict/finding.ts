import type { CatchUp } from '../change/catch-up.js';
import type { Deployment } from './deployment.js';
import type { Approvals } from './policy.js';
import type { Statement } from '../change/tables/table-change.js';
import type { Span } from '../text/json-node.js';
import type { Edit, OtherWay } from '../change/edit.js';
import type { Kind, Severity } from '../change/rule.js';

export type Classification =
  'new' | 'unchanged' | 'compatible' | 'enhancement' | 'breaking' | 'invalid';

/** A decision that findings may pass. It is made once all findings of a topic are known. */
export interface Acceptance {
  /**
   * `waiver`: by the configuration on the base branch. `approval`: by a person, for this change.
   */
  readonly kind: 'waiver' | 'approval';
  /** The person who accepted; null for a waiver without a name. */
  readonly by: string | null;
  readonly reason: string;
  /** The last day on which it is valid: UTC, `YYYY-MM-DD`; null without an end. */
  readonly until: string | null;
  /** Fingerprints of the accepted findings. */
  readonly covers: ReadonlySet<string>;
  /** How and when a person approved; absent for a waiver. */
  readonly approval?: {
    readonly via: 'label' | 'review';
    /** GitHub's time: ISO 8601. */
    readonly at: string;
    readonly pullRequest: number;
  };
}

/** One change or problem with its severity. */
export interface Finding {
  readonly rule: string;
  readonly kind: Kind;
  /** The severity under the policy. */
  readonly severity: Severity;
  readonly column: string | null;
  /**
   * The path inside the column's type, for a finding about a part of it: `zip`, `element.amount`.
   */
  readonly path: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly message: string;
  /** A short form for a table cell: `removed`, `INT → BIGINT`. */
  readonly short: string;
  readonly why: string;
  readonly fix: string;
  /**
   * What to do at the installation so that it passes as the file is: `set …`. Absent where only
   * the file can be changed.
   */
  readonly remedy?: string;
  /** Whether only the table's metadata changes; null where the change concerns no stored data. */
  readonly inPlace: boolean | null;
  readonly lossless: boolean | null;
  /** Whether people may accept the finding although it is breaking. */
  readonly approvable: boolean;
  /** Another rule whose waivers hold for this finding, too. */
  readonly alias?: string;
  readonly fingerprint: string;
  /** The text that `at` points into. */
  readonly side: 'before' | 'after';
  readonly at: Span;
  /** A span of the newer text: beside what was removed, otherwise the same as `at`. */
  readonly anchor: Span;
  /** A replacement in the newer text that resolves the finding; null where there is none. */
  readonly edit: Edit | null;
  /** Another way out; absent where there is none. */
  readonly otherEdit?: OtherWay | null;
  /** The acceptance that lets the finding pass; undefined without one. */
  readonly accepted: Acceptance | undefined;
}

/** A text that findings point into. */
export interface SourceText {
  /** Path in the repository, or as the user wrote it. */
  readonly file: string;
  readonly text: string;
}

/** What a topic was compared with. */
export interface Baseline {
  readonly source: 'base-branch' | 'registry' | 'file' | 'none';
  /** 40-hex commit, version id or path; null for none. */
  readonly ref: string | null;
  /** SHA-256 of the bytes compared with; null for none. */
  readonly sha256: string | null;
}

/** The statements and the catch-up that an activation would run. */
export interface Plan {
  readonly ddl: readonly Statement[];
  /** Null where no history has to be patched, or nothing can patch it. */
  readonly catchUp: CatchUp | null;
  /** False where history lacks something that nothing here patches. */
  readonly isPatchable: boolean;
  /** By which the validator recognises the plan. */
  readonly sha256: string;
}

/** The verdict on one topic. */
export interface TopicVerdict {
  readonly topic: string;
  /** The path of the newer file, or of the deleted one. */
  readonly file: string;
  readonly baseline: Baseline;
  readonly versions: { readonly before: string | null; readonly after: string | null };
  readonly classification: Classification;
  readonly requiresBackfill: boolean;
  readonly findings: readonly Finding[];
  /** Absent unless a finding points into it. */
  readonly before: SourceText | undefined;
  /** Absent without findings. */
  readonly after: SourceText | undefined;
  /** The newer file in the pull request's own commit, where the judged one differs: its merge. */
  readonly inHead?: SourceText | undefined;
  readonly plan: Plan | null;
  /** Whether it passes only if the validator activates what was accepted, which nobody asked it. */
  readonly isAcceptanceAssumed?: boolean;
}

/** A failure that kept the gate from deciding, or a mistake in how it was called. */
export interface GateError {
  readonly code: 'usage' | 'config' | 'fault';
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

export type Result = 'pass' | 'approved' | 'blocked' | 'error';

/** One side of a comparison. */
export interface Side {
  /** A branch, a commit, a file, or `the working tree`, as people call it. */
  readonly name: string;
  /** 40 or 64 hexadecimal digits; null for what is no commit. */
  readonly sha: string | null;
}

/** What a run compared with what. */
export interface ComparedWith {
  /** The commit that the newer side branched off; null where there is none. */
  readonly before: Side | null;
  readonly after: Side;
  /** The pull request's own commit, where `after` is its merge with the base branch. */
  readonly headSha?: string | undefined;
  /** The registry whose active versions come first; null without one. */
  readonly registry: string | null;
}

/** Everything that a report shows. Topics are sorted by name; the order of findings is stable. */
export interface Decision {
  readonly result: Result;
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly baseline: { readonly source: Baseline['source']; readonly ref: string | null };
  /** What the installation can do; null where nothing was judged. */
  readonly deployment: Deployment | null;
  readonly topics: readonly TopicVerdict[];
  readonly errors: readonly GateError[];
  /** Null where the run ended before it was known. */
  readonly comparedWith: ComparedWith | null;
  /** What a person should look at, although the result is not affected. */
  readonly warnings: readonly string[];
  /** Remarks without an effect on the result. */
  readonly notes: readonly string[];
  /** Who may approve breaks, and how; absent where nobody was asked, or it would not help. */
  readonly approvals?: Approvals | undefined;
  /** Whether every topic was judged without the ratchet, to see how bad the files are. */
  readonly isAudit?: boolean | undefined;
}
