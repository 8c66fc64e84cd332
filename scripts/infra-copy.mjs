// infra/ for Terraform or OpenTofu to work in: a copy, since initializing leaves files behind, with the
// AWS provider that can be had here.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OLDEST_PROVIDER } from './infra-inputs.mjs';
import { openTofu } from './workflow-tools.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const INFRA = join(root, 'infra');
/** Where providers lie that were installed beforehand. */
const MIRRORS = [
  process.env.TF_PLUGIN_FOLDER,
  join(homedir(), '.terraform.d/plugins'),
  '/usr/local/share/terraform/plugins',
  '/usr/share/terraform/plugins',
  '/opt/tf-plugins',
].filter((folder) => folder !== undefined);
/** Both registries have the same provider. */
const SOURCES = ['registry.terraform.io/hashicorp/aws', 'registry.opentofu.org/hashicorp/aws'];
/** One that provider 5.100 knows. */
const RUNTIME_OF_OLD = 'nodejs22.x';

/** A folder of its own; whoever asks for it removes it. */
export function copyOf(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'schema-gate-infra-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** `ok`, all that the command printed as `output`, and `stdout`. */
export function run(command, args, cwd) {
  // A configuration of the user's that is missing or asks for a login is not ours to judge.
  const env = { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', TF_IN_AUTOMATION: '1' };
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 240_000,
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}`, stdout };
}

/** The tool's command: the one that is installed, or OpenTofu as built into the cache. */
export function commandOf(tool) {
  if (run(tool, ['version'], INFRA).ok) return tool;
  return tool === 'tofu' ? openTofu() : undefined;
}

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

/**
 * A copy of the module that is initialized with `command`. `problem` is what that said where it failed;
 * `installed` the version that a mirror has, undefined where the registry was asked. `options` are init's
 * for whoever uses the module; `runtime` is what an older provider takes in place of the module's own,
 * since it refuses one that it doesn't know, and nothing else.
 */
export function moduleFor(command) {
  const folder = copyOf(INFRA);
  const installed = installedProvider();
  const versions = join(folder, 'versions.tf');
  if (installed !== undefined)
    writeFileSync(
      versions,
      readFileSync(versions, 'utf8')
        .replace(/(?<=\s)version = ".*"/, `version = "${installed.version}"`)
        .replace('"hashicorp/aws"', `"${installed.source}"`),
    );
  const options = [
    '-input=false',
    '-backend=false',
    ...(installed === undefined ? [] : [`-plugin-dir=${installed.mirror}`]),
  ];
  const { ok, output } = run(command, ['init', ...options], folder);
  const isOld = installed !== undefined && isOlder(installed.version);
  return {
    folder,
    options,
    installed: installed?.version,
    source: installed?.source ?? 'hashicorp/aws',
    problem: ok ? undefined : output,
    runtime: isOld ? RUNTIME_OF_OLD : undefined,
  };
}
