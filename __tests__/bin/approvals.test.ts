import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { at, LABEL, recordPush } from '../gate/approving.js';
import { gitHubServer, type GitHubServer } from '../servers/github/server.js';
import { outputOf, runAction, runOnPullRequest, type OnGitHub } from './on-github.js';
import { story, throwawayRepository } from './repository.js';

let on: OnGitHub;
let server: GitHubServer;
beforeEach(async () => {
  server = await gitHubServer();
  const repository = throwawayRepository();
  on = { repository, server };
  repository.write('schemas/events.json', story('v2'));
  repository.commit('feat: events');
  server.state.roles.set('carol', 'maintain');
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  on.repository.remove();
  await server.close();
});

const removal = (): void => {
  const schema = JSON.parse(story('v2')) as { readonly payload_columns: object };
  const [, ...kept] = Object.entries(schema.payload_columns);
  const next = { ...schema, schema_version: '9.0.0', payload_columns: Object.fromEntries(kept) };
  on.repository.write('schemas/events.json', JSON.stringify(next, null, 2));
};

/** A first run, which sees the break; then somebody adds the label, and it runs again. */
async function labelled(login: string, more: Readonly<Record<string, string>> = {}) {
  const before = await runOnPullRequest(on, removal, more);
  const { headSha } = server.state;
  server.state.headSha = '';
  recordPush(server.state, 'dev', headSha, 10);
  server.state.labelEvents.push({ event: 'labeled', label: LABEL, actor: login, at: at(20) });
  server.state.labels = [LABEL];
  server.calls.length = 0;
  return { before, after: await runAction(on, more) };
}

describe('the shipped action', () => {
  it('says how to approve a break, and passes once it is approved, in twelve calls', async () => {
    const { before, after } = await labelled('carol');
    expect(before.code).toBe(1);
    expect(outputOf(before, 'approved-by')).toBe('[]');
    const how =
      "somebody with the role maintain or higher adds the label 'schema-gate: allow breaking'";
    expect(before.out).toContain(`To approve: ${how}`);
    expect(before.summary).toContain(
      "**Intended?** An approval (the label `schema-gate: allow breaking`) or a waiver in the base branch's configuration can accept this.",
    );
    expect(after.code).toBe(0);
    expect(outputOf(after, 'result')).toBe('approved');
    expect(JSON.parse(outputOf(after, 'approved-by') ?? '')).toMatchObject([
      { by: 'carol', kind: 'label', at: at(20), pull_request: 1, findings: [{ topic: 'events' }] },
    ]);
    expect(after.summary).toContain('breaks readers, which is accepted');
    expect(after.summary).toContain('accepted&#58; by carol on 2026-01-01');
    expect(after.out).not.toContain('To approve');
    expect(server.state.comments).toHaveLength(1);
    expect(server.state.comments[0]?.body).toContain('by carol on 2026-01-01');
    // One is not asked anew for what the approvals have read just before.
    expect(server.calls.length).toBeLessThanOrEqual(9);
  });

  it('asks twelve times at most where the approver is in the second of two teams', async () => {
    const { repository } = on;
    const approvals = 'approvals: { reviews: true, teams: [readers, data-governance] }\n';
    repository.write('.schema-gate.yml', approvals);
    repository.commit('chore: teams');
    server.state.teams.set('data-governance', ['reader']);
    const { after } = await labelled('reader');
    expect(JSON.parse(outputOf(after, 'approved-by') ?? '')).toMatchObject([{ by: 'reader' }]);
    expect(server.calls.length).toBeLessThanOrEqual(12);
  });

  it('tells the pull request how to approve, and why an approval does not count', async () => {
    const { after } = await labelled('opener');
    expect(after.code).toBe(1);
    expect(outputOf(after, 'result')).toBe('blocked');
    const [comment] = server.state.comments;
    expect(comment?.body).toContain(
      '**To approve:** somebody with the role maintain or higher adds the label `schema-gate: allow breaking`.',
    );
    expect(comment?.body).toContain(
      '`opener` opened the pull request; somebody else must approve it',
    );
  });

  it('says nothing of approvals where nobody can be asked, or none would help', async () => {
    const { out, summary } = await runOnPullRequest(on, removal, { 'INPUT_GITHUB-TOKEN': '' });
    expect(out).not.toContain('To approve');
    expect(summary).toContain('**Intended?** A waiver');
    expect(server.calls).toEqual([]);
  });
});
