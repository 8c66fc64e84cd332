import type { Span } from './json-node.js';
import type { Kind, Severity } from './rule.js';

export type Classification =
  'new' | 'unchanged' | 'compatible' | 'enhancement' | 'breaking' | 'invalid';

/** One judged change or problem. */
export interface Finding {
  readonly rule: string;
  readonly kind: Kind;
  /** After policy. */
  readonly severity: Severity;
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly message: string;
  /** A few words for a table's cell: `removed`, `INT → BIGINT`. */
  readonly short: string;
  readonly why: string;
  readonly fix: string;
  /** The table changes its metadata only; null where no data is touched. */
  readonly inPlace: boolean | null;
  readonly lossless: boolean | null;
  /** True for a break that people may accept. */
  readonly approvable: boolean;
  readonly fingerprint: string;
  /** Which text `at` lies in. */
  readonly side: 'before' | 'after';
  readonly at: Span;
  /** Where the newer text shows what is gone; the same as `at` for what is there. */
  readonly anchor: Span;
  /** The waiver or approval that lets this break pass. */
  readonly accepted: string | undefined;
}

/** A text findings point into. Absent in a verdict where that side has no file. */
export interface SourceText {
  /** Path in the repository, or as named by the user. */
  readonly file: string;
  readonly text: string;
}

/** What a topic was compared with. */
export interface Baseline {
  readonly source: 'base-branch' | 'registry' | 'file' | 'none';
  /** 40-hex commit, version id or path; null for none. */
  readonly ref: string | null;
  /** Of the bytes compared with; null for none. */
  readonly sha256: string | null;
}

/** How history is patched after an activation. */
export interface CatchUp {
  readonly lookbackDays: number;
  readonly strategy: 'incremental' | 'full';
  readonly chunkDays: number;
  readonly newColumns: readonly string[];
  readonly typeChanges: readonly {
    readonly field: string;
    readonly oldType: string;
    readonly newType: string;
  }[];
}

export interface Statement {
  /** `database.table` */
  readonly table: string;
  readonly layer: 'standardized' | 'curated';
  readonly sql: string;
}

/** The statements and the catch-up an activation would run. */
export interface Plan {
  readonly ddl: readonly Statement[];
  /** Null when no history is patched. */
  readonly catchUp: CatchUp | null;
}

/** The verdict on one topic. */
export interface TopicVerdict {
  readonly topic: string;
  /** Where the newer file is, or was. */
  readonly file: string;
  readonly baseline: Baseline;
  readonly versions: { readonly before: string | null; readonly after: string | null };
  readonly classification: Classification;
  readonly requiresBackfill: boolean;
  readonly findings: readonly Finding[];
  /** Only where a finding points into it. */
  readonly before: SourceText | undefined;
  /** Only where there are findings. */
  readonly after: SourceText | undefined;
  readonly plan: Plan | null;
}

/** Something that kept the gate from deciding, or a wrong call of it. */
export interface GateError {
  readonly code: 'usage' | 'config' | 'fault';
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

export type Result = 'pass' | 'approved' | 'blocked' | 'error';

/** Everything a report shows. Topics in the order of their names, findings in a stable order. */
export interface Decision {
  readonly result: Result;
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly baseline: { readonly source: Baseline['source']; readonly ref: string | null };
  readonly topics: readonly TopicVerdict[];
  readonly errors: readonly GateError[];
  /** Remarks for people that change nothing. */
  readonly notes: readonly string[];
}
