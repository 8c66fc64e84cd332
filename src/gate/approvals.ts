import {
  covered,
  standings,
  type Facts,
  type OpenBreak,
  type Refusal,
} from '../core/verdict/approvals/coverage.js';
import { isSameName, type LabelEvent, type PullFacts } from '../core/verdict/approvals/evidence.js';
import { inOrder } from '../core/verdict/approvals/pushes.js';
import { refusalWords } from '../core/verdict/approvals/refusal-words.js';
import {
  isTakenBack,
  labelVote,
  reviewVotes,
  standingReviews,
  type LabelTrigger,
} from '../core/verdict/approvals/votes.js';
import { counted } from '../core/text/counted.js';
import { quoted } from '../core/text/quoted.js';
import type { Acceptance } from '../core/verdict/finding.js';
import type { Approvals } from '../core/verdict/policy.js';
import { Fault } from '../errors.js';
import type { Git } from '../git/git.js';
import type { ApprovalPort } from '../github/approval-port.js';
import { approvers } from './approvers.js';
import { judgedHeads, type HeadJudge } from './judged-heads.js';

/** Where approvals are asked for. */
export interface ApprovalSource {
  /** Opened when it is needed. */
  readonly port: () => Promise<ApprovalPort>;
  /** The pull requests whose approvals count; `git` has the judged commits. */
  readonly pulls: (port: ApprovalPort, git: Git) => Promise<readonly PullFacts[] | FoundPulls>;
  /** Whether a pull request's approvals count here. */
  readonly counts: (pull: PullFacts) => boolean;
  /** What started this run, where that is a label. */
  readonly trigger: LabelTrigger | undefined;
}

/** Pull requests, and for people, why there may be others. */
export interface FoundPulls {
  readonly pulls: readonly PullFacts[];
  readonly warnings: readonly string[];
}

/**
 * How heads are judged; for a pull request whose approvals don't count here, undefined or for
 * people why.
 */
export type JudgeFor = (pull: PullFacts) => Promise<Omit<HeadJudge, 'topics'> | string | undefined>;

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
    const words: string[] = [];
    const left = new Set(open.map(({ finding }) => finding.fingerprint));
    const ask = approvers(approvals, port);
    const topics = new Set(open.map(({ topic }) => topic));
    const found = await source.pulls(port, git);
    const { pulls, warnings } = 'pulls' in found ? found : { pulls: found, warnings: [] };
    words.push(...warnings);
    for (const pull of pulls) {
      const { number } = pull;
      const evidence = await evidenceOf(pull, approvals, { port, trigger, judgeFor, topics });
      if ('nothing' in evidence) {
        words.push(...evidence.nothing);
        continue;
      }
      const asked = await ask(standings(open, evidence), left);
      const given = covered(asked.standings, { pull, ...asked });
      acceptances.push(...given.acceptances);
      refusals.push(...given.refusals.map((refusal) => [refusal, number] as const));
      if (asked.unasked > 0) words.push(unaskedWords(asked.unasked, number));
      for (const { covers } of given.acceptances) for (const one of covers) left.delete(one);
    }
    // Nobody needs to know what an approval lacks that another one has.
    if (left.size === 0) return { acceptances, warnings: [] };
    return { acceptances, warnings: [...words, ...warningsOf(refusals, acceptances)] };
  } catch (error) {
    return unread(error);
  }
}

/** Nothing is approved where that can't be read. Throws anything but a Fault again. */
export function unread(error: unknown): FoundApprovals {
  if (!(error instanceof Fault)) throw error;
  return { acceptances: [], warnings: [unreadWords(error.message)] };
}

function unreadWords(why: string): string {
  return `Approvals could not be read, so nothing is approved: ${why}`;
}

/** Approvals that count for nothing of which each is told. */
const MAX_TOLD = 10;

/** Why breaks are left that nobody accepted. */
function warningsOf(
  refusals: readonly (readonly [Refusal, number])[],
  acceptances: readonly Acceptance[],
): readonly string[] {
  const accepted = new Set(acceptances.flatMap(({ covers }) => [...covers]));
  const warnings = refusals.flatMap(([refusal, number]) => {
    if (refusal.why === 'unread-right' && acceptances.length === 0)
      return [unreadWords(refusal.words)];
    if (!('breaks' in refusal)) return [refusalWords(refusal, number)];
    const breaks = refusal.breaks.filter(({ finding }) => !accepted.has(finding.fingerprint));
    return breaks.length === 0 ? [] : [refusalWords({ ...refusal, breaks }, number)];
  });
  const more = warnings.length - MAX_TOLD;
  return more <= 0
    ? warnings
    : [
        ...warnings.slice(0, MAX_TOLD),
        `${counted(more, 'more approval')} can't accept what is left`,
      ];
}

/** GitHub was asked about many approvers, and none of them may. */
function unaskedWords(people: number, pullRequest: number): string {
  return `${counted(people, 'more person', 'more people')} approved pull request #${pullRequest}, and GitHub was not asked whether they may: it was asked about too many who may not. Somebody who may approve must do it anew, to be asked about first, or be named in \`approvals.users\` of the base branch's configuration, which asks about nobody`;
}

/** Why nobody approved a pull request; nothing where it is open, and its check tells how to. */
function unapprovedWords(
  { number, mergedAt, labels }: PullFacts,
  { label, reviews }: Approvals,
  events: readonly LabelEvent[],
): readonly string[] {
  if (mergedAt !== undefined) {
    const review = reviews ? ' and no approving review' : '';
    return [
      `Pull request #${number} was looked at: it had no label ${quoted(label)}${review} when it was merged; only a waiver can still accept it`,
    ];
  }
  const isRecorded = events.some((one) => isSameName(one.label, label));
  return isRecorded || !labels.some((one) => isSameName(one, label))
    ? []
    : [
        `The label ${quoted(label)} on pull request #${number} approves nothing: GitHub's records don't say who added it; remove the label and add it again`,
      ];
}

interface Asking extends Pick<ApprovalSource, 'trigger'> {
  readonly port: ApprovalPort;
  readonly judgeFor: JudgeFor;
  readonly topics: HeadJudge['topics'];
}

/** For people, why a pull request has no approval; empty where its check says that. */
interface NoEvidence {
  readonly nothing: readonly string[];
}

async function evidenceOf(
  pull: PullFacts,
  approvals: Approvals,
  { port, trigger, judgeFor, topics }: Asking,
): Promise<Facts | NoEvidence> {
  const { label, reviews } = approvals;
  const { number, headRepository, headRef, headSha, mergedAt } = pull;
  // Of a merged pull request, the events tell which labels it had then.
  const asksLabel = mergedAt !== undefined || pull.labels.some((one) => isSameName(one, label));
  const judge = await judgeFor(pull);
  if (typeof judge === 'string') return { nothing: [judge] };
  if (judge === undefined || !(asksLabel || reviews)) return { nothing: [] };
  const [timeline, given, listed] = await Promise.all([
    port.timeline(number),
    reviews ? port.reviews(number) : [],
    headRepository === undefined ? [] : port.pushes(headRepository, headRef),
  ]);
  const pushes = inOrder(listed, mergedAt);
  const standing = standingReviews(given, timeline.dismissals, pull);
  const votes = [
    ...[labelVote(label, { pull, events: timeline.labels, pushes, trigger })].filter(
      (one) => one !== undefined,
    ),
    ...reviewVotes(standing, pull),
  ].map((vote) => ({ ...vote, isTakenBack: isTakenBack(vote, standing, pull) }));
  if (votes.length === 0) return { nothing: unapprovedWords(pull, approvals, timeline.labels) };
  const shas = [
    ...votes.map((vote) => vote.headSha),
    headSha,
    ...[...pushes].reverse().flatMap(({ after, before }) => [after, before]),
  ].filter((sha) => sha !== undefined);
  const judged = await judgedHeads(shas, { ...judge, topics });
  const { baseChangedAt } = timeline;
  return { pull, votes, pushes, ...judged, baseChangedAt };
}
