// Tools that npm doesn't have, installed into a cache outside the tree.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'schema-gate');
const ATTEMPTS = 3;
const FROM_GO = {
  act: 'github.com/nektos/act@v0.2.82',
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
};
const OPENTOFU = {
  version: 'v1.12.6',
  package: 'github.com/opentofu/opentofu/cmd/tofu',
  module: `module tools

go 1.26

tool github.com/opentofu/opentofu/cmd/tofu

require github.com/opentofu/opentofu v1.12.6

replace github.com/hashicorp/hcl/v2 v2.20.1 => github.com/opentofu/hcl/v2 v2.20.2-0.20251021132045-587d123c2828
`,
};
/** The names of tools that could not be installed; each was told when it happened. */
export const skipped = [];

/** The path of a Go tool's binary; `undefined`: it could not be installed. */
export function fromGo(name) {
  const folder = join(cache, 'bin');
  const install = () =>
    spawnSync('go', ['install', FROM_GO[name]], {
      env: { ...process.env, GOBIN: folder },
      stdio: 'inherit',
      timeout: 300_000,
    });
  return installed(name, { binary: join(folder, name), install, needs: 'Go' });
}

/**
 * OpenTofu's binary. Its go.mod replaces a module, which `go install` refuses, so it is built as the
 * tool of a module with the same replacement.
 */
export function openTofu() {
  const name = 'tofu';
  const folder = join(cache, `${name}-${OPENTOFU.version}`);
  const go = (...args) =>
    spawnSync('go', args, {
      cwd: folder,
      env: { ...process.env, GOFLAGS: '-mod=mod' },
      stdio: 'inherit',
      timeout: 600_000,
    });
  const install = () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'go.mod'), OPENTOFU.module);
    if (go('mod', 'tidy').status === 0) go('build', '-o', name, OPENTOFU.package);
  };
  return installed(name, { binary: join(folder, name), install, needs: 'Go' });
}

/** The same for a Python tool. */
export function fromPip(name, version) {
  const folder = join(cache, `${name}-${version}`);
  const install = () => {
    // A folder that an interrupted installation left behind is started anew.
    rmSync(folder, { recursive: true, force: true });
    spawnSync(
      'python3',
      ['-m', 'pip', 'install', '--quiet', '--target', folder, `${name}==${version}`],
      { stdio: 'inherit', timeout: 300_000 },
    );
  };
  return installed(name, { binary: join(folder, 'bin', name), install, needs: 'Python with pip' });
}

function installed(name, { binary, install, needs }) {
  for (let attempt = 0; attempt < ATTEMPTS && !existsSync(binary); attempt++) {
    mkdirSync(cache, { recursive: true });
    install();
  }
  if (existsSync(binary)) return binary;
  skipped.push(name);
  console.log(`SKIPPED: ${name} could not be installed (${needs} and a network are needed)`);
  return undefined;
}
