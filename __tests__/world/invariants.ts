import type { ColumnType } from '../../src/core/schema/column-type.js';
import type { ItemAttributes } from '../../src/protocol/registry-item.js';
import type { Call } from './faults.js';
import type { HeldObject } from './memory-registry.js';
import { lackingIn, ruling, touchedBy, wantedOf } from './oracle.js';
import { sha256Of, textFor, type World, type WorldEvent } from './world.js';

/** A candidate as somebody put it. */
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

export interface RunRecord {
  readonly topic: string;
  pending: HeldObject | undefined;
  active: HeldObject | undefined;
  hasFailedRead: boolean;
}

/** What was seen of a world's life; a copy of it goes with a copy of the world. */
export interface Record {
  readonly uploads: readonly Upload[];
  readonly activations: readonly Activation[];
  /** Texts that came into force, hand-put ones too, by topic, in that order. */
  readonly everActive: ReadonlyMap<string, readonly string[]>;
  /** Columns that an activation has promised, by topic and table. */
  readonly promised: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, ColumnType>>>;
}

export interface Watch {
  readonly violations: string[];
  readonly uploads: Upload[];
  readonly activations: Activation[];
  /** Changes of the world so far. */
  readonly changes: () => number;
  readonly see: (event: WorldEvent) => void;
  /** Before a call of a run takes effect. */
  readonly call: (run: RunRecord, call: Call) => void;
  /** What a run has read. */
  readonly read: (run: RunRecord, object: HeldObject | undefined, key: string) => void;
  readonly record: () => Record;
}

const KEY = /^schemas\/([^/]+)\/(pending|active|archive|failed)\/[^/]+$/;
const CLAIM = /^schema-gate\/tables\/([^/]+)\.json$/;

/** Watches I1 to I9 of the protocol over a world, after every change of it. `world` is asked late, since it takes the watch. */
export function watchWorld(world: () => World, from?: Record): Watch {
  const violations: string[] = [];
  const uploads = (from?.uploads ?? []).map((upload) => ({ ...upload }));
  const activations = [...(from?.activations ?? [])];
  const everActive = new Map(
    [...(from?.everActive ?? [])].map(([topic, texts]) => [topic, [...texts]]),
  );
  const promised = new Map(from?.promised);
  let changes = 0;
  const violated = (invariant: string, what: string): void => {
    violations.push(`${invariant}: ${what}`);
  };
  const history = (topic: string): readonly string[] =>
    [...new Set(everActive.get(topic))].reverse();

  const active = (
    topic: string,
    before: HeldObject | undefined,
    after: HeldObject | undefined,
  ): void => {
    if (after === undefined) return violated('I1', `active/ of ${topic} was deleted`);
    const text = textFor(after.bytes);
    const older = before === undefined ? undefined : textFor(before.bytes);
    const isByRun = world().actor.startsWith('run');
    if (isByRun && text !== older) {
      const bases = uploads
        .filter((upload) => upload.topic === topic && upload.text === text)
        .map((one) => one.metadata.get('base-sha256'));
      const base = before === undefined ? 'none' : sha256Of(before.bytes);
      if (bases.length > 0 && !bases.some((one) => one === undefined || one === base)) {
        violated('I1', `${topic} went to a version that was judged against another one`);
      }
      const ruled = ruling(topic, older, text, history(topic));
      const isAccepted =
        ruled.kind === 'accepted' ||
        (ruled.kind === 'approvals' &&
          world().options.acceptsApprovals === true &&
          uploads.some(
            (one) => one.text === text && one.metadata.get('accepted-findings') === ruled.digest,
          ));
      if (!isAccepted)
        violated(
          'I1',
          `${topic} went to a version that the engine doesn't accept after the one in force`,
        );
    }
    const seq = Number(after.metadata.get('activation-seq') ?? 0);
    const was = Number(before?.metadata.get('activation-seq') ?? 0);
    if (isByRun && text !== older && seq <= was && !isAgain(topic, older))
      violated('I8', `active/ of ${topic} went from activation ${was} to ${seq}`);
    everActive.set(topic, [...(everActive.get(topic) ?? []), text]);
    if (isByRun) {
      if (text !== older) {
        const touched = touchedBy(older, text);
        const still = promised.get(topic);
        promised.set(
          topic,
          new Map(
            [...wantedOf(text)].map(([table, columns]) => {
              const due = [...columns].filter(
                ([name]) =>
                  touched.get(table)?.has(name) === true || still?.get(table)?.has(name) === true,
              );
              return [table, new Map(due)] as const;
            }),
          ),
        );
      }
      activations.push({ topic, seq, text, before: older });
      for (const upload of uploads)
        if (upload.topic === topic && upload.text === text) upload.outcome ??= 'activated';
    }
    kept(topic);
  };
  /** Whether the bytes that are replaced were put more than once: the etag is the same then, and no store can tell. */
  const isAgain = (topic: string, text: string | undefined): boolean =>
    (everActive.get(topic) ?? []).filter((one) => one === text).length > 1;

  const kept = (topic: string): void => {
    const there = new Set<string>();
    for (const [key, object] of world().held) {
      if (key.startsWith(`schemas/${topic}/active/`) || key.startsWith(`schemas/${topic}/archive/`))
        there.add(textFor(object.bytes));
    }
    for (const text of new Set(everActive.get(topic)))
      if (!there.has(text)) violated('I2', `a version of ${topic} that was in force is lost`);
  };

  const shown = (topic: string): void => {
    const { attributes, warehouse } = world();
    if (
      attributes.get(topic)?.get('status') !== 'READY' ||
      typeof attributes.get(topic)?.get('activation_seq') !== 'number'
    )
      return;
    // After a flip the item still speaks of the activation before, whose columns are there as well.
    const seq = attributes.get(topic)?.get('activation_seq');
    if (activations.filter((one) => one.topic === topic).at(-1)?.seq !== seq) return;
    for (const [table, columns] of promised.get(topic) ?? []) {
      const lacking = lackingIn(warehouse.tables.get(table), columns);
      if (lacking.length > 0)
        violated('I3', `${topic} is READY, but ${table} lacks ${lacking.join(', ')}`);
    }
  };

  const pendingChanged = (
    topic: string,
    before: HeldObject | undefined,
    after: HeldObject | undefined,
  ): void => {
    if (after !== undefined) {
      const { bytes, modified, versionId, metadata } = after;
      const last = uploads.filter((one) => one.topic === topic).at(-1);
      if (before !== undefined && last !== undefined) last.outcome ??= 'superseded';
      uploads.push({
        topic,
        text: textFor(bytes),
        sha256: sha256Of(bytes),
        modified,
        versionId,
        metadata,
        outcome: undefined,
      });
      return;
    }
    if (before === undefined) return;
    const text = textFor(before.bytes);
    const isRejected = errorOf(world(), topic)?.sha256 === sha256Of(before.bytes);
    if (!isRejected && everActive.get(topic)?.includes(text) !== true)
      violated('I6', `a candidate of ${topic} left pending/ without an outcome`);
    if (everActive.get(topic)?.includes(text) === true) {
      for (const upload of uploads)
        if (upload.topic === topic && upload.text === text) upload.outcome ??= 'activated';
    }
  };

  /**
   * A crash may come after any write, so in the moment in which error.json is written the bytes that it names must lie beside it
   * already. Those of a later candidate may, whose own error.json is written next.
   */
  const beside = (topic: string, error: NonNullable<ReturnType<typeof errorOf>>): void => {
    const there = world().held.get(`schemas/${topic}/failed/schema.json`);
    const sha256 = there === undefined ? null : sha256Of(there.bytes);
    if (sha256 === error.sha256) return;
    const own = uploads.filter((upload) => upload.topic === topic);
    const isLater =
      own.findLastIndex((upload) => upload.sha256 === sha256) >
      own.findLastIndex((upload) => upload.sha256 === error.sha256);
    if (!isLater)
      violated(
        'I6',
        `error.json of ${topic} was written beside ${sha256 === null ? 'no bytes' : 'the bytes of another candidate'}`,
      );
  };

  const itemChanged = (
    topic: string,
    before: ItemAttributes | undefined,
    after: ItemAttributes,
  ): void => {
    const was = before?.get('activation_seq');
    const is = after.get('activation_seq');
    if (typeof was === 'number' && (typeof is !== 'number' || is < was))
      violated('I8', `activation_seq of ${topic} went from ${was} to ${String(is)}`);
    for (const name of ['topic_name', ...FOREIGN]) {
      if (before?.has(name) === true && before.get(name) !== after.get(name))
        violated('I9', `the attribute ${name} of ${topic} was touched`);
    }
    const hadActive =
      was !== undefined ||
      (world().held.has(`schemas/${topic}/active/schema.json`) &&
        !activations.some((one) => one.topic === topic));
    if (world().actor.startsWith('run') && hadActive && was === is) {
      for (const name of ['status', 'processing_enabled']) {
        if (before?.get(name) !== after.get(name))
          violated('I4', `${name} of ${topic} changed without an activation`);
      }
    }
    for (const name of ['status', 'processing_enabled'])
      if (!after.has(name)) violated('I3', `the item of ${topic} has no ${name}`);
  };

  return {
    violations,
    uploads,
    activations,
    changes: () => changes,
    see: (event) => {
      changes++;
      if (event.kind === 'execution') return;
      if (event.kind === 'table') {
        for (const topic of promised.keys()) shown(topic);
        return;
      }
      if (event.kind === 'item') {
        itemChanged(event.topic, event.before, event.after);
        return shown(event.topic);
      }
      const [, topic = '', place] = KEY.exec(event.key) ?? [];
      if (place === 'active') active(topic, event.before, event.after);
      else if (place === 'pending') pendingChanged(topic, event.before, event.after);
      else if (place === 'archive') kept(topic);
      else if (event.key.endsWith('/failed/error.json')) {
        const error = errorOf(world(), topic);
        if (error !== undefined) beside(topic, error);
        for (const upload of uploads) {
          const isIts =
            upload.sha256 === error?.sha256 &&
            upload.modified === error.uploaded_at &&
            upload.versionId === error.version_id;
          if (upload.topic === topic && isIts) upload.outcome ??= 'failed';
        }
      }
    },
    call: (run, { operation, subject, isWrite }) => {
      if (!isWrite) return;
      if (run.hasFailedRead) violated('I7', `${operation} on ${subject} after a read that failed`);
      const tables =
        run.pending === undefined ? [] : [...wantedOf(textFor(run.pending.bytes)).keys()];
      const isOurs =
        operation === 'backfill.start' ||
        (operation.startsWith('items.') && subject === run.topic) ||
        (operation === 'objects.put' &&
          CLAIM.test(subject) &&
          tables.includes(CLAIM.exec(subject)?.[1] ?? '')) ||
        (operation.startsWith('objects.') && KEY.exec(subject)?.[1] === run.topic) ||
        (operation.startsWith('warehouse.') && tables.includes(subject));
      if (!isOurs || (operation === 'objects.put' && KEY.exec(subject)?.[2] === 'pending'))
        violated('I9', `${operation} on ${subject}`);
      if (run.pending === undefined) return;
      const place = KEY.exec(subject)?.[2];
      const isActivating =
        place === 'active' ||
        place === 'archive' ||
        CLAIM.test(subject) ||
        operation.startsWith('warehouse.');
      if (isActivating && !isJudgedWell(run))
        violated('I4', `${operation} on ${subject} for a candidate that the engine turns down`);
    },
    read: (run, object, key) => {
      const place = KEY.exec(key)?.[2];
      if (place === 'pending' && object !== undefined) run.pending = object;
      if (place === 'active') run.active = object;
    },
    record: () => ({
      uploads: uploads.map((one) => ({ ...one })),
      activations: [...activations],
      everActive,
      promised: new Map(promised),
    }),
  };

  /** By what the run itself has read. */
  function isJudgedWell({ topic, pending, active: older }: RunRecord): boolean {
    if (pending === undefined) return false;
    const text = textFor(pending.bytes);
    const before = older === undefined ? undefined : textFor(older.bytes);
    if (text === before) return true;
    const base = pending.metadata.get('base-sha256');
    if (base !== undefined && base !== (older === undefined ? 'none' : sha256Of(older.bytes)))
      return false;
    const ruled = ruling(topic, before, text, history(topic));
    if (ruled.kind !== 'approvals') return ruled.kind === 'accepted';
    return (
      world().options.acceptsApprovals === true &&
      pending.metadata.get('accepted-findings') === ruled.digest
    );
  }
}

/** Attributes that other systems have in the item. */
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
