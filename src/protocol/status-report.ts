/** A point in time, and how long ago that was. */
export interface PastMoment {
  /** ISO 8601 in UTC where a store said it; what another writer put into an item is kept as it is. */
  readonly at: string;
  /** Seconds, never negative: clocks differ. Null where the text is no time. */
  readonly age: number | null;
}

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
      readonly since: PastMoment;
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
export interface WaitingCandidate {
  readonly version: string | null;
  readonly sha256: string | null;
  readonly since: PastMoment;
  readonly commit: string | null;
}

/** The last candidate that was turned down, as long as nothing newer took its place. */
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
export type TopicStanding = (typeof STANDINGS)[number];

export interface TopicStatus {
  readonly topic: string;
  readonly standing: TopicStanding;
  readonly active: Active;
  readonly gate: Gate;
  readonly pending: WaitingCandidate | null;
  readonly rejection: CurrentRejection | null;
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
  readonly counts: Readonly<Record<TopicStanding, number>>;
  readonly topics: readonly TopicStatus[];
  /** 3 when something could not be read; 1 when only problems were asked for and a person is needed. */
  readonly exitCode: 0 | 1 | 3;
}
