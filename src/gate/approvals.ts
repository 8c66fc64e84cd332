import {
  coverage,
  type Evidence,
  type OpenBreak,
  type Refusal,
} from '../core/verdict/approvals/coverage.js';
import { isSameName, type PullFacts, type Vote } from '../core/verdict/approvals/evidence.js';
import { inOrder } from '../core/verdict/approvals/pushes.js';
import { refusalWords } from '../core/verdict/approvals/refusal-words.js';
import {
  isRoleEnough,
  isTakenBack,
  labelVote,
  reviewVotes,
  type LabelTrigger,
} from '../core/verdict/approvals/votes.js';
import { quoted } from '../core/text/quoted.js';
import type { Acceptance } from '../core/verdict/finding.js';
import type { Approvals } from '../core/verdict/policy.js';
import { Fault } from '../errors.js';
import type { Git } from '../git/git.js';
import type { ApprovalPort } from '../github/approval-port.js';
import { judgedHeads, type HeadJudge } from './judged-heads.js';

/** Where approvals are asked for. */
export interface ApprovalSource {
  /** Opened when it is needed. */
  readonly port: () => Promise<ApprovalPort>;
  /** The pull requests whose approvals count; `git` has the judged commits. */
  readonly pulls: (port: ApprovalPort, git: Git) => Promise<readonly PullFacts[]>;
  /** Whether a pull request's approvals count here. */
  readonly counts: (pull: PullFacts) => boolean;
  /** What started this run, where that is a label. */
  readonly trigger: LabelTrigger | undefined;
}

/** How heads are judged; undefined for a pull request whose approvals don't count here. */
export type JudgeFor = (pull: PullFacts) => Promise<Omit<HeadJudge, 'topics'> | undefined>;

/** What was approved, and for people, why something wasn't. */
export interface FoundApprovals {
  readonly acceptances: readonly Acceptance[];
  readonly warnings: readonly string[];
}

/**
 * Asks GitHub who approved these breaks. Where it doesn't say, nothing is approved, and a warning
 * says why.
 */
export async function findApprovals(
  open: readonly OpenBreak[],
  approvals: Approvals,
  source: ApprovalSource,
  { git, judgeFor }: { readonly git: Git; readonly judgeFor: JudgeFor },
): Promise<FoundApprovals> {
  const { trigger } = source;
  try {
    const port = await source.port();
    const acceptances: Acceptance[] = [];
    const refusals: (readonly [Refusal, number])[] = [];
    const unrecorded: string[] = [];
    const topics = new Set(open.map(({ topic }) => topic));
    for (const pull of await source.pulls(port, git)) {
      const { number } = pull;
      const evidence = await evidenceOf(pull, approvals, { port, trigger, judgeFor, topics });
      if (evidence === undefined) continue;
      if (evidence === 'unrecorded') {
        unrecorded.push(unrecordedWords(approvals.label, number));
        continue;
      }
      const found = coverage(open, evidence);
      acceptances.push(...found.acceptances);
      refusals.push(...found.refusals.map((refusal) => [refusal, number] as const));
    }
    return { acceptances, warnings: [...unrecorded, ...warningsOf(refusals, acceptances)] };
  } catch (error) {
    return unread(error);
  }
}

/** Nothing is approved where that can't be read. Throws anything but a Fault again. */
export function unread(error: unknown): FoundApprovals {
  if (!(error instanceof Fault)) throw error;
  const warning = `Approvals could not be read, so nothing is approved: ${error.message}`;
  return { acceptances: [], warnings: [warning] };
}

/** Nobody needs to know what an approval lacks that another one has. */
function warningsOf(
  refusals: readonly (readonly [Refusal, number])[],
  acceptances: readonly Acceptance[],
): readonly string[] {
  const accepted = new Set(acceptances.flatMap(({ covers }) => [...covers]));
  return refusals.flatMap(([refusal, number]) => {
    if (!('breaks' in refusal)) return [refusalWords(refusal, number)];
    const breaks = refusal.breaks.filter(({ finding }) => !accepted.has(finding.fingerprint));
    return breaks.length === 0 ? [] : [refusalWords({ ...refusal, breaks }, number)];
  });
}

/** The label is there, and GitHub's records don't say who put it there. */
function unrecordedWords(label: string, pullRequest: number): string {
  return `The label ${quoted(label)} on pull request #${pullRequest} approves nothing: GitHub's records don't say who added it; remove the label and add it again`;
}

interface Asking extends Pick<ApprovalSource, 'trigger'> {
  readonly port: ApprovalPort;
  readonly judgeFor: JudgeFor;
  readonly topics: HeadJudge['topics'];
}

async function evidenceOf(
  pull: PullFacts,
  approvals: Approvals,
  { port, trigger, judgeFor, topics }: Asking,
): Promise<Evidence | 'unrecorded' | undefined> {
  const { label, reviews } = approvals;
  const { number, headRepository, headRef, headSha, mergedAt } = pull;
  // Of a merged pull request, the events tell which labels it had then.
  const asksLabel = mergedAt !== undefined || pull.labels.some((one) => isSameName(one, label));
  const judge = asksLabel || reviews ? await judgeFor(pull) : undefined;
  if (judge === undefined) return undefined;
  const [timeline, given, listed] = await Promise.all([
    port.timeline(number),
    reviews ? port.reviews(number) : [],
    headRepository === undefined ? [] : port.pushes(headRepository, headRef),
  ]);
  const pushes = inOrder(listed, mergedAt);
  const votes = [
    ...[labelVote(label, { pull, events: timeline.labels, pushes, trigger })].filter(
      (one) => one !== undefined,
    ),
    ...reviewVotes(given, pull),
  ].filter((vote) => !isTakenBack(vote, given, pull));
  const isLive = mergedAt === undefined && asksLabel;
  const isRecorded = timeline.labels.some((one) => isSameName(one.label, label));
  if (votes.length === 0) return isLive && !isRecorded ? 'unrecorded' : undefined;
  const barred = await barredFrom(votes, pull, approvals, port);
  const shas = [
    ...votes.map((vote) => vote.headSha),
    headSha,
    ...[...pushes].reverse().flatMap(({ after, before }) => [after, before]),
  ].filter((sha) => sha !== undefined);
  const heads = await judgedHeads(shas, { ...judge, topics });
  const { baseChangedAt } = timeline;
  return { pull, votes, pushes, heads, barred, baseChangedAt };
}

/** Why somebody may not approve, by login in lower case. */
async function barredFrom(
  votes: readonly Vote[],
  { opener }: PullFacts,
  approvals: Approvals,
  port: ApprovalPort,
): Promise<ReadonlyMap<string, string>> {
  const barred = new Map<string, string>();
  const asked = votes
    .map(({ by }) => by)
    .filter(({ isPerson, login }) => isPerson && login !== '' && !isSameName(login, opener.login));
  for (const login of new Set(asked.map((actor) => actor.login))) {
    const words = await whyBarred(login, approvals, port);
    if (words !== undefined) barred.set(login.toLowerCase(), words);
  }
  return barred;
}

async function whyBarred(
  login: string,
  { users, teams, permission }: Approvals,
  port: ApprovalPort,
): Promise<string | undefined> {
  if (users.some((user) => isSameName(user, login))) return undefined;
  const role = await port.role(login);
  if (isRoleEnough(role, permission)) return undefined;
  const reasons = [`role ${role}; ${permission} is needed`];
  for (const team of teams) {
    try {
      if (await port.isTeamMember(team, login)) return undefined;
      reasons.push(`no member of the team ${team} that the token can see`);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      reasons.push(error.message);
    }
  }
  return reasons.join('; ');
}
