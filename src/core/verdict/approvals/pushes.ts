import { compareTexts } from '../../text/compare-texts.js';
import type { Push, Time } from './evidence.js';

/**
 * In their order; GitHub lists the newest first, and times have no fractions. Up to a merge, whose
 * branch may be deleted in its very second.
 */
export function inOrder(newestFirst: readonly Push[], until?: Time): readonly Push[] {
  return [...newestFirst]
    .reverse()
    .filter(
      ({ at, after }) => until === undefined || at < until || (at === until && after !== undefined),
    )
    .sort((a, b) => compareTexts(a.at, b.at));
}

/**
 * The tip that a branch had at a time, by its pushes in order. Undefined where that can't be told:
 * a push in that very second, or one that the list lacks.
 */
export function tipAt(pushes: readonly Push[], at: Time, headSha: string): string | undefined {
  // A time that isn't known is not before anything.
  if ([at, ...pushes.map((push) => push.at)].includes('')) return undefined;
  if (pushes.some((push) => push.at === at)) return undefined;
  const earlier = pushes.filter((push) => push.at < at);
  const tip = earlier.at(-1)?.after;
  const next = pushes[earlier.length];
  return tip === (next === undefined ? headSha : next.before) ? tip : undefined;
}

/** Whether a commit has a finding; undefined where that commit can't be judged. */
export type HasFinding = (sha: string) => boolean | undefined;

/** Who brought a finding in. */
export interface Introducers {
  /** Lower case. */
  readonly logins: ReadonlySet<string>;
  /** Whether somebody did whom the list of pushes doesn't name. */
  readonly isIncomplete: boolean;
  /** What can't be judged, for those of whom nothing else is known. */
  readonly doubts: ReadonlyMap<string, Doubt>;
}

/** A commit that can't be judged: somebody pushed it, or onto it. */
export interface Doubt {
  readonly sha: string;
  readonly isOnto: boolean;
}

/**
 * Who pushed a commit that has a finding onto one that has not. It is judged by content: updating a
 * branch brings nothing in, and a commit that can't be judged counts against who pushed it and who
 * pushed next.
 */
export function introducersOf(
  pushes: readonly Push[],
  headSha: string,
  has: HasFinding,
): Introducers {
  const logins = new Set<string>();
  const sure = new Set<string>();
  const doubts = new Map<string, Doubt>();
  let isIncomplete = false;
  // Where a fork or the branch began, there was nothing yet.
  let tip: string | undefined;
  const mayHave = (sha: string | undefined): boolean => sha !== undefined && has(sha) !== false;
  const surelyHas = (sha: string | undefined): boolean => sha !== undefined && has(sha) === true;
  for (const { before, after, actor } of pushes) {
    if (before !== tip && mayHave(before) && !surelyHas(tip)) isIncomplete = true;
    if (mayHave(after) && !(surelyHas(after) && surelyHas(before))) {
      const login = actor.login.toLowerCase();
      if (login === '') isIncomplete = true;
      else logins.add(login);
      const isOnto = surelyHas(after);
      const sha = isOnto ? before : after;
      if (sha === undefined || has(sha) === false) sure.add(login);
      else doubts.set(login, { sha, isOnto });
    }
    tip = after;
  }
  if (tip !== headSha && mayHave(headSha) && !surelyHas(tip)) isIncomplete = true;
  for (const login of sure) doubts.delete(login);
  return { logins, isIncomplete, doubts };
}
