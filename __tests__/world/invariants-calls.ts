import type { Call } from './faults.js';
import { ruling, wantedOf } from './oracle.js';
import { CLAIM, historyOf, KEY, violated, type RunRecord, type WatchState } from './watch-state.js';
import { sha256Of, textFor } from './world.js';

/** I4, I7, I9: what a run may write, by what it has read. */
export function checkCall(state: WatchState, run: RunRecord, call: Call): void {
  const { operation, subject, isWrite } = call;
  if (!isWrite) return;
  if (run.hasFailedRead)
    violated(state, 'I7', `${operation} on ${subject} after a read that failed`);
  const isUpload = operation === 'objects.put' && KEY.exec(subject)?.[2] === 'pending';
  if (isUpload || !(isOfTopic(run, call) || isRelease(state, run, call)))
    violated(state, 'I9', `${operation} on ${subject}`);
  if (run.pending !== undefined && isActivating(call) && !isJudgedWell(state, run)) {
    const what = `${operation} on ${subject} for a candidate that the engine rejects`;
    violated(state, 'I4', what);
  }
}

/** Whether the call is about the run's own topic, its item, or its tables. */
function isOfTopic({ topic, pending, active }: RunRecord, { operation, subject }: Call): boolean {
  const tablesOf = (version: RunRecord['active']): readonly string[] =>
    version === undefined ? [] : [...wantedOf(textFor(version.bytes)).keys()];
  const tables = tablesOf(pending);
  const [kind] = operation.split('.');
  switch (kind) {
    case 'backfill':
      return operation === 'backfill.start';
    case 'items':
      return subject === topic;
    case 'warehouse':
      return tables.includes(subject);
    default: {
      const claimed = CLAIM.exec(subject)?.[1];
      return claimed === undefined
        ? KEY.exec(subject)?.[1] === topic
        : operation === 'objects.put' &&
            // A topic that comes back renews the claims of the version in force.
            (tables.includes(claimed) || tablesOf(active).includes(claimed));
    }
  }
}

/** Whether the call gives up the topic's own claim, which only retiring does. */
function isRelease(
  { world }: WatchState,
  { topic }: RunRecord,
  { operation, subject }: Call,
): boolean {
  const claim = CLAIM.test(subject) ? world().held.get(subject) : undefined;
  if (operation !== 'objects.remove' || world().attributes.get(topic)?.get('status') !== 'RETIRED')
    return false;
  return (
    claim === undefined ||
    (JSON.parse(textFor(claim.bytes)) as { readonly topic: unknown }).topic === topic
  );
}

function isActivating({ operation, subject }: Call): boolean {
  const folder = KEY.exec(subject)?.[2];
  return (
    folder === 'active' ||
    folder === 'archive' ||
    CLAIM.test(subject) ||
    operation.startsWith('warehouse.')
  );
}

/** Whether the engine accepts the candidate after the active version, as the run has read them. */
function isJudgedWell(state: WatchState, { topic, pending, active }: RunRecord): boolean {
  if (pending === undefined) return false;
  const text = textFor(pending.bytes);
  const before = active === undefined ? undefined : textFor(active.bytes);
  if (text === before) return true;
  const base = pending.metadata.get('base-sha256');
  if (base !== undefined && base !== (active === undefined ? 'none' : sha256Of(active.bytes)))
    return false;
  const ruled = ruling(topic, before, text, historyOf(state, topic));
  if (ruled.kind !== 'approvals') return ruled.kind === 'accepted';
  return (
    state.world().options.acceptsApprovals === true &&
    pending.metadata.get('accepted-findings') === ruled.digest
  );
}
