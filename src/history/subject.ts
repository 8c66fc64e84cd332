import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import { archiveKeyOf, isBehind } from '../protocol/catch-up-standing.js';
import { PAUSED, type Status } from '../protocol/registry-item.js';
import { readActiveTopic, type ActiveTopic } from './active-topic.js';
import type { CatchUpPorts } from './catch-up-ports.js';

/** A topic with an activation in force that its registry item records. */
export interface Subject extends ActiveTopic {
  /** The key under which this version is archived when it leaves active/. */
  readonly archiveKey: string;
}

/** Reads active/ and the item. A Fault or UserError says why there is nothing to catch up. */
export async function readSubject(
  topic: string,
  { registry }: Pick<CatchUpPorts, 'registry'>,
): Promise<Subject> {
  const found = await readActiveTopic(topic, { registry });
  if (found === undefined)
    throw new UserError(
      `Topic ${quoted(topic)} has no version in force in ${registry.name}, so there is no history to patch`,
    );
  return { ...found, archiveKey: archiveKeyOf(registry.layout, topic, found.active) };
}

/** The statuses of a topic that a catch-up may begin in, and the one that it then has. */
export interface Gate {
  readonly from: readonly Status[];
  readonly during: Status;
}

/** The gate of a topic that waits for its history. */
export const CLOSED: Gate = { from: [PAUSED, 'BACKFILL_FAILED'], during: PAUSED };
/** The gate of a topic that is processed meanwhile. */
export const OPEN: Gate = { from: ['READY'], during: 'READY' };

/**
 * Whether something is left to patch, and how the gate stands meanwhile. Undefined: nothing is, or
 * the topic has another status.
 */
export function gateOf(subject: Subject): Gate | undefined {
  const { status } = subject.item;
  if (CLOSED.from.some((one) => one === status)) return CLOSED;
  const isLeft = isUnended(subject) || (subject.item.unpatched ?? []).length > 0;
  return status === 'READY' && isLeft ? OPEN : undefined;
}

/** Whether this activation's catch-up has neither ended nor been given up. */
export function isUnended(subject: Subject): boolean {
  return subject.item.status !== 'READY' || isBehind(subject);
}
