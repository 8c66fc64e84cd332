import type { Obstacle } from '../../errors.js';
import type { Unread } from '../../installation/installation.js';
import type { Check, CheckId } from '../../protocol/doctor-report.js';

export function ok(id: CheckId, about: string, message: string): Check {
  return { id, status: 'ok', about, message, fix: null };
}

export function warn(id: CheckId, about: string, message: string, fix: string): Check {
  return { id, status: 'warn', about, message, fix };
}

export function fail(id: CheckId, about: string, message: string, fix: string): Check {
  return { id, status: 'fail', about, message, fix };
}

/** What the check needs could not be read. */
export function notKnown(id: CheckId, about: string, unread: Unread): Check {
  const { kind, permission, resource, what, todo } = unread;
  if (kind !== 'denied')
    return { id, status: 'not-known', about, message: `Not known: ${what}`, fix: todo };
  const fix = /explicit/.test(what)
    ? todo
    : `Allow ${permission} on ${resource} to the role that runs doctor`;
  return {
    id,
    status: 'not-known',
    about,
    message: `Not known: denied: ${permission} on ${resource}`,
    fix,
  };
}

/** What another check has to find out first. */
export function untold(id: CheckId, about: string, message: string, fix: string): Check {
  return { id, status: 'not-known', about, message: `Not known: ${message}`, fix };
}

/** What could not be fetched. */
export function obstructed(
  id: CheckId,
  about: string,
  { what, todo }: Pick<Obstacle, 'what' | 'todo'>,
): Check {
  return untold(id, about, what, todo);
}

/** One line for a check where all is well, one for each problem otherwise. */
export function orOk(problems: readonly Check[], well: Check): readonly Check[] {
  return problems.length > 0 ? problems : [well];
}
