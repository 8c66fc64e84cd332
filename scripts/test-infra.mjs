// infra/ with Terraform and with OpenTofu, as far as they are installed: format, validity, tests, and
// what it applies in its variants, on a mocked provider; Option B of docs/deployment.md is valid; and
// that __tests__/infra/golden/rendered.json is what the submodule renders (`--write` writes it), which
// the tests of the policies read. No account is needed. What can't run here is SKIPPED, and counted.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The module without what keeps it from being taken down, and with the tests that apply it. */
function applicable(module) {
  const folder = kept(copyOf(module));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tf'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), text.replace(/^ *prevent_destroy *= true\n/gm, ''));
  }
  const planned = join(folder, 'tests/module.tftest.hcl');
  const [mocked] = /^mock_provider [^]*?^}\n/m.exec(readFileSync(planned, 'utf8'));
  rmSync(planned);
  const tests = readFileSync(join(root, '__tests__/infra/applied.tftest.hcl'), 'utf8');
  writeFileSync(join(folder, 'tests/applied.tftest.hcl'), `${mocked}\n${tests}`);
  return folder;
}

/** What Option B shows, in a module that has what the user's has around it. */
function guidesModule(module, runtime) {
  const folder = kept(copyOf(module));
  for (const file of readdirSync(folder).filter((name) => /^(?!versions).*\.tf$/.test(name)))
    rmSync(join(folder, file));
  rmSync(join(folder, 'tests'), { recursive: true });
  const guide = readFileSync(join(root, 'docs/deployment.md'), 'utf8');
  const [, shown] = /^```hcl\n(variable "backfill_state_machine_arn"[^]*?)^```/m.exec(guide);
  const around = [...shown.matchAll(/var\.(\w+)/g)]
    .map(([, name]) => name)
    .filter((name, at, all) => all.indexOf(name) === at && !shown.includes(`variable "${name}"`))
    .map((name) => `variable "${name}" {}\n`);
  const role = 'resource "aws_iam_role" "schema_validator" {\n  assume_role_policy = "{}"\n}\n';
  const text = runtime === undefined ? shown : shown.replace('nodejs24.x', runtime);
  writeFileSync(join(folder, 'main.tf'), [text, role, ...around].join('\n'));
  return folder;
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
  const applied = applicable(folder);
  step({ tool, command }, `apply infra/ in its variants, ${name}`, [['test', ...old], applied]);
  const optionB = guidesModule(folder, runtime);
  step({ tool, command }, `validate Option B of the guide, ${name}`, [['validate'], optionB]);
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
  const tests = join(root, '__tests__/infra');
  step(one, 'fmt -check', [['fmt', '-check', '-recursive', '-diff', INFRA, tests], root]);
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
