// The whole life of a schema, by the shipped bundles, on a throw-away repository and a registry
// that is a directory: v1 is published and active; a pull request to v2 passes, and its merge
// alters the tables; one to v3 is blocked, and when v3 is uploaded past the gate all the same, the
// validator turns it down while v2 stays in force. With `--rows` a second part follows: rows under v1,
// v2 activated, their history patched.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, demoRows } from './demo-rows.mjs';
import { pullRequestEnvironment, throwawayRepository } from './throwaway-repository.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const story = (version) => join(root, `__tests__/stories/events/${version}.json`);
const repository = throwawayRepository();
const files = mkdtempSync(join(tmpdir(), 'schema-gate-run-'));
const LAKE = './lake';
/** Any state machine: a directory only records what would be started. */
const validator = { BACKFILL_STATE_MACHINE_ARN: 'recorded' };
const write = (version) =>
  repository.write('schemas/events.json', readFileSync(story(version), 'utf8'));
const title = (text) => console.log(`\n━━━ ${text} ${'━'.repeat(Math.max(0, 92 - text.length))}`);

function expectCode(code, expected) {
  console.log(`${'exit code'.padEnd(15)} ${code} (expected ${expected})`);
  if (code !== expected) process.exitCode = 1;
}

/** The action, as the runner would start it; shows what GitHub would get. */
function action(what, environment, expected) {
  const env = { ...environment, ...validator, INPUT_REGISTRY: LAKE };
  const run = spawnSync(process.execPath, [join(root, 'dist/index.js')], {
    cwd: repository.root,
    env,
    encoding: 'utf8',
  });
  title(`${what}: log and annotations`);
  console.log(run.stdout.trimEnd());
  title(`${what}: job summary`);
  console.log(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').trimEnd());
  title(`${what}: outputs`);
  const outputs = [
    ...readFileSync(env.GITHUB_OUTPUT, 'utf8').matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm),
  ];
  for (const [, name, , value] of outputs)
    if (value !== '') console.log(`${name.padEnd(15)} ${value}`);
  if (run.stderr !== '') console.log(run.stderr);
  expectCode(run.status, expected);
}

function pullRequest(version, expected) {
  const head = repository.mergePullRequest(`to-${version}`, () => write(version));
  action(`Pull request to ${version}`, pullRequestEnvironment(repository, head, files), expected);
  repository.git('checkout', '--quiet', 'main');
}

function push(what) {
  const environment = pullRequestEnvironment(
    repository,
    repository.git('rev-parse', 'HEAD'),
    files,
  );
  writeFileSync(
    environment.GITHUB_EVENT_PATH,
    JSON.stringify({ ref: 'refs/heads/main', repository: { default_branch: 'main' } }),
  );
  action(what, { ...environment, GITHUB_EVENT_NAME: 'push' }, 0);
}

function cli(args, expected) {
  title(`schema-gate ${args.join(' ')}`);
  const env = { ...process.env, ...validator, NO_COLOR: '1' };
  const run = spawnSync(process.execPath, [join(root, 'dist/cli/index.js'), ...args], {
    cwd: repository.root,
    env,
    encoding: 'utf8',
  });
  console.log(run.stdout.trimEnd());
  expectCode(run.status, expected);
}

try {
  repository.write('.gitignore', 'lake/\n');
  write('v1');
  repository.commit('feat: the events topic');
  push('v1 is merged');
  pullRequest('v2', 0);
  repository.git('merge', '--quiet', '--ff-only', 'to-v2');
  push('v2 is merged');
  pullRequest('v3', 1);
  mkdirSync(join(repository.root, LAKE, 'schemas/events/pending'), { recursive: true });
  cpSync(story('v3'), join(repository.root, LAKE, 'schemas/events/pending/schema.json'));
  cli(['activate', 'events', '--registry', LAKE], 1);
  title('failed/error.json');
  const error = JSON.parse(
    readFileSync(join(repository.root, LAKE, 'schemas/events/failed/error.json'), 'utf8'),
  );
  console.log(JSON.stringify({ ...error, compatibility_report: '…' }, null, 2));
  cli(['log', 'events', '--registry', LAKE], 0);
  cli(['status', 'events', '--registry', LAKE], 0);
  if (process.argv.includes('--rows'))
    await demoRows({ root, run: bundled(root), title, print: console.log, expectCode });
} finally {
  repository.remove();
  rmSync(files, { recursive: true, force: true });
}
const verdict =
  'v1 and v2 were activated, v3 was blocked, and turned down past the gate; v2 stays in force.';
console.log(`\n${process.exitCode === 1 ? '✖ Not as expected.' : `✔ ${verdict}`}`);
