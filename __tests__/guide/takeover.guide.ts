// infra/ in place of the Python original: it imports what docs/deployment.md says, beside a bucket, a
// table and databases that stay. Run by `npm run test:guide`.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guideBlocks } from './blocks.js';
import { followBlock } from './follow.js';
import { install, type Installation } from './installation.js';
import { LIMIT_MS, openWorkspace, prepared, type Workspace } from './terraform.js';

const moto = process.env['MOTO_URL'];
if (moto === undefined) throw new Error('MOTO_URL names no server; run npm run test:guide');

const { runtime } = prepared();
const GUIDE = readFileSync('docs/deployment.md', 'utf8');
const BLOCKS = guideBlocks(GUIDE).filter(({ notRun }) => notRun === undefined);
const [MODULE = '', IMPORTS = ''] = ['module "schema_gate"', 'import {'].map(
  (first) =>
    GUIDE.split('```hcl\n')
      .find((text) => text.startsWith(first))
      ?.split('```')[0],
);
const LAKE = 'lean-ops-dev';
const REGISTRY = `--registry s3://${LAKE}-iceberg --registry-table ${LAKE}-schema-registry`;
const BESIDE = {
  environment: '"dev"',
  // Its queues take half a minute each, and terraform.guide.ts has them.
  trigger: '"lambda"',
  create_bucket: 'false',
  create_registry_table: 'false',
  create_databases: 'false',
};
let installation: Installation | undefined;
let workspace: Workspace | undefined;
let isTakenOver = false;

beforeAll(async () => {
  installation = await install(moto, [LAKE], runtime);
  workspace = await openWorkspace(`${MODULE}\n${IMPORTS}`, installation.environment);
  workspace.override(BESIDE);
});
afterAll(async () => {
  await installation?.close();
  workspace?.close();
});

function opened(): { readonly shell: Installation['shell']; readonly terraform: Workspace } {
  if (installation === undefined || workspace === undefined) throw new Error('Not set up');
  return { shell: installation.shell, terraform: workspace };
}

/** After the apply. */
async function json(text: string): Promise<unknown> {
  if (!isTakenOver) throw new Error('The module was not applied');
  return JSON.parse(await opened().shell.run(text));
}

describe('the module in place of the Python original', () => {
  it(
    'takes over what has its names, and destroys nothing',
    async () => {
      const { shell, terraform } = opened();
      for (const { text, section } of BLOCKS)
        if (section === 'Before you begin') await shell.run(text);
      await shell.run('aws events disable-rule --name "$LAKE-schema-upload-trigger"');
      expect(await terraform.apply()).toMatch(/4 imported, \d+ added, \d+ changed, 0 destroyed/);
      isTakenOver = true;
    },
    LIMIT_MS,
  );

  it('has the function run this package', async () => {
    const found = await json(
      'aws lambda get-function-configuration --function-name "$LAKE-schema-validator"',
    );
    const zip = readFileSync('build/schema_validator_enhanced.zip');
    const CodeSha256 = createHash('sha256').update(zip).digest('base64');
    expect(found).toMatchObject({ Timeout: 300, MemorySize: 512, CodeSha256 });
  });

  it('delivers once, and not past the module', async () => {
    const targets = 'aws events list-targets-by-rule --rule "$LAKE-schema-upload-trigger"';
    const { Targets } = (await json(targets)) as { readonly Targets: readonly object[] };
    const place = 'us-east-1:123456789012';
    const Arn = `arn:aws:lambda:${place}:function:${LAKE}-schema-validator`;
    expect(Targets).toEqual([{ Id: 'validator', Arn }]);
  });

  it('leaves the topics in force', async () => {
    expect(await json(`schema-gate status ${REGISTRY} --format json`)).toMatchObject({
      topics: [{ topic: 'orders_dev' }, { topic: 'orders_dev_old' }],
    });
  });

  for (const block of BLOCKS.filter(({ section }) => section === 'Step 4: Try a first version'))
    it(`${block.section} (line ${String(block.line)})`, async () => {
      if (installation === undefined || !isTakenOver) throw new Error('Not taken over');
      await followBlock(installation, block);
    });

  it('loses no event', () => {
    expect(installation?.cloud.lost).toEqual([]);
  });
});
