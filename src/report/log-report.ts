import type { Classification } from '../core/finding.js';
import type { Kind, Severity } from '../core/rule.js';
import type { Moment } from './age.js';

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
  readonly since: Moment;
  /** Null for the version in force. */
  readonly until: Moment | null;
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

/** `3 versions, 3.0.0 in force`. */
export function logVerdict({ entries }: Pick<LogReport, 'entries'>): string {
  const unreadable = entries.filter((entry) => entry.unreadable !== null).length;
  const inForce = entries.find((entry) => entry.place === 'active');
  const force =
    inForce === undefined
      ? 'none in force'
      : `${inForce.version ?? 'one without a number'} in force`;
  const rest = unreadable === 0 ? '' : `, ${unreadable} unreadable`;
  return `${entries.length} ${entries.length === 1 ? 'version' : 'versions'}, ${force}${rest}`;
}
