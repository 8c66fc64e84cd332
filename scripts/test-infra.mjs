// infra/ with Terraform and with OpenTofu, as far as they are installed: format, validity, tests; and
// that __tests__/infra/golden/rendered.json is what the submodule renders (`--write` writes it), which
// the tests of the policies read. No account is needed. What can't run here is SKIPPED, and counted.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { commandOf, copyOf, INFRA, moduleFor, run } from './infra-copy.mjs';
import { digestOfNames, INPUTS, OLDEST_PROVIDER } from './infra-inputs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const golden = join(root, '__tests__/infra/golden/rendered.json');
const isWrite = process.argv.includes('--write');
const counts = { passed: 0, failed: 0, skipped: 0 };
const folders = [];

function tell(outcome, what, output = '') {
  counts[outcome]++;
  const signs = { passed: '✔', failed: '✖', skipped: '- SKIPPED' };
  console.log(`${signs[outcome]} ${what}`);
  if (outcome === 'failed') console.log(output.trim());
}

/** Removed at the end. */
function kept(folder) {
  folders.push(folder);
  return folder;
}

function step({ tool, command }, what, [args, cwd]) {
  const { ok, output } = run(command, args, cwd);
  tell(ok ? 'passed' : 'failed', `${tool} ${what}`, output);
}

/** What the submodule renders for every set of inputs; policies as objects. */
async function rendered(command) {
  const folder = kept(copyOf(join(INFRA, 'names')));
  rmSync(join(folder, 'tests'), { recursive: true });
  const found = { sources: digestOfNames(root) };
  for (const [name, inputs] of Object.entries(INPUTS)) {
    writeFileSync(join(folder, 'terraform.tfvars.json'), JSON.stringify(inputs));
    const state = `-state=${name}.tfstate`;
    const steps = [
      ['init', '-input=false'],
      ['apply', '-auto-approve', '-input=false', state],
      ['output', '-json', state],
    ];
    const results = steps.map((args) => run(command, args, folder));
    const failed = results.find(({ ok }) => !ok);
    if (failed !== undefined) return { problem: failed.output };
    const outputs = JSON.parse(results.at(-1).stdout);
    found[name] = Object.fromEntries(
      Object.entries(outputs).map(([output, { value }]) => [output, parsed(value)]),
    );
  }
  return { text: await format(JSON.stringify(found), { parser: 'json', printWidth: 100 }) };
}

function parsed(value) {
  if (typeof value === 'string') return value.startsWith('{') ? JSON.parse(value) : value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, parsed(one)]));
}

function testModule({ tool, command }) {
  const { folder, installed, problem, runtime } = moduleFor(command);
  kept(folder);
  if (problem !== undefined && installed !== undefined) {
    tell('failed', `${tool} init infra/ with provider ${installed}`, problem);
    return;
  }
  if (problem !== undefined) {
    tell('skipped', `${tool} validate and test of infra/: the AWS provider can't be had here`);
    return;
  }
  const name = `with provider ${installed ?? 'of the registry'}`;
  step({ tool, command }, `validate infra/, ${name}`, [['validate'], folder]);
  const old = runtime === undefined ? [] : ['-var', `runtime=${runtime}`];
  step({ tool, command }, `test infra/, ${name}`, [['test', ...old], folder]);
  if (runtime !== undefined)
    tell('skipped', `${tool}: provider ${installed} stands in for ${OLDEST_PROVIDER}`);
}

for (const tool of ['terraform', 'tofu']) {
  const command = commandOf(tool);
  if (command === undefined) {
    tell('skipped', `${tool}: not installed`);
    continue;
  }
  const one = { tool, command };
  step(one, 'fmt -check', [['fmt', '-check', '-recursive', '-diff', INFRA], root]);
  const names = kept(copyOf(join(INFRA, 'names')));
  step(one, 'init infra/names', [['init', '-input=false'], names]);
  step(one, 'validate infra/names', [['validate'], names]);
  step(one, 'test infra/names', [['test'], names]);
  const { text, problem } = await rendered(command);
  if (isWrite && text !== undefined) writeFileSync(golden, text);
  const isCurrent = text !== undefined && text === readFileSync(golden, 'utf8');
  const advice = 'Not what it renders; npm run test:infra -- --write, and read the difference';
  const what = `${tool} renders __tests__/infra/golden/rendered.json`;
  tell(isCurrent ? 'passed' : 'failed', what, problem ?? advice);
  testModule(one);
}
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} SKIPPED`);
if (counts.failed > 0) process.exitCode = 1;
