// docs/deployment.md, followed. Run by `npm run test:guide`, which starts moto.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guideBlocks, type GuideBlock } from './blocks.js';
import { briefly, followBlock } from './follow.js';
import { install, type Installation } from './installation.js';

const moto = process.env['MOTO_URL'];
if (moto === undefined) throw new Error('MOTO_URL names no server; run npm run test:guide');

const BLOCKS = guideBlocks(readFileSync('docs/deployment.md', 'utf8')).filter(
  ({ notRun }) => notRun === undefined,
);
/** Building the package on a machine that is busy. */
const LIMIT_MS = 240_000;
let installation: Installation | undefined;
let failed: string | undefined = 'the set-up';

beforeAll(async () => {
  installation = await install(moto, ['lean-ops-dev', 'lean-ops-prod']);
  await installation.shell.run('bash __tests__/guide/contracts.sh');
  failed = undefined;
}, 120_000);
afterAll(() => installation?.close());

async function follow(block: GuideBlock): Promise<void> {
  if (installation === undefined || failed !== undefined) throw briefly(`${String(failed)} failed`);
  failed = `${block.section}, line ${String(block.line)}`;
  await followBlock(installation, block);
  failed = undefined;
}

describe('docs/deployment.md', () => {
  for (const block of BLOCKS) {
    it(`${block.section} (line ${String(block.line)})`, () => follow(block), LIMIT_MS);
    for (const section of block.again)
      for (const one of BLOCKS.filter((other) => other.section.startsWith(section)))
        it(`again: ${one.section} (line ${String(one.line)})`, () => follow(one), LIMIT_MS);
  }

  it('loses no event', () => {
    expect(installation?.cloud.lost).toEqual([]);
  });
});
