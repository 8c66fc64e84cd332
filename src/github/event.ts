import { filledTextAt, integerAt, textAt } from '../core/text/decoded-json.js';
import { Fault } from '../errors.js';

/** The event that started a workflow run, reduced to what the baseline depends on. */
export type Trigger =
  | {
      readonly kind: 'pull-request';
      readonly baseRef: string;
      readonly headSha: string | undefined;
      readonly isTarget: boolean;
      /** Undefined where the event doesn't name it. */
      readonly number: number | undefined;
      /** Whether its branch is in another repository: its token can only read. */
      readonly isFork: boolean;
      /** `owner/name` of the repository it is one of; undefined where the event doesn't name it. */
      readonly baseRepository: string | undefined;
      /** The label whose addition is this event, and who added it. */
      readonly labeled?: { readonly label: string; readonly by: string } | undefined;
    }
  | {
      readonly kind: 'merge-group';
      readonly baseSha: string;
      /** Empty where the event doesn't name it. */
      readonly baseRef: string;
      /** The last pull request of the group; undefined where its branch doesn't name it. */
      readonly number: number | undefined;
    }
  | {
      readonly kind: 'push';
      readonly isDefaultBranch: boolean;
      /**
       * The commit that the push replaced; null when the push created the branch, undefined when
       * the event doesn't name it.
       */
      readonly beforeSha: string | null | undefined;
      readonly defaultBranch: string;
    }
  | { readonly kind: 'on-demand'; readonly defaultBranch: string };

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NO_COMMIT = /^0+$/;

/**
 * Reads an event's payload, which is hostile: only commits of 40 or 64 hexadecimal digits and names
 * of branches are taken from it. An unknown event is treated like a run on demand, which judges
 * every schema. Throws a Fault for a pull request or a merge group that doesn't say which commits it
 * is about.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function parseTrigger(
  eventName: string,
  payload: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): Trigger {
  const defaultBranch = filledTextAt(payload, 'repository', 'default_branch') ?? '';
  switch (eventName) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequestTrigger(eventName, payload, environment);
    case 'merge_group': {
      const baseSha = sha(payload, 'merge_group', 'base_sha');
      if (baseSha === undefined) throw unnamed(eventName, 'base commit', 'merge_group.base_sha');
      const baseRef = filledTextAt(payload, 'merge_group', 'base_ref') ?? '';
      return {
        kind: 'merge-group',
        baseSha,
        baseRef: baseRef.replace(/^refs\/heads\//, ''),
        number: queuedNumber(payload),
      };
    }
    case 'push': {
      const ref = filledTextAt(payload, 'ref') ?? environment['GITHUB_REF'] ?? '';
      return {
        kind: 'push',
        isDefaultBranch: defaultBranch !== '' && ref === `refs/heads/${defaultBranch}`,
        beforeSha: NO_COMMIT.test(filledTextAt(payload, 'before') ?? '')
          ? null
          : sha(payload, 'before'),
        defaultBranch,
      };
    }
    default:
      return { kind: 'on-demand', defaultBranch };
  }
}

/** `refs/heads/gh-readonly-queue/main/pr-7-0123…`: GitHub alone makes such branches. */
function queuedNumber(payload: unknown): number | undefined {
  const ref = filledTextAt(payload, 'merge_group', 'head_ref') ?? '';
  const number = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-([0-9]{1,9})-[0-9a-f]{40,64}$/.exec(
    ref,
  )?.[1];
  return number === undefined ? undefined : Number(number);
}

function pullRequestTrigger(
  eventName: string,
  payload: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): Trigger {
  // By default such a run checks out the base, and would compare the base with itself.
  const isTarget = eventName === 'pull_request_target';
  const named = filledTextAt(payload, 'pull_request', 'base', 'ref');
  const baseRef = named ?? filledTextAt(environment, 'GITHUB_BASE_REF') ?? '';
  const headSha = sha(payload, 'pull_request', 'head', 'sha');
  const baseRepository = filledTextAt(payload, 'pull_request', 'base', 'repo', 'full_name');
  // A guessed branch could be that of another comparison, which passes. Without its commit, the
  // checked-out one is judged, and nothing is said on the pull request.
  if (!isTarget && baseRef === '') throw unnamed(eventName, 'base branch', 'pull_request.base.ref');
  return {
    kind: 'pull-request',
    baseRef,
    headSha,
    isTarget,
    ...(textAt(payload, 'action') === 'labeled' ? { labeled: labeledIn(payload) } : {}),
    number: integerAt(payload, 'pull_request', 'number') ?? integerAt(payload, 'number'),
    isFork: filledTextAt(payload, 'pull_request', 'head', 'repo', 'full_name') !== baseRepository,
    baseRepository,
  };
}

/** A run that is repeated has the event of its first time, so who added the label counts, too. */
function labeledIn(payload: unknown): { readonly label: string; readonly by: string } | undefined {
  const [label, by] = [
    filledTextAt(payload, 'label', 'name'),
    filledTextAt(payload, 'sender', 'login'),
  ];
  return label === undefined || by === undefined ? undefined : { label, by };
}

function unnamed(eventName: string, what: string, field: string): Fault {
  return new Fault(
    `The ${eventName} event does not name the ${what} (${field} is missing or invalid in the event file), so it is not known what to compare; run the workflow again`,
  );
}

/** The default branch, empty when the event doesn't name it, and its commit when the run began. */
export function parseDefaultBranch(
  eventName: string,
  payload: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly name: string; readonly heldCommit: string | undefined } {
  const name = filledTextAt(payload, 'repository', 'default_branch') ?? '';
  const isPush = eventName === 'push';
  const ref = (isPush ? filledTextAt(payload, 'ref') : undefined) ?? environment['GITHUB_REF'];
  const commit = (isPush ? sha(payload, 'after') : undefined) ?? sha(environment, 'GITHUB_SHA');
  return { name, heldCommit: name !== '' && ref === `refs/heads/${name}` ? commit : undefined };
}

/**
 * The number of the pull request, from the commit message that GitHub writes for a merge or a
 * squash; undefined for any other message.
 */
export function pullRequestOf(payload: unknown): string | undefined {
  const [subject = ''] = (filledTextAt(payload, 'head_commit', 'message') ?? '').split('\n', 1);
  const match =
    /^Merge pull request #([0-9]{1,9}) /.exec(subject) ?? / \(#([0-9]{1,9})\)$/.exec(subject);
  return match?.[1];
}

function sha(value: unknown, ...path: readonly string[]): string | undefined {
  const found = filledTextAt(value, ...path);
  return found !== undefined && SHA.test(found) && !NO_COMMIT.test(found) ? found : undefined;
}
