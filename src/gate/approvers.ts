import { isWorthAsking, type Evidence, type Standing } from '../core/verdict/approvals/coverage.js';
import { compareTexts } from '../core/text/compare-texts.js';
import type { Approvals } from '../core/verdict/policy.js';
import type { ApprovalPort } from '../github/approval-port.js';
import { openRights } from './rights.js';

/** Who of a pull request's approvers may approve. */
export interface Approvers extends Pick<Evidence, 'barred' | 'unread'> {
  /** Without those of people whose right doesn't matter, or wasn't asked for. */
  readonly standings: readonly Standing[];
  /** People whose approval could help, and about whom GitHub was asked too much already. */
  readonly unasked: number;
}

/**
 * Asks who may approve, until these breaks (their fingerprints) are covered: first about people who
 * are named, since they cost no call, then about those whom GitHub counts to the repository, and of
 * them about whoever approved last.
 */
export type AskApprovers = (
  standings: readonly Standing[],
  open: ReadonlySet<string>,
) => Promise<Approvers>;

/** People that GitHub is asked about on their own; where there are more, lists come next. */
const ALONE = 2;

/** One run's questions; nothing is asked twice. */
export function approvers(approvals: Approvals, port: ApprovalPort): AskApprovers {
  const rights = openRights(approvals, port);
  return async (standings, open) => {
    const left = new Set(open);
    const barred = new Map<string, string>();
    const unread = new Set<string>();
    const asked = new Set<string>();
    // Where nothing else can help, it is worth a call why somebody's approval covers nothing.
    const matters = ({ covers }: Approver): boolean =>
      left.size > 0 && (covers.length === 0 || covers.some((one) => left.has(one)));
    let waiting = approversOf(standings, rights.isNamed).filter(matters);
    let unasked = 0;
    while (waiting.length > 0) {
      if (asked.size >= ALONE && waiting.length > ALONE) await rights.readLists();
      const next = waiting.find(({ login }) => rights.isListed(login)) ?? waiting[0];
      if (next === undefined) break;
      const right = await rights.of(next.login);
      if (right === 'not-asked') unasked++;
      else {
        asked.add(next.login);
        if (right.may) for (const one of next.covers) left.delete(one);
        else barred.set(next.login, right.words);
        if (right.isUnread) unread.add(next.login);
      }
      waiting = waiting.filter((one) => one !== next && matters(one));
    }
    return {
      barred,
      unread,
      unasked: left.size > 0 ? unasked : 0,
      standings: standings.filter(
        (one) => !isWorthAsking(one) || asked.has(one.vote.by.login.toLowerCase()),
      ),
    };
  };
}

interface Approver {
  /** Lower case. */
  readonly login: string;
  /** When they last approved. */
  readonly at: string;
  /** Fingerprints. */
  readonly covers: readonly string[];
  readonly isInsider: boolean;
  /** Who is asked about first has the highest. */
  readonly rank: number;
}

function approversOf(
  standings: readonly Standing[],
  isNamed: (login: string) => boolean,
): readonly Approver[] {
  const found = new Map<string, Approver>();
  for (const { vote, covered } of standings.filter(isWorthAsking)) {
    const login = vote.by.login.toLowerCase();
    const known = found.get(login);
    const covers = [...(known?.covers ?? []), ...covered.map(({ finding }) => finding.fingerprint)];
    const at = [vote.at, known?.at ?? ''].sort(compareTexts).at(-1) ?? '';
    const isInsider = vote.isInsider === true || known?.isInsider === true;
    const rank = (covers.length > 0 ? 4 : 0) + (isNamed(login) ? 2 : 0) + (isInsider ? 1 : 0);
    found.set(login, { login, at, covers, isInsider, rank });
  }
  return [...found.values()].sort((a, b) => b.rank - a.rank || compareTexts(b.at, a.at));
}
