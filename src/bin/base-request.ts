import type { BaseRequest } from '../gate/comparison.js';
import type { Trigger } from '../github/event.js';

/** What an event's run compares with; `baseRef`: the input, empty without one. */
export function baseRequest(trigger: Trigger, baseRef: string): BaseRequest {
  if (baseRef !== '') {
    const headSha = trigger.kind === 'pull-request' ? trigger.headSha : undefined;
    // A scheduled run judges the default branch, which it may compare with itself.
    const given = trigger.kind === 'on-demand' ? undefined : { headSha };
    return { kind: 'branch', ref: baseRef, given };
  }
  switch (trigger.kind) {
    case 'pull-request':
      return {
        kind: 'pull-request',
        ref: trigger.baseRef,
        headSha: trigger.headSha,
        runSha: process.env['GITHUB_SHA'],
      };
    case 'merge-group':
      return { kind: 'commit', sha: trigger.baseSha };
    case 'push':
      // Without a known default branch, the pushed commits are judged against the commit before the
      // push; where there is none, origin is asked for its default branch.
      return trigger.isDefaultBranch || (trigger.defaultBranch === '' && trigger.beforeSha !== null)
        ? { kind: 'push', beforeSha: trigger.beforeSha }
        : { kind: 'branch', ref: trigger.defaultBranch };
    case 'on-demand':
      return { kind: 'branch', ref: trigger.defaultBranch };
  }
}
