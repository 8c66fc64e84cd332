// docs/deployment.md, followed. Run by `npm run test:guide`, which starts moto.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShell, type Shell } from './bash.js';
import { guideBlocks, missingIn, type GuideBlock } from './blocks.js';
import { startCloud, type Cloud } from './cloud.js';

const moto = process.env['MOTO_URL'];
if (moto === undefined) throw new Error('MOTO_URL names no server; run npm run test:guide');

const BLOCKS = guideBlocks(readFileSync('docs/deployment.md', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'schema-gate-guide-'));
const contracts = join(folder, 'contracts');
let cloud: Cloud;
let shell: Shell;
let failed: string | undefined = 'the set-up';

/** What waits in the guide waits here until the validator has nothing to do any more. */
const PRELUDE = `${process.env['GUIDE_IS_BUILT'] === undefined ? '' : 'npm() { :; }'}
sleep() { python3 -c 'import os, urllib.request; urllib.request.urlopen(os.environ["AWS_ENDPOINT_URL"] + "/guide/idle").read()'; }`;

beforeAll(async () => {
  cloud = await startCloud(moto);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const cli = `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/cli/index.js')}' "$@"\n`;
  writeFileSync(join(bin, 'schema-gate'), cli);
  chmodSync(join(bin, 'schema-gate'), 0o755);
  const own = Object.entries(process.env).filter(([name]) => !/^(?:AWS_|GITHUB_|CI$)/.test(name));
  const environment = {
    ...Object.fromEntries(own),
    PATH: [bin, join(resolve('.'), 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    HOME: folder,
    AWS_ENDPOINT_URL: cloud.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_REGION: 'us-east-1',
    AWS_PAGER: '',
    CONTRACTS: contracts,
  };
  for (const lake of ['lean-ops-dev'])
    // Not execFileSync: the proxy in this process has to answer.
    await promisify(execFile)('bash', ['__tests__/guide/python-original.sh', lake], {
      env: environment,
    });
  shell = openShell(resolve('.'), environment, PRELUDE);
  failed = undefined;
}, 120_000);

afterAll(async () => {
  shell?.close();
  await cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

async function follow({ text, expected, section, line }: GuideBlock): Promise<void> {
  if (failed !== undefined) {
    const error = new Error();
    error.stack = `Not reached, since ${failed} failed`;
    throw error;
  }
  failed = `${section}, line ${String(line)}`;
  const output = await shell.run(text).catch((error: unknown) => {
    throw new Error([String(error), ...cloud.lost].join('\n'));
  });
  if (expected !== undefined) {
    const missing = missingIn(output, expected);
    expect(missing === undefined ? '' : `${missing}\n\nis missing in:\n${output}`).toBe('');
  }
  failed = undefined;
}

describe('docs/deployment.md', () => {
  for (const block of BLOCKS.filter(({ notRun }) => notRun === undefined)) {
    it(`${block.section} (line ${String(block.line)})`, () => follow(block), 120_000);
    for (const section of block.again)
      for (const one of BLOCKS.filter((other) => other.section.startsWith(section)))
        if (one.notRun === undefined)
          it(`again: ${one.section} (line ${String(one.line)})`, () => follow(one), 120_000);
  }

  it('loses no event', () => {
    expect(cloud.lost).toEqual([]);
  });
});
