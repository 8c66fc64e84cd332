import type { Acceptance, Finding } from '../finding.js';
import { addressOf } from '../finding-address.js';
import { isSameName, type PullFacts, type Push, type Time, type Vote } from './evidence.js';
import { introducersOf, type Introducers } from './pushes.js';

/** A break that somebody may accept and nobody has. */
export interface OpenBreak {
  readonly topic: string;
  readonly finding: Finding;
}

/** What one commit breaks. */
export interface HeadFindings {
  /** By {@link breakKey}. */
  readonly keys: ReadonlySet<string>;
  /** Topics that could not be judged there. */
  readonly unknown: ReadonlySet<string>;
}

/** What an approval is about: the same change has the same key, whatever it is compared with. */
export function breakKey(
  topic: string,
  finding: Pick<Finding, 'rule' | 'after'> & Parameters<typeof addressOf>[0],
): string {
  return JSON.stringify([topic, finding.rule, addressOf(finding), finding.after]);
}

/** Whether people may accept a finding, and nobody has. */
export function isOpenBreak({ severity, approvable, accepted }: Finding): boolean {
  return severity === 'breaking' && approvable && accepted === undefined;
}

/** Why an approval doesn't count, or not for everything. */
export type Refusal =
  | {
      readonly why: 'no-person' | 'opener' | 'base-changed' | 'unknown-head' | 'no-head';
      readonly vote: Vote;
    }
  | { readonly why: 'no-right' | 'unread-right'; readonly vote: Vote; readonly words: string }
  | {
      readonly why: 'new' | 'pushed' | 'unknown-pusher';
      readonly vote: Vote;
      readonly breaks: readonly OpenBreak[];
    };

/** What is known of one pull request's approvals. */
export interface Evidence {
  readonly pull: PullFacts;
  readonly votes: readonly Vote[];
  /** When the pull request last got another base branch. */
  readonly baseChangedAt?: Time | undefined;
  /** In order. */
  readonly pushes: readonly Push[];
  /** By commit; none for one that can't be judged. */
  readonly heads: ReadonlyMap<string, HeadFindings>;
  /** Why somebody may not approve, by login in lower case; absent for those who may. */
  readonly barred: ReadonlyMap<string, string>;
  /** Those of them of whom that could not be read. */
  readonly unread?: ReadonlySet<string>;
}

/** What one approval is worth where its giver may approve. */
export interface Standing {
  readonly vote: Vote;
  /** Why it counts for nothing; undefined where it counts. */
  readonly refusal: Refusal | undefined;
  readonly covered: readonly OpenBreak[];
  /** Why it doesn't cover the others. */
  readonly lacks: readonly Refusal[];
}

/** Which of these breaks the approvals of a pull request cover, and what they don't. */
export function coverage(open: readonly OpenBreak[], evidence: Evidence): Coverage {
  return covered(standings(open, evidence), evidence);
}

/** What people approved, and what they didn't. */
export interface Coverage {
  readonly acceptances: readonly Acceptance[];
  readonly refusals: readonly Refusal[];
}

/** The coverage by approvals whose worth is known, once it is known who may approve. */
export function covered(
  judged: readonly Standing[],
  { pull, barred, unread }: Pick<Evidence, 'pull' | 'barred' | 'unread'>,
): Coverage {
  const acceptances: Acceptance[] = [];
  const refusals: Refusal[] = [];
  for (const standing of judged) {
    const { vote, refusal, lacks } = standing;
    const login = vote.by.login.toLowerCase();
    const words = barred.get(login);
    if (words !== undefined && isWorthAsking(standing)) {
      const why = unread?.has(login) === true ? 'unread-right' : 'no-right';
      refusals.push({ why, vote, words });
      continue;
    }
    if (standing.covered.length > 0)
      acceptances.push({
        kind: 'approval',
        by: vote.by.login,
        reason: vote.reason,
        until: null,
        covers: standing.covered.map(({ finding }) => finding.fingerprint),
        approval: { via: vote.via, at: vote.at, pullRequest: pull.number },
      });
    refusals.push(...(refusal === undefined ? lacks : [refusal]));
  }
  return { acceptances, refusals };
}

/** Whether it matters who may approve: neither bots nor the opener ever may. */
export function isWorthAsking({ refusal }: Standing): boolean {
  return refusal?.why !== 'no-person' && refusal?.why !== 'opener';
}

/** What each approval would be worth. */
export function standings(open: readonly OpenBreak[], evidence: Facts): readonly Standing[] {
  const introducers = new Map<string, Introducers>();
  return evidence.votes.map((vote) => {
    const refusal = refusalOf(vote, evidence);
    if (refusal !== undefined) return { vote, refusal, covered: [], lacks: [] };
    const groups: Record<Reach, OpenBreak[]> = {
      covered: [],
      new: [],
      pushed: [],
      'unknown-pusher': [],
    };
    for (const one of open) groups[reachOf(one, vote, evidence, introducers)].push(one);
    const lacks = (['new', 'pushed', 'unknown-pusher'] as const)
      .filter((why) => groups[why].length > 0)
      .map((why) => ({ why, vote, breaks: groups[why] }));
    return { vote, refusal, covered: groups.covered, lacks };
  });
}

/** What is known before anybody's right is asked for. */
export type Facts = Omit<Evidence, 'barred' | 'unread'>;
type Reach = 'covered' | 'new' | 'pushed' | 'unknown-pusher';

/** Why a vote counts for nothing, whoever gave it; undefined where it counts. */
function refusalOf(vote: Vote, { pull, heads, baseChangedAt }: Facts): Refusal | undefined {
  const { by, headSha } = vote;
  if (!by.isPerson || by.login === '') return { why: 'no-person', vote };
  if (isSameName(by.login, pull.opener.login)) return { why: 'opener', vote };
  // Against another branch, the same commit breaks other things than its approver saw.
  if (baseChangedAt !== undefined && (baseChangedAt === '' || vote.at <= baseChangedAt))
    return { why: 'base-changed', vote };
  if (headSha === undefined) return { why: 'unknown-head', vote };
  return heads.has(headSha) ? undefined : { why: 'no-head', vote };
}

/** `introducers`: those that are known already, by what a break is about. */
function reachOf(
  { topic, finding }: OpenBreak,
  { by, headSha }: Vote,
  { pull, pushes, heads }: Facts,
  introducers: Map<string, Introducers>,
): Reach {
  const key = breakKey(topic, finding);
  const has = (sha: string): boolean | undefined => {
    const head = heads.get(sha);
    return head === undefined || head.unknown.has(topic) ? undefined : head.keys.has(key);
  };
  if (headSha === undefined || has(headSha) !== true) return 'new';
  const found = introducers.get(key) ?? introducersOf(pushes, pull.headSha, has);
  introducers.set(key, found);
  if (found.logins.has(by.login.toLowerCase())) return 'pushed';
  return found.isIncomplete ? 'unknown-pusher' : 'covered';
}
