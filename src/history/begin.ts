import { quoted } from '../core/text/quoted.js';
import { parseCatchUpName } from '../protocol/catch-up-name.js';
import { PAUSED, type ItemChanges } from '../protocol/registry-item.js';
import { attemptsOf } from './attempts.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { formerAtWork } from './stop-former.js';
import type { Gate, Subject } from './subject.js';

/** A catch-up that has begun: nobody else patches the topic until it has ended. */
export interface CatchUp {
  readonly id: string;
  readonly subject: Subject;
  readonly gate: Gate;
  /** When it began: UTC, ISO 8601. */
  readonly since: string;
}

export type Begun =
  | { readonly kind: 'begun'; readonly catchUp: CatchUp }
  /** Another activation or catch-up came first. */
  | { readonly kind: 'superseded'; readonly reason: string }
  /** Another catch-up is still at work. */
  | { readonly kind: 'busy'; readonly reason: string };

/**
 * Makes this catch-up the only one that may patch the topic. Whoever was at work before, also for
 * an earlier activation, is stopped first: a statement of his that is still running could undo what
 * this one does. `id`: the execution's name; undefined lets this be the next attempt.
 */
export async function begin(
  subject: Subject,
  gate: Gate,
  ports: CatchUpPorts,
  id?: string,
): Promise<Begun> {
  const { topic, facts, item } = subject;
  const { seq } = facts;
  const attempt = item.catchupAttempt ?? null;
  const { name, waiting } = await nameFor(subject, id, ports);
  const since = ports.now().toISOString();
  const catchUp = { id: name, subject, gate, since };
  if (id !== undefined && item.catchupId === id && item.status === gate.during)
    return { kind: 'begun', catchUp };
  const identity = parseCatchUpName(name);
  if (identity?.seq !== seq || identity.attempt <= (attempt ?? 0)) return superseded(subject);
  const former = await formerAtWork(subject, ports, waiting);
  if (former !== undefined) return { kind: 'busy', reason: former };
  const changes: ItemChanges = {
    status: gate.during,
    ...(gate.during === PAUSED ? { processingEnabled: false } : {}),
    catchupId: name,
    catchupAttempt: identity.attempt,
    updatedAt: since,
  };
  const condition = { kind: 'no-catch-up-since', seq, statuses: gate.from, attempt } as const;
  if ((await ports.registry.items.update(topic, changes, condition)) === 'written')
    return { kind: 'begun', catchUp };
  // Refused, too, if this update had been applied, and its answer was lost. Only an execution knows
  // its own id again; two people at once would have given themselves the same one.
  const now = id === undefined ? undefined : await ports.registry.items.get(topic);
  return now?.activationSeq === seq && now.catchupId === name
    ? { kind: 'begun', catchUp }
    : superseded(subject);
}

/** The given id, or that of the activation's next attempt, and which execution waits to begin. */
async function nameFor(
  subject: Subject,
  id: string | undefined,
  { machine }: CatchUpPorts,
): Promise<{ readonly name: string; readonly waiting: string | undefined }> {
  // What a state machine was asked for meanwhile has its name already.
  const { next, waiting } =
    id === undefined ? await attemptsOf(subject, machine) : { next: id, waiting: undefined };
  if (parseCatchUpName(next) === undefined)
    throw new TypeError(`Not the id of a catch-up: ${quoted(next)}`);
  return { name: next, waiting };
}

function superseded({ topic, facts: { seq } }: Subject): Begun {
  return {
    kind: 'superseded',
    reason: `Another activation or catch-up of topic ${quoted(topic)} has begun since activation ${seq} was read`,
  };
}
