import type { Acceptance, Finding } from '../finding.js';
import { addressOf } from '../finding-address.js';
import { isSameName, type PullFacts, type Push, type Time, type Vote } from './evidence.js';
import { introducersOf, type Doubt, type Introducers } from './pushes.js';

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
      readonly why: 'no-person' | 'opener' | 'taken-back' | 'base-changed' | 'unknown-head';
      readonly vote: Vote;
    }
  /** `words`: why the commit that was seen can't be judged. */
  | { readonly why: 'no-head'; readonly vote: Vote; readonly words: string }
  | { readonly why: 'no-right' | 'unread-right'; readonly vote: Vote; readonly words: string }
  | {
      readonly why: 'new' | 'invalid-head' | 'pushed' | 'unknown-pusher';
      readonly vote: Vote;
      readonly breaks: readonly OpenBreak[];
    }
  | {
      readonly why: 'unjudged-push';
      readonly vote: Vote;
      readonly breaks: readonly OpenBreak[];
      readonly doubt: Doubt;
      /** Why that commit can't be judged. */
      readonly words: string;
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
  /** Why a commit can't be judged, where that is known: the end of a sentence about it. */
  readonly unjudged?: ReadonlyMap<string, string>;
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
        covers: new Set(standing.covered.map(({ finding }) => finding.fingerprint)),
        approval: { via: vote.via, at: vote.at, pullRequest: pull.number },
      });
    refusals.push(...(refusal === undefined ? lacks : [refusal]));
  }
  return { acceptances, refusals };
}

/** Whether it matters if somebody may approve; what is taken back approves nothing in any case. */
export function isWorthAsking({ refusal }: Standing): boolean {
  return refusal === undefined || !NOBODYS.has(refusal.why);
}

const NOBODYS: ReadonlySet<Refusal['why']> = new Set(['no-person', 'opener', 'taken-back']);

/** What each approval would be worth. */
export function standings(open: readonly OpenBreak[], evidence: Facts): readonly Standing[] {
  const introducers = new Map<string, Introducers>();
  return evidence.votes.map((vote) => {
    const refusal = refusalOf(vote, evidence);
    if (refusal !== undefined) return { vote, refusal, covered: [], lacks: [] };
    const covered: OpenBreak[] = [];
    const lacks = new Map<string, Lack & { breaks: OpenBreak[] }>();
    for (const one of open) {
      const lack = lackOf(one, vote, evidence, introducers);
      if (lack === undefined) covered.push(one);
      else {
        const key = JSON.stringify(lack);
        const same = lacks.get(key) ?? { ...lack, breaks: [] };
        same.breaks.push(one);
        lacks.set(key, same);
      }
    }
    return {
      vote,
      refusal,
      covered,
      lacks: [...lacks.values()].map((lack) => ({ ...lack, vote })),
    };
  });
}

/** What is known before anybody's right is asked for. */
export type Facts = Omit<Evidence, 'barred' | 'unread'>;
/** Why a commit can't be judged: nobody has it any more. */
export const UNREADABLE = "can't be read any more";
/** Why a break is not covered. */
type Lack =
  | { readonly why: 'new' | 'invalid-head' | 'pushed' | 'unknown-pusher' }
  | { readonly why: 'unjudged-push'; readonly doubt: Doubt; readonly words: string };

/** Why a vote counts for nothing, whoever gave it; undefined where it counts. */
function refusalOf(
  vote: Vote,
  { pull, heads, unjudged, baseChangedAt }: Facts,
): Refusal | undefined {
  const { by, headSha } = vote;
  if (!by.isPerson || by.login === '') return { why: 'no-person', vote };
  if (isSameName(by.login, pull.opener.login)) return { why: 'opener', vote };
  if (vote.isTakenBack === true) return { why: 'taken-back', vote };
  // Against another branch, the same commit breaks other things than its approver saw.
  if (baseChangedAt !== undefined && (baseChangedAt === '' || vote.at <= baseChangedAt))
    return { why: 'base-changed', vote };
  if (headSha === undefined) return { why: 'unknown-head', vote };
  return heads.has(headSha)
    ? undefined
    : { why: 'no-head', vote, words: unjudged?.get(headSha) ?? UNREADABLE };
}

/** `introducers`: those that are known already, by what a break is about. */
function lackOf(
  { topic, finding }: OpenBreak,
  { by, headSha }: Vote,
  { pull, pushes, heads, unjudged }: Facts,
  introducers: Map<string, Introducers>,
): Lack | undefined {
  const key = breakKey(topic, finding);
  const has = (sha: string): boolean | undefined => {
    const head = heads.get(sha);
    return head === undefined || head.unknown.has(topic) ? undefined : head.keys.has(key);
  };
  if (headSha === undefined || has(headSha) === false) return { why: 'new' };
  if (has(headSha) === undefined) return { why: 'invalid-head' };
  const found = introducers.get(key) ?? introducersOf(pushes, pull.headSha, has);
  introducers.set(key, found);
  const login = by.login.toLowerCase();
  const doubt = found.doubts.get(login);
  if (doubt !== undefined) {
    const words = heads.has(doubt.sha) ? 'has an invalid file' : unjudged?.get(doubt.sha);
    return { why: 'unjudged-push', doubt, words: words ?? UNREADABLE };
  }
  if (found.logins.has(login)) return { why: 'pushed' };
  return found.isIncomplete ? { why: 'unknown-pusher' } : undefined;
}
