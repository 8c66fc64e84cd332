import { parseTopicSchema } from '../core/schema/topic-schema.js';
import { catchUpSince, type CatchUp } from '../core/change/catch-up.js';
import { quoted } from '../core/text/quoted.js';
import { PAUSED, type RegistryItem } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import type { ActivationFacts } from '../protocol/activation-metadata.js';
import { readPatchedBase } from './patched-base.js';
import { notRun } from './record-activation.js';
import type { Ports } from './ports.js';

type Item = Pick<RegistryItem, 'status' | 'catchupAttempt' | 'unpatched'> | undefined;

/**
 * Whether a topic waits for a backfill that nothing runs: the state machine was taken away. One that
 * has begun is another matter: it may still be at work, and a person ends it or gives it up.
 */
export function waitsInVain(item: Item, { settings }: Ports): boolean {
  return (
    item?.status === PAUSED &&
    (item.catchupAttempt ?? null) === null &&
    !settings.hasStateMachine &&
    settings.judges === 'compatibility'
  );
}

export interface Unattended {
  readonly topic: string;
  readonly active: StoredObject;
  readonly facts: ActivationFacts;
  readonly item: Item;
}

/** What became of the gate, and the sentence that tells it. */
export interface Reopening {
  readonly isOpen: boolean;
  readonly warning: string;
}

/**
 * Opens the gate of a topic that waits in vain, and tells what history lacks. A rewrite is
 * something else: until it is done the table has another type than the version says, so such a
 * topic stays closed.
 */
export async function reopen(
  { topic, active, facts, item }: Unattended,
  ports: Ports,
): Promise<Reopening> {
  const version = facts.schemaVersion ?? 'unknown';
  const waits = `Topic ${quoted(topic)} waited for its backfill, and no state machine is configured any more`;
  const lacking = await lackingIn(active, facts, ports);
  if (lacking.needsRewrite)
    return {
      isOpen: false,
      warning: `${waits}; it stays closed, since version ${version} needs a rewrite of its data: set BACKFILL_STATE_MACHINE_ARN again`,
    };
  const warning = `${waits}; its gate was opened, and history before version ${version} is not patched`;
  const change = {
    processingEnabled: true,
    status: 'READY',
    updatedAt: ports.now().toISOString(),
    warnings: [warning],
    unpatched: notRun(item, lacking),
  };
  const { items } = ports.registry;
  const written = await items.update(topic, change, { kind: 'paused', seq: facts.seq });
  if (written === 'written')
    ports.log('Updated DynamoDB: processing_enabled=true, status=READY', { topic });
  return { isOpen: written === 'written', warning };
}

interface Lacking extends Pick<CatchUp, 'kinds'> {
  readonly needsRewrite: boolean;
}

async function lackingIn(
  active: StoredObject,
  { patchedBase }: ActivationFacts,
  { registry }: Ports,
): Promise<Lacking> {
  const nothing = { kinds: [], needsRewrite: false };
  if (patchedBase === undefined) return nothing;
  const before = (await readPatchedBase(patchedBase, registry)).version;
  const kinds = catchUpSince(before, before, parseTopicSchema(active.bytes))?.kinds ?? [];
  return { kinds, needsRewrite: kinds.some(({ kind }) => kind === 'rewrite') };
}
