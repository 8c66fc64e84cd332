import { Fault, UserError } from '../errors.js';
import type { ApprovalSource } from '../gate/approvals.js';
import { pullsOfGroup } from '../gate/group-pulls.js';
import type { ApprovalPort } from '../github/approval-port.js';
import type { Trigger } from '../github/event.js';
import type { Inputs } from './inputs.js';

/** Opens GitHub's records when they are asked for: most runs never do, and start faster. */
export function approvalPort(inputs: Pick<Inputs, 'token'>): () => Promise<ApprovalPort> {
  let opened: Promise<ApprovalPort> | undefined;
  const open = async (): Promise<ApprovalPort> => {
    try {
      const [{ gitHubApprovals }, { gitHubFor }] = await Promise.all([
        import('../github/approvals.js'),
        import('./github-client.js'),
      ]);
      return gitHubApprovals(gitHubFor(inputs));
    } catch (error) {
      // It can't be asked, so nobody approves anything; what was judged stays.
      throw error instanceof UserError ? new Fault(error.message, { cause: error }) : error;
    }
  };
  return () => (opened ??= open());
}

/** Whom a check asks for approvals; undefined where there is no pull request, or no token. */
export function approvalSource(
  trigger: Trigger,
  inputs: Pick<Inputs, 'token'>,
): ApprovalSource | undefined {
  if (inputs.token === '') return undefined;
  const port = approvalPort(inputs);
  if (trigger.kind === 'merge-group')
    return {
      port,
      pulls: (opened, git) => pullsOfGroup(git, opened, trigger),
      // What another branch accepted is nothing to this one.
      counts: ({ isOpen, baseRef }) => isOpen && baseRef === trigger.baseRef,
      trigger: undefined,
    };
  if (trigger.kind !== 'pull-request' || trigger.number === undefined) return undefined;
  const { number, headSha, labeled } = trigger;
  return {
    port,
    pulls: async (opened) => [await opened.pull(number)],
    counts: () => true,
    trigger: labeled === undefined || headSha === undefined ? undefined : { ...labeled, headSha },
  };
}
