import { Fault } from '../../src/errors.js';
import type { Ports } from '../../src/validator/ports.js';
import type { Actor, World } from './world.js';

/** The process died: none of its further calls happen. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export const READ_MODES = [
  'crash before',
  'crash after',
  'unavailable',
  'denied',
  'throttled',
] as const;
export const WRITE_MODES = [
  ...READ_MODES,
  'answer lost',
  'retried',
  'late',
  'later',
  'at rest',
] as const;
export const DDL_MODES = [...WRITE_MODES, 'failed query', 'silent'] as const;
/**
 * What happens to a call. `answer lost`: it is applied, but the caller gets a 500. `retried`: the
 * same, and the client retries by itself. `late`, `later`, `at rest`: the caller gets a timeout,
 * and the write is applied after 2 or 9 other calls, or at the end. `failed query`: the engine
 * remembers the failure under its token. `silent`: the engine reports success, and works later.
 */
export type Mode = (typeof DDL_MODES)[number];

export interface Call {
  /** `objects.put` */
  readonly operation: string;
  readonly subject: string;
  readonly isWrite: boolean;
}

export type Tap = <T>(
  call: Call,
  run: () => Promise<T>,
  more?: Pick<Performance<T>, 'fail' | 'silent'>,
) => Promise<T>;

const read = (operation: string, subject: string): Call => ({ operation, subject, isWrite: false });
const write = (operation: string, subject: string): Call => ({ operation, subject, isWrite: true });

/** The same ports; each call goes through the tap. */
export function tapped(
  { registry, warehouse, backfill, ...rest }: Ports,
  tap: Tap,
  world: World,
): Ports {
  return {
    ...rest,
    registry: tappedRegistry(registry, tap),
    warehouse: tappedWarehouse(warehouse, tap, world),
    backfill:
      backfill === undefined
        ? undefined
        : {
            check: () => tap(read('backfill.check', ''), () => backfill.check()),
            start: (name, input) =>
              tap(write('backfill.start', name), () => backfill.start(name, input)),
          },
  };
}

export function tappedRegistry(registry: Ports['registry'], tap: Tap): Ports['registry'] {
  const { objects, items } = registry;
  return {
    ...registry,
    objects: {
      locate: objects.locate,
      get: (key) => tap(read('objects.get', key), () => objects.get(key)),
      list: (prefix) => tap(read('objects.list', prefix), () => objects.list(prefix)),
      folders: (prefix) => tap(read('objects.folders', prefix), () => objects.folders(prefix)),
      put: (key, bytes, metadata, condition) =>
        tap(write('objects.put', key), () => objects.put(key, bytes, metadata, condition)),
      remove: (key, etag) => tap(write('objects.remove', key), () => objects.remove(key, etag)),
    },
    items: {
      get: (topic) => tap(read('items.get', topic), () => items.get(topic)),
      all: () => tap(read('items.all', ''), () => items.all()),
      update: (topic, changes, condition) =>
        tap(write(`items.update ${condition.kind}`, topic), () =>
          items.update(topic, changes, condition),
        ),
    },
  };
}

export function tappedWarehouse(
  warehouse: Ports['warehouse'],
  tap: Tap,
  world: World,
): Ports['warehouse'] {
  return {
    ...warehouse,
    table: (database, name) =>
      tap(read('warehouse.table', `${database}.${name}`), () => warehouse.table(database, name)),
    apply: (change, attempt) =>
      tap(
        write(`warehouse.apply ${change.kind}`, `${change.database}.${change.table}`),
        () => warehouse.apply(change, attempt),
        { fail: () => world.warehouse.fail(change, attempt), silent: { kind: 'done' } },
      ),
  };
}

/** Writes whose callers got a timeout, and that are applied later. */
export interface LateWrites {
  readonly add: (calls: number, actor: Actor, run: () => Promise<unknown>) => void;
  /** To be called with each call: some writes may be due. */
  readonly step: () => void;
  /** Applies all that are left, or all of one actor; returns how many. */
  readonly land: (actor?: Actor) => number;
}

export function lateWrites(world: World): LateWrites {
  let waiting: { due: number; readonly actor: Actor; readonly run: () => Promise<unknown> }[] = [];
  const land = (some: typeof waiting): void => {
    for (const { actor, run } of some) {
      const before = world.actor;
      world.actor = actor;
      run().catch(() => undefined);
      world.actor = before;
    }
  };
  return {
    add: (due, actor, run) => waiting.push({ due, actor, run }),
    step: () => {
      if (waiting.length === 0) return;
      for (const one of waiting) one.due--;
      const due = waiting.filter((one) => one.due <= 0);
      waiting = waiting.filter((one) => one.due > 0);
      land(due);
    },
    land: (actor) => {
      const is = (one: (typeof waiting)[number]): boolean =>
        actor === undefined || one.actor === actor;
      const due = waiting.filter(is);
      waiting = waiting.filter((one) => !is(one));
      land(due);
      return due.length;
    },
  };
}

const NEVER = Number.MAX_SAFE_INTEGER;
const LANDS_AFTER: Readonly<Partial<Record<Mode, number>>> = {
  late: 3,
  later: 10,
  'at rest': NEVER,
  silent: 10,
};

/** A call of a port, and what can happen to it instead. */
export interface Performance<T> {
  readonly call: Call;
  readonly run: () => Promise<T>;
  /** The engine's own failure, which it remembers under its token. */
  readonly fail?: () => Promise<T>;
  /** What the engine answers although it works later. */
  readonly silent?: T;
}

/**
 * Performs a call in the given mode; undefined performs it as it is. To be called at the time the
 * call takes effect.
 */
export function performed<T>(
  mode: Mode | undefined,
  { call, run, fail, silent }: Performance<T>,
  late: LateWrites,
  world: World,
): Promise<T> {
  const fault = (what: string): Promise<never> =>
    Promise.reject(new Fault(`${call.operation} on ${call.subject} failed: ${what}`));
  switch (mode) {
    case undefined:
      return run();
    case 'crash before':
      return Promise.reject(new Crash());
    case 'crash after':
      return run().then(() => Promise.reject(new Crash()));
    case 'unavailable':
      return fault('503');
    case 'denied':
      return fault('403');
    case 'throttled':
      return fault('throttled');
    case 'answer lost':
      return run().then(() => fault('500'));
    case 'retried':
      run().catch(() => undefined);
      return run();
    case 'failed query':
      return fail?.() ?? fault('failed');
    case 'silent':
      late.add(LANDS_AFTER[mode] ?? NEVER, world.actor, run);
      return silent === undefined ? fault('timeout') : Promise.resolve(silent);
    case 'late':
    case 'later':
    case 'at rest':
      late.add(LANDS_AFTER[mode] ?? NEVER, world.actor, run);
      return fault('timeout');
  }
}

export function modesOf({ operation, isWrite }: Call): readonly Mode[] {
  if (!isWrite) return READ_MODES;
  return operation.startsWith('warehouse.apply') ? DDL_MODES : WRITE_MODES;
}
