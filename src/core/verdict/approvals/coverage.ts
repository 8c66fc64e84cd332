import type { Acceptance, Finding } from '../finding.js';
import { addressOf } from '../finding-address.js';
import { isSameName, type PullFacts, type Push, type Time, type Vote } from './evidence.js';
import { introducersOf } from './pushes.js';

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
  | { readonly why: 'no-right'; readonly vote: Vote; readonly words: string }
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
}

/** Which of these breaks the approvals of a pull request cover, and what they don't. */
export function coverage(
  open: readonly OpenBreak[],
  evidence: Evidence,
): { readonly acceptances: readonly Acceptance[]; readonly refusals: readonly Refusal[] } {
  const acceptances: Acceptance[] = [];
  const refusals: Refusal[] = [];
  for (const vote of evidence.votes) {
    const refusal = refusalOf(vote, evidence);
    if (refusal !== undefined) {
      refusals.push(refusal);
      continue;
    }
    const groups = { covered: [], new: [], pushed: [], 'unknown-pusher': [] } as Record<
      'covered' | 'new' | 'pushed' | 'unknown-pusher',
      OpenBreak[]
    >;
    for (const one of open) groups[standing(one, vote, evidence)].push(one);
    if (groups.covered.length > 0)
      acceptances.push({
        kind: 'approval',
        by: vote.by.login,
        reason: vote.reason,
        until: null,
        covers: new Set(groups.covered.map(({ finding }) => finding.fingerprint)),
        approval: { via: vote.via, at: vote.at, pullRequest: evidence.pull.number },
      });
    for (const why of ['new', 'pushed', 'unknown-pusher'] as const)
      if (groups[why].length > 0) refusals.push({ why, vote, breaks: groups[why] });
  }
  return { acceptances, refusals };
}

/** Why a vote counts for nothing; undefined where it counts. */
function refusalOf(
  vote: Vote,
  { pull, heads, barred, baseChangedAt }: Evidence,
): Refusal | undefined {
  const { by, headSha } = vote;
  if (!by.isPerson || by.login === '') return { why: 'no-person', vote };
  if (isSameName(by.login, pull.opener.login)) return { why: 'opener', vote };
  const words = barred.get(by.login.toLowerCase());
  if (words !== undefined) return { why: 'no-right', vote, words };
  // Against another branch, the same commit breaks other things than its approver saw.
  if (baseChangedAt !== undefined && (baseChangedAt === '' || vote.at <= baseChangedAt))
    return { why: 'base-changed', vote };
  if (headSha === undefined) return { why: 'unknown-head', vote };
  return heads.has(headSha) ? undefined : { why: 'no-head', vote };
}

function standing(
  { topic, finding }: OpenBreak,
  { by, headSha }: Vote,
  { pull, pushes, heads }: Evidence,
): 'covered' | 'new' | 'pushed' | 'unknown-pusher' {
  const key = breakKey(topic, finding);
  const has = (sha: string): boolean | undefined => {
    const head = heads.get(sha);
    return head === undefined || head.unknown.has(topic) ? undefined : head.keys.has(key);
  };
  if (headSha === undefined || has(headSha) !== true) return 'new';
  const { logins, isIncomplete } = introducersOf(pushes, pull.headSha, has);
  if (logins.has(by.login.toLowerCase())) return 'pushed';
  return isIncomplete ? 'unknown-pusher' : 'covered';
}
