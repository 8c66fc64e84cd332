import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { openShell, type Shell } from './bash.js';
import { startCloud, type Cloud } from './cloud.js';

/** Accounts as the Python original leaves them, and a shell in which a guide can be followed. */
export interface Installation {
  readonly cloud: Cloud;
  readonly shell: Shell;
  /** With it a program finds this AWS, and the programs that the guide names. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly close: () => Promise<void>;
}

/** What waits in the guide waits here until the validator has nothing to do any more. */
const SLEEP = `sleep() { python3 -c 'import os, urllib.request; urllib.request.urlopen(os.environ["AWS_ENDPOINT_URL"] + "/guide/idle").read()'; }`;
/** `npm run test:guide` has built the package, by the guide's own command: no other is let through. */
const BUILT = `npm() { [ "$*" = 'run package' ] || { echo "npm $*: not what was run" >&2; return 1; }; }`;

const run = promisify(execFile);

/**
 * `lakes`: `lean-ops-dev` and the like, none for an empty account; `runtime`: that of its functions. In
 * the shell, `schema-gate` is the present bundle, and CONTRACTS a folder in which `contracts.sh` makes a
 * repository.
 */
export async function install(
  moto: string,
  lakes: readonly string[],
  runtime?: string,
): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-guide-'));
  const cloud = await startCloud(moto, runtime);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  program(
    join(bin, 'schema-gate'),
    `exec '${process.execPath}' '${resolve('dist/cli/index.js')}' "$@"`,
  );
  const own = Object.entries(process.env).filter(([name]) => !/^(?:AWS_|GITHUB_|CI$)/.test(name));
  const environment = {
    ...Object.fromEntries(own),
    PATH: [bin, process.env['PATH']].join(delimiter),
    HOME: folder,
    AWS_ENDPOINT_URL: cloud.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_REGION: 'us-east-1',
    AWS_PAGER: '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    CONTRACTS: join(folder, 'contracts'),
  };
  // Not execFileSync: the proxy in this process has to answer.
  await Promise.all(
    lakes.map((lake) =>
      run('bash', ['__tests__/guide/python-original.sh', lake], { env: environment }),
    ),
  );
  const shell = openShell(resolve('.'), environment, `${SLEEP}\n${BUILT}`);
  return {
    cloud,
    shell,
    environment,
    async close() {
      shell.close();
      await cloud.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function program(file: string, text: string): void {
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
}
