// `uses: ./` in a real workflow, run by act without Docker: action.yml, inputs, outputs, dist/ and
// GitHub's API together. actionlint and zizmor read the workflows, the examples and what init
// writes. Tools go into a cache outside the tree; what can't be installed is told as SKIPPED.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { throwawayRepository } from './throwaway-repository.mjs';
import { importTypescript } from './typescript-sources.mjs';
import { fromGo, fromPip, skipped } from './workflow-tools.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const ZIZMOR = '1.32.0';
let passed = 0;
const failures = [];

function expect(name, isTrue, details = '') {
  console.log(`${isTrue ? '✔' : '✖'} ${name}`);
  if (isTrue) passed++;
  else failures.push(`${name}\n${details}`);
}

const STORIES = '__tests__/stories';
const story = (version) => readFileSync(join(root, STORIES, `events/${version}.json`), 'utf8');
const WORKFLOW = `on: pull_request
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: gate
        uses: ./
        continue-on-error: true
        with:
          report-file: out/report.json
          sarif-file: out/report.sarif
      - env:
          OUTPUTS: \${{ toJSON(steps.gate.outputs) }}
          OUTCOME: \${{ steps.gate.outcome }}
        run: |
          printf '%s\\n' "$OUTCOME" > "$RESULTS/outcome"
          printf '%s\\n' "$OUTPUTS" > "$RESULTS/outputs.json"
          cp out/report.json out/report.sarif "$RESULTS/"
`;

const pullRequest = (head) => ({
  pull_request: { number: 1, base: { ref: 'main' }, head: { ref: 'change', sha: head } },
  repository: { default_branch: 'main' },
});

/** Runs all workflows of the repository; they know a folder for what they write as RESULTS. */
async function runAct(act, { repository, server }, name, payload) {
  const results = mkdtempSync(join(tmpdir(), 'schema-gate-workflow-'));
  const event = join(results, 'event.json');
  writeFileSync(event, JSON.stringify(payload));
  const host = ['-P', 'ubuntu-latest=-self-hosted', '--no-cache-server'];
  const github = ['--env', `GITHUB_API_URL=${server.url}`, '--secret', 'GITHUB_TOKEN=ghs_secret'];
  const args = [name, ...host, ...github, '-e', event, '--env', `RESULTS=${results}`];
  const env = {
    ...process.env,
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    XDG_CACHE_HOME: join(results, 'cache'),
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const child = spawn(act, args, { cwd: repository.root, env, timeout: 180_000 });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (log += chunk.toString('utf8')));
  const [status] = await once(child, 'close');
  const read = (file) =>
    existsSync(join(results, file)) ? readFileSync(join(results, file), 'utf8') : '';
  const answer = {
    status,
    log,
    written: ['outcome', 'outputs.json', 'report.json', 'report.sarif'].map(read),
  };
  rmSync(results, { recursive: true, force: true });
  return answer;
}

async function runWorkflow(act, { repository, server }, head) {
  // What GitHub knows of the pull request.
  server.state.headSha = head;
  const diff = repository.git('diff', 'HEAD^1', head, '--', 'schemas/events.json');
  const patch = diff.slice(diff.indexOf('\n@@ ') + 1);
  server.state.files = [{ path: 'schemas/events.json', patch }];
  const { log, written } = await runAct(
    act,
    { repository, server },
    'pull_request',
    pullRequest(head),
  );
  const [outcome, outputs, report, sarif] = written;
  return { log, outcome: outcome.trim(), outputs: JSON.parse(outputs || '{}'), report, sarif };
}

/** The workflow that init writes, in a repository of its own. */
function initialised() {
  const repository = throwawayRepository();
  const cli = join(root, 'dist/cli/index.js');
  const run = spawnSync(process.execPath, [cli, 'init'], {
    cwd: repository.root,
    encoding: 'utf8',
  });
  expect('init writes a workflow', run.status === 0, `${run.stdout}${run.stderr}`);
  return repository;
}

function lint() {
  const repository = initialised();
  const folders = ['.github/workflows', 'examples'].map((folder) => join(root, folder));
  const files = [...folders, join(repository.root, '.github/workflows')].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.ya?ml$/.test(file))
      .map((file) => join(folder, file)),
  );
  // GitHub knows the key, this version of actionlint does not.
  const ignored = ['-ignore', 'unexpected key "queue" for "concurrency" section'];
  const linters = [
    ['actionlint', fromGo('actionlint'), ['-shellcheck=', '-pyflakes=', ...ignored]],
    // Without a configuration: what the examples' users see.
    ['zizmor', fromPip('zizmor', ZIZMOR), ['--offline', '--no-config', '--no-progress']],
  ];
  for (const [name, binary, args] of linters) {
    if (binary === undefined) continue;
    const { status, stdout, stderr } = spawnSync(binary, [...args, ...files], { encoding: 'utf8' });
    expect(
      `${name}: workflows, examples and what init writes are sound`,
      status === 0,
      `${stdout}${stderr}`,
    );
  }
  repository.remove();
}

/** Our own workflow `uses`, as its two events start it. */
async function ownWorkflow(act, server) {
  const repository = throwawayRepository();
  try {
    for (const part of ['action.yml', 'dist', STORIES, '.github/workflows/uses.yml'])
      cpSync(join(root, part), join(repository.root, part), { recursive: true });
    repository.commit('feat: everything');
    repository.git('remote', 'add', 'origin', 'https://github.com/lean-ops/schema-gate.git');
    const pushed = await runAct(act, { repository, server }, 'push', { ref: 'refs/heads/main' });
    expect(
      'our own workflow passes on a push: v2 passes, v3 is blocked',
      pushed.status === 0 && pushed.log.split('Job succeeded').length === 3,
      pushed.log,
    );
    const head = repository.mergePullRequest('change', () => repository.write('README.md', 'New.'));
    const asked = await runAct(act, { repository, server }, 'pull_request', pullRequest(head));
    expect(
      'our own workflow passes on a pull request without a schema',
      asked.status === 0 && asked.log.includes('Job succeeded'),
      asked.log,
    );
  } finally {
    repository.remove();
  }
}

lint();
const act = fromGo('act');
if (act !== undefined) {
  const server = await (
    await importTypescript('__tests__/servers/github/server.ts')
  ).gitHubServer();
  await ownWorkflow(act, server);
  const repository = throwawayRepository();
  try {
    for (const part of ['action.yml', 'dist'])
      cpSync(join(root, part), join(repository.root, part), { recursive: true });
    repository.write('.github/workflows/check.yml', WORKFLOW);
    repository.write('schemas/events.json', story('v1'));
    repository.commit('feat: events');
    // What act takes GITHUB_REPOSITORY from; nothing is fetched, since a merge commit brings its
    // parents along.
    repository.git('remote', 'add', 'origin', 'https://github.com/lean-ops/lake.git');
    const good = await runWorkflow(
      act,
      { repository, server },
      repository.mergePullRequest('to-v2', () =>
        repository.write('schemas/events.json', story('v2')),
      ),
    );
    expect('v2 passes', good.outcome === 'success' && good.outputs.result === 'pass', good.log);
    expect(
      'every output of action.yml is set',
      good.outputs['change-count'] === '3' &&
        good.outputs.topics === '["events"]' &&
        /^[0-9a-f]{40}$/.test(good.outputs.baseline ?? ''),
      JSON.stringify(good.outputs),
    );
    expect('the report is written', good.report.includes('"report_version": 1'), good.log);
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--ff-only', 'to-v2');
    const bad = await runWorkflow(
      act,
      { repository, server },
      repository.mergePullRequest('to-v3', () =>
        repository.write('schemas/events.json', story('v3')),
      ),
    );
    const { reviews, reviewComments, comments } = server.state;
    expect(
      'the pull request has one review, a comment on each break, and one comment',
      reviews.length === 1 && reviewComments.length === 3 && comments.length === 1,
      `${bad.log}\n${JSON.stringify([reviews, reviewComments, comments])}`,
    );
    expect(
      'GitHub describes every call and every answer',
      server.calls.length > 0 && server.problems.length === 0,
      server.problems.join('\n'),
    );
    expect(
      'v3 is blocked',
      bad.outcome === 'failure' &&
        bad.outputs.result === 'blocked' &&
        bad.outputs['breaking-count'] === '3',
      bad.log,
    );
    const isTold = bad.log.includes('Unsafe narrowing: BIGINT → INT');
    expect('the annotation stands in the log', isTold, bad.log);
    expect(
      'SARIF is written',
      bad.sarif.includes('"2.1.0"') && bad.sarif.includes('type-narrowed'),
      bad.log,
    );
  } finally {
    repository.remove();
    await server.close();
  }
}
for (const failure of failures) console.log(`\n─── ${failure}`);
console.log(
  `\n${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, SKIPPED: ${skipped.join(', ')}` : ''}`,
);
if (failures.length > 0) process.exitCode = 1;
