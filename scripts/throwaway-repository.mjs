// A git repository that lives as long as a demonstration, a measurement or a test.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A repository that lives for a second needs neither housekeeping after each commit nor bytes that
 * survive a loss of power.
 */
const CONFIG = { 'core.fsync': 'none', 'gc.auto': '0', 'maintenance.auto': 'false' };
const FLEETING = {
  GIT_CONFIG_COUNT: String(Object.keys(CONFIG).length),
  ...Object.fromEntries(
    Object.entries(CONFIG).flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ),
};

/**
 * What HEAD is, right after a commit, when its branch is a file: a process less for each of
 * thousands of commits.
 */
function committed(root) {
  const head = readFileSync(join(root, '.git/HEAD'), 'utf8').trim();
  return head.startsWith('ref: ')
    ? readFileSync(join(root, '.git', head.slice('ref: '.length)), 'utf8').trim()
    : head;
}

/**
 * `git`, `write`, `commit`, `mergePullRequest` and `remove` for a new repository whose branch is
 * main.
 */
export function throwawayRepository() {
  const repository = repositoryAt(mkdtempSync(join(tmpdir(), 'schema-gate-')));
  repository.git('init', '--quiet', '--initial-branch=main', '--template=');
  return repository;
}

/** The same for a repository that is there, such as a copy. */
export function repositoryAt(root) {
  const environment = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'A. Author',
    GIT_AUTHOR_EMAIL: 'author@example.org',
    GIT_COMMITTER_NAME: 'A. Author',
    GIT_COMMITTER_EMAIL: 'author@example.org',
    GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
    GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
    ...FLEETING,
  };
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString('utf8')
      .trim();
  const write = (file, content) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  const commit = (message) => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '-m', message);
    return committed(root);
  };
  return {
    root,
    git,
    write,
    commit,
    /**
     * Leaves main's tip merged with a branch checked out, as GitHub's merge commit is; answers with
     * that branch's commit.
     */
    mergePullRequest: (branch, change) => {
      git('checkout', '--quiet', '-B', branch, 'main');
      change();
      const head = commit(`change on ${branch}`);
      git('checkout', '--quiet', '--detach', 'main');
      git('merge', '--quiet', '--no-ff', '-m', `Merge ${branch} into main`, branch);
      return head;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** What the runner would set for a pull request's run; `files` receives outputs and summary. */
export function pullRequestEnvironment(repository, head, files) {
  const event = join(files, 'event.json');
  const payload = {
    number: 1,
    pull_request: { number: 1, base: { ref: 'main' }, head: { ref: 'change', sha: head } },
    repository: { default_branch: 'main', full_name: 'example/lake' },
  };
  writeFileSync(event, JSON.stringify(payload));
  for (const name of ['output', 'summary']) writeFileSync(join(files, name), '');
  // Where this itself runs on a runner, its server and ref would be taken for those of the
  // repository.
  const { GITHUB_SERVER_URL, GITHUB_REF, GITHUB_BASE_REF, ...rest } = process.env;
  return {
    ...rest,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    GITHUB_REPOSITORY: 'example/lake',
    GITHUB_SHA: repository.git('rev-parse', 'HEAD'),
    GITHUB_WORKSPACE: repository.root,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
}
