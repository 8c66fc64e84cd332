// The shipped bundle on a throw-away repository: v1 on main, a pull request to v2 that passes, one to v3 that is blocked.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pullRequestEnvironment, throwawayRepository } from './throwaway-repository.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const story = (version) => readFileSync(join(root, `__tests__/stories/events/${version}.json`), 'utf8');
const repository = throwawayRepository();
const files = mkdtempSync(join(tmpdir(), 'schema-gate-run-'));
const rule = (title) => `\n━━━ ${title} ${'━'.repeat(Math.max(0, 92 - title.length))}`;

function pullRequest(version, expected) {
  const head = repository.mergePullRequest(`to-${version}`, () => repository.write('schemas/events.json', story(version)));
  const environment = pullRequestEnvironment(repository, head, files);
  const run = spawnSync(process.execPath, [join(root, 'dist/index.js')], { cwd: repository.root, env: environment, encoding: 'utf8' });
  console.log(rule(`Pull request to ${version}: log and annotations`));
  console.log(run.stdout.trimEnd());
  console.log(rule(`Pull request to ${version}: job summary`));
  console.log(readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8').trimEnd());
  console.log(rule(`Pull request to ${version}: outputs`));
  const outputs = [...readFileSync(environment.GITHUB_OUTPUT, 'utf8').matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)];
  for (const [, name, , value] of outputs) console.log(`${name.padEnd(15)} ${value}`);
  console.log(`${'exit code'.padEnd(15)} ${run.status} (expected ${expected})`);
  if (run.stderr !== '') console.log(run.stderr);
  if (run.status !== expected) process.exitCode = 1;
}

try {
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: the events topic');
  pullRequest('v2', 0);
  repository.git('checkout', '--quiet', 'main');
  repository.git('merge', '--quiet', '--ff-only', 'to-v2');
  pullRequest('v3', 1);
} finally {
  repository.remove();
  rmSync(files, { recursive: true, force: true });
}
console.log(`\n${process.exitCode === 1 ? '✖ Not as expected.' : '✔ v2 passed, v3 was blocked.'}`);
