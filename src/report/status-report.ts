import type { Moment } from './age.js';

/** The version in force. `unreadable`: nobody could say what it is, which is not the same as none. */
export type Active =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'version';
      /** Null where the file names none. */
      readonly version: string | null;
      readonly sha256: string;
      /** When the object was written: only an activation writes it, and nothing else tells its time. */
      readonly since: Moment;
      /** 40-hex or 64-hex; null where nobody recorded it. */
      readonly commit: string | null;
    };

/** Whether the pipeline processes the topic; unknown where no item store was named. */
export interface Gate {
  readonly state: 'open' | 'closed' | 'unknown';
  /** The item's word, also one that we don't know; null where there is none. */
  readonly status: string | null;
}

/** What waits in pending/. */
export interface Candidate {
  readonly version: string | null;
  readonly sha256: string | null;
  readonly since: Moment;
  readonly commit: string | null;
}

/** The last candidate that was turned down, as long as nothing newer took its place. */
export interface Rejected {
  readonly version: string | null;
  readonly sha256: string | null;
  readonly commit: string | null;
  readonly at: Moment;
  /** The first few, shortened. */
  readonly reasons: readonly string[];
}

export type ProblemId =
  | 'unreadable'
  | 'active-missing'
  | 'stuck-in-pending'
  | 'rejected'
  | 'gate-closed'
  | 'item-missing'
  | 'item-differs'
  | 'unpublished'
  | 'edited-by-hand'
  | 'deleted-in-git';

/** Something that does not go away by itself, and what to do. */
export interface Problem {
  readonly id: ProblemId;
  readonly message: string;
  readonly fix: string;
}

/** `active` is what a gate nobody knows hides; `waiting` has no version in force yet; `paused` ends by itself. */
export const STANDINGS = ['open', 'active', 'paused', 'waiting', 'needs-person'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface TopicStatus {
  readonly topic: string;
  readonly standing: Standing;
  readonly active: Active;
  readonly gate: Gate;
  readonly pending: Candidate | null;
  readonly rejection: Rejected | null;
  /** `database.table`, sorted. */
  readonly tables: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where a registry stands. Topics in the order of their names. */
export interface StatusReport {
  /** As people call it. */
  readonly registry: string;
  /** UTC, ISO 8601. */
  readonly now: string;
  /** `topic`: one was asked for by name. `problems`: topics without one are only counted. */
  readonly scope: 'all' | 'topic' | 'problems';
  /** Of all topics, whether they are shown or not. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly topics: readonly TopicStatus[];
  /** 3 when something could not be read; 1 when only problems were asked for and a person is needed. */
  readonly exitCode: 0 | 1 | 3;
}

/** `41 topics: 39 open, 1 paused (BACKFILL_PENDING), 1 needs a person`. */
export function statusVerdict({ counts }: Pick<StatusReport, 'counts'>): string {
  const total = STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
  if (total === 0) return 'No topic in the registry';
  const words: Readonly<Record<Standing, string>> = {
    open: 'open',
    active: 'active (gate unknown)',
    paused: 'paused (BACKFILL_PENDING)',
    waiting: 'not active yet',
    'needs-person': counts['needs-person'] === 1 ? 'needs a person' : 'need a person',
  };
  const parts = STANDINGS.filter((standing) => counts[standing] > 0).map(
    (standing) => `${counts[standing]} ${words[standing]}`,
  );
  return `${total} ${total === 1 ? 'topic' : 'topics'}: ${parts.join(', ')}`;
}
