import type { HeldObject } from './memory-registry.js';
import { ruling, touchedBy, wantedOf } from './oracle.js';
import { errorOf, historyOf, markActivated, violated, type WatchState } from './watch-state.js';
import { sha256Of, textFor } from './world.js';

/** A change of an object; `before` or `after` is undefined where there is none. */
interface ObjectChange {
  readonly before: HeldObject | undefined;
  readonly after: HeldObject | undefined;
}

/**
 * I1, I2, I8: active/ is never deleted, goes only to accepted versions, and its activation numbers
 * grow.
 */
export function activeChanged(
  state: WatchState,
  topic: string,
  { before, after }: ObjectChange,
): void {
  const { world, everActive, activations } = state;
  if (after === undefined) {
    if (!isRetired(state, topic)) violated(state, 'I1', `active/ of ${topic} was deleted`);
    state.promised.delete(topic);
    return versionsKept(state, topic);
  }
  const text = textFor(after.bytes);
  const older = before === undefined ? undefined : textFor(before.bytes);
  const isByRun = world().actor.startsWith('run');
  const seq = Number(after.metadata.get('activation-seq') ?? 0);
  if (isByRun && text !== older) {
    checkAccepted(state, topic, before, text);
    const was = Number(before?.metadata.get('activation-seq') ?? 0);
    if (seq <= was && !wasReplacedBefore(state, topic, older))
      violated(state, 'I8', `active/ of ${topic} went from activation ${was} to ${seq}`);
  }
  everActive.set(topic, [...(everActive.get(topic) ?? []), text]);
  if (isByRun) {
    if (text !== older) promise(state, topic, older, text);
    activations.push({ topic, seq, text, before: older });
    markActivated(state, topic, text);
  }
  versionsKept(state, topic);
}

/**
 * I1: the new version was judged against the one it replaces, and the engine or an approval accepts
 * it.
 */
function checkAccepted(
  state: WatchState,
  topic: string,
  before: HeldObject | undefined,
  text: string,
): void {
  const { world, uploads } = state;
  const own = uploads.filter((upload) => upload.topic === topic && upload.text === text);
  const bases = own.map(({ metadata }) => metadata.get('base-sha256'));
  const base = before === undefined ? 'none' : sha256Of(before.bytes);
  if (bases.length > 0 && !bases.some((one) => one === undefined || one === base))
    violated(state, 'I1', `${topic} went to a version that was judged against another one`);
  const older = before === undefined ? undefined : textFor(before.bytes);
  const ruled = ruling(topic, older, text, historyOf(state, topic));
  const isAccepted =
    ruled.kind === 'accepted' ||
    (ruled.kind === 'approvals' &&
      world().options.acceptsApprovals === true &&
      uploads.some(
        (one) => one.text === text && one.metadata.get('accepted-findings') === ruled.digest,
      ));
  if (!isAccepted) {
    const what = 'went to a version that the engine does not accept after the one in force';
    violated(state, 'I1', `${topic} ${what}`);
  }
}

/**
 * Whether the replaced bytes were in force more than once: they have the same etag then, and no
 * store can tell them apart.
 */
function wasReplacedBefore(
  { everActive }: WatchState,
  topic: string,
  text: string | undefined,
): boolean {
  return (everActive.get(topic) ?? []).filter((one) => one === text).length > 1;
}

/** Records the columns that the tables must have from now on. */
function promise(
  { promised }: WatchState,
  topic: string,
  older: string | undefined,
  text: string,
): void {
  const touched = touchedBy(older, text);
  const still = promised.get(topic);
  const due = [...wantedOf(text)].map(([table, columns]) => {
    const some = [...columns].filter(
      ([name]) => touched.get(table)?.has(name) === true || still?.get(table)?.has(name) === true,
    );
    return [table, new Map(some)] as const;
  });
  promised.set(topic, new Map(due));
}

/** I2: every version that was in force is in active/ or archive/. */
export function versionsKept(state: WatchState, topic: string): void {
  const kept = new Set<string>();
  for (const [key, object] of state.world().held) {
    if (key.startsWith(`schemas/${topic}/active/`) || key.startsWith(`schemas/${topic}/archive/`))
      kept.add(textFor(object.bytes));
  }
  for (const text of new Set(state.everActive.get(topic)))
    if (!kept.has(text)) violated(state, 'I2', `a version of ${topic} that was in force is lost`);
}

/** Whether a person takes the topic out of force: then its version and its candidate go. */
function isRetired({ world }: WatchState, topic: string): boolean {
  return world().attributes.get(topic)?.get('status') === 'RETIRED';
}

/** I6: a candidate leaves pending/ only with an outcome. */
export function pendingChanged(
  state: WatchState,
  topic: string,
  { before, after }: ObjectChange,
): void {
  const { world, uploads, everActive } = state;
  if (after !== undefined) {
    const { bytes, modified, versionId, metadata } = after;
    const last = uploads.filter((one) => one.topic === topic).at(-1);
    if (before !== undefined && last !== undefined) last.outcome ??= 'superseded';
    const text = textFor(bytes);
    const sha256 = sha256Of(bytes);
    uploads.push({ topic, text, sha256, modified, versionId, metadata, outcome: undefined });
    return;
  }
  if (before === undefined) return;
  const text = textFor(before.bytes);
  if (isRetired(state, topic)) {
    for (const upload of uploads) if (upload.topic === topic) upload.outcome ??= 'superseded';
    return;
  }
  const wasActive = everActive.get(topic)?.includes(text) === true;
  const isRejected = errorOf(world(), topic)?.sha256 === sha256Of(before.bytes);
  if (!isRejected && !wasActive)
    violated(state, 'I6', `a candidate of ${topic} left pending/ without an outcome`);
  if (wasActive) markActivated(state, topic, text);
}

/** Checks error.json as soon as it is written, and sets the outcome of the upload that it names. */
export function errorWritten(state: WatchState, topic: string): void {
  const error = errorOf(state.world(), topic);
  if (error !== undefined) checkRejectedBytes(state, topic, error);
  for (const upload of state.uploads) {
    const isIts =
      upload.sha256 === error?.sha256 &&
      upload.modified === error.uploaded_at &&
      upload.versionId === error.version_id;
    if (upload.topic === topic && isIts) upload.outcome ??= 'failed';
  }
}

/**
 * I6: a crash may follow any write, so when error.json is written, failed/schema.json must already
 * hold the bytes that it names. It may also hold those of a later candidate, whose own error.json
 * is written next.
 */
function checkRejectedBytes(
  state: WatchState,
  topic: string,
  error: NonNullable<ReturnType<typeof errorOf>>,
): void {
  const rejected = state.world().held.get(`schemas/${topic}/failed/schema.json`);
  const sha256 = rejected === undefined ? null : sha256Of(rejected.bytes);
  if (sha256 === error.sha256) return;
  const own = state.uploads.filter((upload) => upload.topic === topic);
  const isLater =
    own.findLastIndex((upload) => upload.sha256 === sha256) >
    own.findLastIndex((upload) => upload.sha256 === error.sha256);
  const what = sha256 === null ? 'no bytes' : 'the bytes of another candidate';
  if (!isLater) violated(state, 'I6', `error.json of ${topic} was written beside ${what}`);
}
