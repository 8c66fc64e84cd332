import type { Backfill } from '../backfill/backfill.js';
import type { Machine } from '../backfill/machine.js';
import { parseCatchUpName } from '../protocol/catch-up-name.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { attemptsOf } from './attempts.js';
import { catchUpInput } from './catch-up-input.js';
import type { HistoryPorts } from './ports.js';
import { gateOf, readSubject, type Subject } from './subject.js';
import { NOTHING_REACHED } from './tally.js';

/** What a person's catch-up calls where a state machine runs it. */
export interface StartPorts extends Pick<HistoryPorts, 'registry'> {
  readonly machine: Machine;
  readonly backfill: Backfill;
  /** Tells what could not be looked at. */
  readonly warn: (text: string) => void;
}

/** An execution that patches a topic's history, or is about to. */
export interface AskedExecution {
  /** Its name, which is the catch-up's id. */
  readonly id: string;
  /** The topic before. */
  readonly subject: Subject;
}

export type Started =
  | ({ readonly kind: 'started' | 'at work' } & AskedExecution)
  | { readonly kind: 'nothing'; readonly report: CatchUpReport };

/**
 * Starts the next attempt at a topic's history, as the validator starts the first one. One that is
 * at work already, or queued, is left to go on.
 */
export async function startExecution(topic: string, ports: StartPorts): Promise<Started> {
  const { machine, backfill } = ports;
  const subject = await readSubject(topic, ports);
  const { item } = subject;
  if (gateOf(subject) === undefined) {
    const nothing = { topic, catchupId: null, ...NOTHING_REACHED, reason: null } as const;
    const report = { ...nothing, unpatched: item.unpatched ?? [] };
    return { kind: 'nothing', report: { ...report, status: 'NOTHING_TO_DO' } };
  }
  const warning = await backfill.check();
  if (warning !== undefined) ports.warn(warning);
  const { waiting, next } = await attemptsOf(subject, machine);
  // One that is queued takes over from the one that has begun.
  const atWork = waiting ?? (await begunExecution(subject, machine));
  if (atWork !== undefined) return { kind: 'at work', id: atWork, subject };
  // Whoever starts the same one at this moment gives it the same input; then it is the same one.
  const { kind } = await backfill.start(next, await catchUpInput(subject, ports));
  return { kind: kind === 'started' ? 'started' : 'at work', id: next, subject };
}

/** The execution that the item names, if it is of this activation and at work. */
async function begunExecution(
  { item: { catchupId, status }, facts }: Subject,
  machine: Machine,
): Promise<string | undefined> {
  const id = catchupId ?? null;
  // One that has recorded its failure only ends.
  if (id === null || status === 'BACKFILL_FAILED') return undefined;
  if (parseCatchUpName(id)?.seq !== facts.seq) return undefined;
  return (await machine.find(id))?.status === 'running' ? id : undefined;
}
