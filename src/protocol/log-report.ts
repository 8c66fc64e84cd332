import type { Classification } from '../core/verdict/finding.js';
import type { Kind, Severity } from '../core/change/rule.js';
import type { PastMoment } from './status-report.js';

/** A change from the previous version, with its severity. */
export interface LogChange {
  readonly rule: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly message: string;
}

/** An active or former version. */
export interface LogEntry {
  readonly place: 'active' | 'archive';
  readonly key: string;
  /** From the file; from the key, if the file can't be read. */
  readonly version: string | null;
  readonly sha256: string | null;
  readonly since: PastMoment;
  /** Null for the active version. */
  readonly until: PastMoment | null;
  readonly commit: string | null;
  /** Compared with the previous version; null if one of the two can't be read. */
  readonly classification: Classification | null;
  readonly changes: readonly LogChange[];
  /** Why the file can't be read. */
  readonly unreadable: string | null;
}

/** All versions of a topic's schema, newest first. */
export interface LogReport {
  readonly registry: string;
  readonly topic: string;
  /** UTC, ISO 8601. */
  readonly now: string;
  readonly entries: readonly LogEntry[];
  /** The message of ACTIVE_MISSING; null unless the version that was in force was lost. */
  readonly lost: string | null;
  /** 3 if a version could not be fetched or was lost, so the log is incomplete. */
  readonly exitCode: 0 | 3;
}
