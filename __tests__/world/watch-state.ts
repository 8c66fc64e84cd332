import type { ColumnType } from '../../src/core/schema/column-type.js';
import type { Call } from './faults.js';
import type { HeldObject } from './memory-registry.js';
import { textFor, type World, type WorldEvent } from './world.js';

/** An uploaded candidate. */
export interface Upload {
  readonly topic: string;
  readonly text: string;
  readonly sha256: string;
  readonly modified: string;
  readonly versionId: string | null;
  readonly metadata: ReadonlyMap<string, string>;
  outcome: 'activated' | 'failed' | 'superseded' | undefined;
}

/** A version that came into force. */
export interface Activation {
  readonly topic: string;
  readonly seq: number;
  readonly text: string;
  readonly before: string | undefined;
}

/** What a run has read of its topic. */
export interface RunRecord {
  readonly topic: string;
  pending: HeldObject | undefined;
  active: HeldObject | undefined;
  hasFailedRead: boolean;
}

/** What the watch has recorded; a copy of it goes with a copy of the world. */
export interface Record {
  readonly uploads: readonly Upload[];
  readonly activations: readonly Activation[];
  /** The texts that came into force, also those put there by hand, by topic, in that order. */
  readonly everActive: ReadonlyMap<string, readonly string[]>;
  /** The columns that activations have added or changed, by topic and table. */
  readonly promised: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, ColumnType>>>;
}

export interface Watch {
  readonly violations: string[];
  readonly uploads: Upload[];
  readonly activations: Activation[];
  /** The number of changes of the world so far. */
  readonly changes: () => number;
  readonly see: (event: WorldEvent) => void;
  /** To be called before a call of a run takes effect. */
  readonly call: (run: RunRecord, call: Call) => void;
  /** To be called with each object that a run has read. */
  readonly read: (run: RunRecord, object: HeldObject | undefined, key: string) => void;
  readonly record: () => Record;
}

/** A topic's object: the topic, and the folder it is in. */
export const KEY = /^schemas\/([^/]+)\/(pending|active|archive|failed|history)\/[^/]+$/;
export const CLAIM = /^schemas\/_claims\/([^/]+)\.json$/;

/** What the invariants are checked against while the world lives. */
export interface WatchState {
  /** Asked late, since the world takes the watch. */
  readonly world: () => World;
  readonly violations: string[];
  readonly uploads: Upload[];
  readonly activations: Activation[];
  readonly everActive: Map<string, string[]>;
  readonly promised: Map<string, ReadonlyMap<string, ReadonlyMap<string, ColumnType>>>;
}

export function violated({ violations }: WatchState, invariant: string, what: string): void {
  violations.push(`${invariant}: ${what}`);
}

/** The distinct versions of a topic that came into force, newest first. */
export function historyOf({ everActive }: WatchState, topic: string): readonly string[] {
  return [...new Set(everActive.get(topic))].reverse();
}

/** Sets the outcome of every upload of this text that has none yet. */
export function markActivated({ uploads }: WatchState, topic: string, text: string): void {
  for (const upload of uploads)
    if (upload.topic === topic && upload.text === text) upload.outcome ??= 'activated';
}

/** Attributes that other systems keep in the item. */
export const FOREIGN = ['owner_team', 'last_processed_at'];

export function errorOf(
  { held }: World,
  topic: string,
):
  | { readonly sha256: string; readonly uploaded_at: string; readonly version_id: string | null }
  | undefined {
  const object = held.get(`schemas/${topic}/failed/error.json`);
  if (object === undefined) return undefined;
  try {
    return JSON.parse(textFor(object.bytes)) as ReturnType<typeof errorOf>;
  } catch {
    return undefined;
  }
}
