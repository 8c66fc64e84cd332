// What GitHub says of things, as its description has them.
import { sample } from './contract.js';
import type { FakeComment, FakeReview, FakeReviewComment, GitHubState, Login } from './state.js';

export type Body = Readonly<Record<string, unknown>>;

const PAGE = 'https://github.example/example/lake/pull/1';

export function user(login: Login): Body {
  return sample('simple-user', { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' });
}

export function issueComment({ id, author, body }: FakeComment): Body {
  const html_url = `${PAGE}#issuecomment-${id}`;
  return sample('issue-comment', { id, body, user: user(author), html_url });
}

export function reviewComment(comment: FakeReviewComment): Body {
  const { id, author, body, path, side, line, startLine, inReplyTo, headSha } = comment;
  return sample('pull-request-review-comment', {
    id,
    body,
    path,
    side,
    line,
    start_line: startLine,
    user: user(author),
    commit_id: headSha,
    html_url: `${PAGE}#discussion_r${id}`,
    ...(inReplyTo === null ? {} : { in_reply_to_id: inReplyTo }),
  });
}

export function review(given: FakeReview): Body {
  const { id, author, state, headSha, body, at, association } = given;
  return sample('pull-request-review', {
    id,
    state,
    body,
    user: user(author),
    commit_id: headSha,
    submitted_at: at ?? '2026-01-01T00:00:00Z',
    author_association: association ?? 'COLLABORATOR',
    html_url: `${PAGE}#pullrequestreview-${id}`,
  });
}

export function pullRequestFacts(state: GitHubState): Body {
  return {
    number: state.number,
    state: state.isOpen ? 'open' : 'closed',
    draft: state.isDraft,
    user: user(state.author),
    merge_commit_sha: state.mergeSha,
    merged_at: state.mergedAt,
    labels: state.labels.map((name) => ({
      id: 1,
      node_id: 'L',
      url: PAGE,
      name,
      description: '',
      color: 'ffffff',
      default: false,
    })),
  };
}

export function branch(ref: string, sha: string, repository = 'example/lake'): Body {
  return {
    label: `example:${ref}`,
    ref,
    sha,
    user: user('example'),
    repo: sample('repository', { name: 'lake', full_name: repository, owner: user('example') }),
  };
}

export function pullRequest(state: GitHubState): Body {
  return sample('pull-request', {
    ...pullRequestFacts(state),
    head: {
      ...branch(state.headRef, state.headSha, state.headRepository),
      ...(state.headRepository === undefined ? { repo: null } : {}),
    },
    base: branch(state.baseRef, 'b'.repeat(40)),
  });
}

export function simplePullRequest(state: GitHubState): Body {
  return sample('pull-request-simple', {
    ...pullRequestFacts(state),
    head: {
      ...branch(state.headRef, state.headSha, state.headRepository),
      ...(state.headRepository === undefined ? { repo: null } : {}),
    },
    base: branch(state.baseRef, 'b'.repeat(40)),
  });
}

export function files({ files: all }: GitHubState): readonly Body[] {
  return all.slice(0, 3000).map(({ path, patch }) =>
    sample('diff-entry', {
      filename: path,
      status: 'modified',
      ...(patch === undefined ? {} : { patch }),
    }),
  );
}

export function timeline(state: GitHubState): readonly Body[] {
  const { labelEvents, baseChanges, dismissals, self } = state;
  return [
    sample('timeline-comment-event', { event: 'commented', user: user(self), actor: user(self) }),
    ...baseChanges.map((at, id) =>
      sample('state-change-issue-event', {
        id,
        event: 'base_ref_changed',
        actor: user(self),
        created_at: at,
      }),
    ),
    ...dismissals.map(({ reviewId, was, at }, id) =>
      sample('review-dismissed-issue-event', {
        id,
        event: 'review_dismissed',
        actor: user(self),
        created_at: at,
        dismissed_review: { state: was, review_id: reviewId, dismissal_message: 'late' },
      }),
    ),
    ...labelEvents.map(({ event, label, actor, at, viaApp }, id) =>
      sample(`${event}-issue-event`, {
        id,
        event,
        label: { name: label, color: 'ffffff' },
        actor: user(actor),
        created_at: at,
        ...(viaApp === true ? { performed_via_github_app: sample('integration', {}) } : {}),
      }),
    ),
  ];
}

export function activities(
  { activity }: Pick<GitHubState, 'activity'>,
  ref: string | null,
  repository = 'example/lake',
): readonly Body[] {
  return activity
    .filter((one) => (one.repository ?? 'example/lake') === repository)
    .filter((one) => ref === null || one.ref === ref)
    .map(({ type, before, after, ref: name, actor, at }, id) =>
      sample('activity', {
        id,
        before,
        after,
        ref: name,
        timestamp: at,
        activity_type: type,
        actor: user(actor),
      }),
    )
    .reverse();
}
