// infra/ with Terraform and with OpenTofu, as far as they are installed: format, validity, tests; and
// that __tests__/infra/golden/rendered.json is what the submodule renders (`--write` writes it), which
// the tests of the policies read. No account is needed. What can't run here is SKIPPED, and counted.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { openTofu } from './workflow-tools.mjs';
import { digestOfNames, INPUTS, OLDEST_PROVIDER } from './infra-inputs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const infra = join(root, 'infra');
const golden = join(root, '__tests__/infra/golden/rendered.json');
const isWrite = process.argv.includes('--write');
/** Where providers lie that were installed beforehand. */
const MIRRORS = [
  process.env.TF_PLUGIN_FOLDER,
  join(homedir(), '.terraform.d/plugins'),
  '/usr/local/share/terraform/plugins',
  '/usr/share/terraform/plugins',
  '/opt/tf-plugins',
].filter((folder) => folder !== undefined);
const counts = { passed: 0, failed: 0, skipped: 0 };
const folders = [];
/** By tool, what starts it. */
const commands = new Map();

function tell(outcome, what, output = '') {
  counts[outcome]++;
  const signs = { passed: '✔', failed: '✖', skipped: '- SKIPPED' };
  console.log(`${signs[outcome]} ${what}`);
  if (outcome === 'failed') console.log(output.trim());
}

/** A copy, since initializing leaves files behind. */
function copyOf(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'schema-gate-infra-'));
  folders.push(copy);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function run(tool, args, cwd) {
  // A configuration of the user's that is missing or asks for a login is not ours to judge.
  const env = { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', TF_IN_AUTOMATION: '1' };
  const { status, stdout, stderr } = spawnSync(commands.get(tool) ?? tool, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 240_000,
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}`, stdout };
}

function step(tool, what, [args, cwd]) {
  const { ok, output } = run(tool, args, cwd);
  tell(ok ? 'passed' : 'failed', `${tool} ${what}`, output);
  return ok;
}

/** What the submodule renders for every set of inputs; policies as objects. */
async function rendered(tool) {
  const folder = copyOf(join(infra, 'names'));
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
    const results = steps.map((args) => run(tool, args, folder));
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

/** Both registries have the same provider. */
const SOURCES = ['registry.terraform.io/hashicorp/aws', 'registry.opentofu.org/hashicorp/aws'];

/** A provider that lies in a mirror: its newest version, of any platform. */
function installedProvider() {
  for (const mirror of MIRRORS) {
    for (const source of SOURCES) {
      const folder = join(mirror, source);
      const [newest] = existsSync(folder)
        ? readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        : [];
      if (newest !== undefined) return { mirror, source, version: newest };
    }
  }
  return undefined;
}

function isOlder(version) {
  return version.localeCompare(OLDEST_PROVIDER, 'en', { numeric: true }) < 0;
}

function testModule(tool) {
  const folder = copyOf(infra);
  const installed = installedProvider();
  const from = installed === undefined ? [] : [`-plugin-dir=${installed.mirror}`];
  const versions = join(folder, 'versions.tf');
  if (installed !== undefined)
    writeFileSync(
      versions,
      readFileSync(versions, 'utf8')
        .replace(/(?<=\s)version = ".*"/, `version = "${installed.version}"`)
        .replace('"hashicorp/aws"', `"${installed.source}"`),
    );
  const init = run(tool, ['init', '-input=false', '-backend=false', ...from], folder);
  if (!init.ok && installed !== undefined) {
    tell('failed', `${tool} init infra/ with provider ${installed.version}`, init.output);
    return;
  }
  if (!init.ok) {
    tell('skipped', `${tool} validate and test of infra/: the AWS provider can't be had here`);
    return;
  }
  const name = `with provider ${installed?.version ?? 'of the registry'}`;
  step(tool, `validate infra/, ${name}`, [['validate'], folder]);
  // An older provider refuses the runtime that it doesn't know, and nothing else.
  const isOld = installed !== undefined && isOlder(installed.version);
  const old = isOld ? ['-var', 'runtime=nodejs22.x'] : [];
  step(tool, `test infra/, ${name}`, [['test', ...old], folder]);
  if (isOld)
    tell('skipped', `${tool}: provider ${installed.version} stands in for ${OLDEST_PROVIDER}`);
}

/** The tool's command: the one that is installed, or OpenTofu as built into the cache. */
function commandOf(tool) {
  if (run(tool, ['version'], infra).ok) return tool;
  return tool === 'tofu' ? openTofu() : undefined;
}

for (const tool of ['terraform', 'tofu']) {
  const command = commandOf(tool);
  if (command === undefined) {
    tell('skipped', `${tool}: not installed`);
    continue;
  }
  commands.set(tool, command);
  step(tool, 'fmt -check', [['fmt', '-check', '-recursive', '-diff', infra], root]);
  const names = copyOf(join(infra, 'names'));
  step(tool, 'init infra/names', [['init', '-input=false'], names]);
  step(tool, 'validate infra/names', [['validate'], names]);
  step(tool, 'test infra/names', [['test'], names]);
  const { text, problem } = await rendered(tool);
  if (isWrite && text !== undefined) writeFileSync(golden, text);
  const isCurrent = text !== undefined && text === readFileSync(golden, 'utf8');
  const advice = 'Not what it renders; npm run test:infra -- --write, and read the difference';
  const what = `${tool} renders __tests__/infra/golden/rendered.json`;
  tell(isCurrent ? 'passed' : 'failed', what, problem ?? advice);
  testModule(tool);
}
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} SKIPPED`);
if (counts.failed > 0) process.exitCode = 1;
