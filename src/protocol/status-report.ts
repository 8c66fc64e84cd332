import type { RegistryItem } from './registry-item.js';
import type { CatchUpProgress } from './catch-up-progress.js';

/** A point in time and its age. */
export interface PastMoment {
  /**
   * ISO 8601 in UTC from a store; a text that another program wrote into a registry item is kept
   * unchanged.
   */
  readonly at: string;
  /** Seconds, not negative even if clocks differ. Null where the text is not a time. */
  readonly age: number | null;
}

/** The active version. `unreadable`: there may be one, but it could not be read. */
export type Active =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'version';
      /** Null where the file has no version. */
      readonly version: string | null;
      readonly sha256: string;
      /** When the object was written, which is the time of its activation. */
      readonly since: PastMoment;
      /** 40 or 64 hexadecimal digits; null where none was recorded. */
      readonly commit: string | null;
    };

/** Whether the pipeline processes the topic; unknown without a store of registry items. */
export interface Gate {
  readonly state: 'open' | 'closed' | 'unknown';
  /** The item's `status`, also an unknown one; null where it is missing. */
  readonly status: string | null;
}

/** The candidate in pending/. */
export interface WaitingCandidate {
  readonly version: string | null;
  readonly sha256: string | null;
  readonly since: PastMoment;
  readonly commit: string | null;
}

/** The last rejected candidate, unless a newer one has replaced it. */
export interface CurrentRejection {
  readonly version: string | null;
  readonly sha256: string | null;
  readonly commit: string | null;
  readonly at: PastMoment;
  /** The first few, shortened. */
  readonly reasons: readonly string[];
}

export type ProblemId =
  | 'unreadable'
  | 'active-missing'
  | 'stuck-in-pending'
  | 'rejected'
  | 'gate-closed'
  | 'backfill-missing'
  | 'catch-up-failed'
  | 'retire-unfinished'
  | 'item-missing'
  | 'item-differs'
  | 'unpublished'
  | 'edited-by-hand'
  | 'deleted-in-git';

/** A problem that a person must solve, and how. */
export interface Problem {
  readonly id: ProblemId;
  readonly message: string;
  readonly fix: string;
  /** Of `unreadable`: why the object could not be fetched, and what to do. */
  readonly unfetched?: { readonly what: string; readonly todo: string };
}

/**
 * `active`: in force, with an unknown gate. `waiting`: no version in force yet. `paused`: closed
 * for now, and opens by itself.
 */
export const STANDINGS = ['open', 'active', 'paused', 'waiting', 'needs-person'] as const;
export type TopicStanding = (typeof STANDINGS)[number];

export interface TopicStatus {
  readonly topic: string;
  readonly standing: TopicStanding;
  readonly active: Active;
  readonly gate: Gate;
  /** How its catch-up stands; null where it has none. */
  readonly catchUp: CatchUpProgress | null;
  readonly pending: WaitingCandidate | null;
  readonly rejection: CurrentRejection | null;
  /** `database.table`, sorted. */
  readonly tables: readonly string[];
  readonly problems: readonly Problem[];
  /** Undefined where there is none, or no item store was named. */
  readonly item?: RegistryItem | undefined;
}

/** The state of a registry. Topics are sorted by name. */
export interface StatusReport {
  /** The registry as the user names it. */
  readonly registry: string;
  /** UTC, ISO 8601. */
  readonly now: string;
  /** `topic`: one topic, by name. `problems`: topics without problems are only counted. */
  readonly scope: 'all' | 'topic' | 'problems';
  /** The numbers of all topics, also of those that are not listed. */
  readonly counts: Readonly<Record<TopicStanding, number>>;
  readonly topics: readonly TopicStatus[];
  /** 3 if something could not be read, or an active version was lost; 1 with scope `problems` if a person is needed. */
  readonly exitCode: 0 | 1 | 3;
}
