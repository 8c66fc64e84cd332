import type { Classification } from '../core/verdict/finding.js';
import type { Kind, Severity } from '../core/change/rule.js';
import type { PastMoment } from './status-report.js';

/** A difference to the version before, as the engine judges it. */
export interface LogChange {
  readonly rule: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly message: string;
}

/** A version that was in force once, or is. */
export interface LogEntry {
  readonly place: 'active' | 'archive';
  readonly key: string;
  /** What the file says; of one that can't be read, what its key says. */
  readonly version: string | null;
  readonly sha256: string | null;
  readonly since: PastMoment;
  /** Null for the version in force. */
  readonly until: PastMoment | null;
  readonly commit: string | null;
  /** Against the version before it; null where one of the two can't be read. */
  readonly classification: Classification | null;
  readonly changes: readonly LogChange[];
  /** Why it can't be read. */
  readonly unreadable: string | null;
}

/** The life of a topic's schema, newest first. */
export interface LogReport {
  readonly registry: string;
  readonly topic: string;
  /** UTC, ISO 8601. */
  readonly now: string;
  readonly entries: readonly LogEntry[];
  /** 3 when a version could not be fetched, so that the log may not be whole. */
  readonly exitCode: 0 | 3;
}
