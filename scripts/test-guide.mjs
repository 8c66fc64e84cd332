// docs/deployment.md, followed: its commands in their order, by bash and the real aws command line, on
// moto, with the zip that they deploy, and what infra/ stands up there. See __tests__/guide. `--built`
// takes the zip that is there, `--only deployment`, `--only takeover`, `--only terraform` or
// `--only upgrade` runs one file.
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOf, moduleFor } from './infra-copy.mjs';
import { runSuites } from './moto-suites.mjs';
import { answers, awsFolder, motoPython } from './moto.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The guide's own command, once for all suites: they run at once, and each deploys what it built. */
function isBuilt() {
  if (process.argv.includes('--built')) return true;
  const { status } = spawnSync('npm', ['run', 'package'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.log('test:guide failed: npm run package did');
  return status === 0;
}

/** Terraform or OpenTofu with the AWS provider, for the suite that applies infra/; undefined: no such. */
function preparedModule() {
  for (const tool of ['terraform', 'tofu']) {
    const command = commandOf(tool);
    if (command === undefined) continue;
    const { folder: module, problem, options, runtime } = moduleFor(command);
    if (problem === undefined) return { command, module, options, runtime };
    rmSync(module, { recursive: true, force: true });
  }
  return undefined;
}

const folder = awsFolder();
const python = motoPython();
const missing = [
  ...(folder === undefined ? ['aws'] : []),
  ...(python === undefined ? ['moto'] : []),
  ...['bash', 'jq'].filter((tool) => !answers(tool)),
  ...(answers('unzip', '-v') ? [] : ['unzip']),
];
if (missing.length > 0)
  console.log(
    `\n!!! SKIPPED test:guide: ${missing.join(', ')} not found.\n!!! No command of docs/deployment.md was run.`,
  );
else if (isBuilt()) {
  const path = [...(folder === '' ? [] : [folder]), process.env.PATH].join(delimiter);
  const only = process.argv.includes('--only')
    ? process.argv[process.argv.indexOf('--only') + 1]
    : '*';
  const all = globSync(`__tests__/guide/${only}.guide.ts`, { cwd: root }).sort();
  if (all.length === 0) throw new Error(`test:guide has no suite ${only}`);
  const applies = (suite) => /\/(?:takeover|terraform)\.guide\.ts$/.test(suite);
  const module = all.some(applies) ? preparedModule() : undefined;
  const suites = all.filter((suite) => module !== undefined || !applies(suite));
  // All at once: the longest begins first, and a command line of aws that starts uses one core.
  await runSuites(suites, {
    name: 'test:guide',
    most: suites.length,
    python,
    env: { PATH: path, ...(module === undefined ? {} : { TERRAFORM: JSON.stringify(module) }) },
  });
  if (suites.length < all.length)
    console.log(
      'SKIPPED: infra/ is not applied; Terraform with the AWS provider is not to be had here',
    );
  if (module !== undefined) rmSync(module.module, { recursive: true, force: true });
} else process.exitCode = 1;
