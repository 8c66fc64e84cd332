import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { check } from '../../src/gate/check.js';
import type { PullRequestCommits } from '../../src/gate/head-texts.js';
import { openRepository } from '../../src/git/local.js';
import { planAnnotations } from '../../src/report/annotations.js';
import { story, throwawayRepository, repositoryAt, type Repository } from '../bin/repository.js';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digest, TODAY } from '../judged.js';
import { planIn } from './plan-in.js';

let repository: Repository;
let head: string;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v2'));
  repository.commit('feat: events');
  // The branch narrows user_id; main adds three columns above it since.
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.write('schemas/events.json', story('v2').replace('"BIGINT"', '"INT"'));
  head = repository.commit('feat: narrow');
  repository.git('checkout', '--quiet', 'main');
  repository.write(
    'schemas/events.json',
    story('v2').replace(
      '"envelope_columns": {\n',
      '"envelope_columns": {\n    "m1": "STRING",\n    "m2": "STRING",\n    "m3": "STRING",\n',
    ),
  );
  repository.commit('feat: three columns');
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'change');
});
afterEach(() => repository.remove());

async function judged(root: string, pullRequest: PullRequestCommits): Promise<Decision> {
  const git = await openRepository(root);
  try {
    return await check(
      git,
      {
        base: { kind: 'pull-request', ref: 'main', headSha: head, runSha: undefined },
        pullRequest,
        scope: 'changed',
        given: undefined,
        configFile: '',
        trustsWorkingTree: false,
        schemas: [],
        failOn: undefined,
      },
      { today: TODAY, digest, planIn },
    );
  } finally {
    git.close();
  }
}

const lineIn = (text: string): number => text.slice(0, text.indexOf('"INT"')).split('\n').length;
const narrowed = (decision: Decision): number | null | undefined =>
  planAnnotations(decision).find(({ message }) => message.startsWith('Unsafe narrowing'))?.line;

it.each(['with its parents', 'alone, without them'] as const)(
  'annotations stood at the lines of the merge commit, checked out %s',
  async (how) => {
    let { root } = repository;
    if (how === 'alone, without them') {
      root = mkdtempSync(join(tmpdir(), 'schema-gate-shallow-'));
      const clone = repositoryAt(root);
      clone.git('init', '--quiet', '--template=');
      repository.git('update-ref', 'refs/heads/merged', 'HEAD');
      clone.git('remote', 'add', 'origin', `file://${repository.root}`);
      repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
      clone.git('fetch', '--quiet', '--depth=1', 'origin', 'refs/heads/merged');
      clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    }
    const decision = await judged(root, { headSha: head, runSha: undefined });
    const inHead = lineIn(repository.git('show', `${head}:schemas/events.json`));
    const inMerge = lineIn(repository.git('show', 'HEAD:schemas/events.json'));
    expect(inMerge).toBe(inHead + 3);
    expect(narrowed(decision)).toBe(inHead);
    expect(decision.comparedWith?.headSha).toBe(head);
  },
);

it.each<[string, (merge: string) => PullRequestCommits, boolean]>([
  ['the event names it', () => ({ headSha: head, runSha: undefined }), true],
  ['the run is about the merge', (merge) => ({ headSha: undefined, runSha: merge }), true],
  ['the event names another commit', () => ({ headSha: 'b'.repeat(40), runSha: undefined }), false],
  ['the run is about another commit', () => ({ headSha: undefined, runSha: head }), false],
])('the second parent is the pull request’s commit where %s', async (_, commits, isHead) => {
  const decision = await judged(repository.root, commits(repository.git('rev-parse', 'HEAD')));
  expect(decision.comparedWith?.headSha).toBe(isHead ? head : undefined);
});
