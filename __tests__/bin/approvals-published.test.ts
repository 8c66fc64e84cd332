import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { approving, at, LABEL, type Approving } from '../gate/approving.js';
import { outputOf, runAction, type GitHubRun } from './on-github.js';

let on: Approving;
let registry: string;
beforeEach(async () => {
  on = await approving();
  registry = mkdtempSync(join(tmpdir(), 'registry-'));
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  await on.remove();
  rmSync(registry, { recursive: true, force: true });
});

const LAKE = { ACCEPT_APPROVALS: 'true' };

/** A push of main's tip, which publishes to the directory, and validates there. */
function push(more: Readonly<Record<string, string>> = {}): Promise<GitHubRun> {
  on.repository.git('checkout', '--quiet', 'main');
  return runAction(
    on,
    { GITHUB_EVENT_NAME: 'push', INPUT_REGISTRY: registry, ...LAKE, ...more },
    { ref: 'refs/heads/main' },
  );
}

it('an approved break becomes active, from the label to the catalogue', async () => {
  expect((await push()).code).toBe(0);
  on.push('dev', 'bcd', 10);
  on.label('carol', 20);
  on.repository.git('checkout', '--quiet', 'main');
  on.repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'change');
  const mergeSha = on.repository.git('rev-parse', 'HEAD');
  Object.assign(on.server.state, { mergeSha, mergedAt: at(40), isOpen: false, labels: [] });

  const withoutToken = await push({ 'INPUT_GITHUB-TOKEN': '' });
  expect(outputOf(withoutToken, 'activation')).toBe('BLOCKED');

  const run = await push();
  expect(run.code).toBe(0);
  expect(outputOf(run, 'result')).toBe('approved');
  expect(outputOf(run, 'activation')).toBe('ACTIVE');
  expect(JSON.parse(outputOf(run, 'approved-by') ?? '')).toMatchObject([
    { by: 'carol', kind: 'label', at: at(20), findings: [{ topic: 'orders', column: 'a' }] },
  ]);
  expect(run.out).toContain(`orders: approved by carol on 2026-01-01: label '${LABEL}'`);
});
