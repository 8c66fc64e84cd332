// An older and the present version of schema-gate beside each other: the gate of one publishes, the
// validator of the other activates. Run by `npm run test:guide`.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packagedProduct } from '../lakehouse/packaged-product.js';
import { committedBuild } from '../oracle/builds.js';
import { PINNED } from '../oracle/pinned.js';
import { guideBlocks } from './blocks.js';
import { committedLambda } from './committed-lambda.js';
import { install, type Installation } from './installation.js';

const moto = process.env['MOTO_URL'];
if (moto === undefined) throw new Error('MOTO_URL names no server; run npm run test:guide');

type Age = 'old' | 'present';
const LAKE = 'lean-ops-upgrade';
const BUCKET = `${LAKE}-iceberg`;
const LIMIT_MS = 240_000;
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'schema-gate-upgrade-'));

let installation: Installation | undefined;
let gates: Readonly<Record<Age, string>>;
let packages: Readonly<Record<Age, string>>;
const oldBuild = committedBuild(PINNED);

beforeAll(async () => {
  if (oldBuild === undefined) return;
  gates = { old: oldBuild.cli, present: resolve('dist/cli/index.js') };
  packages = { old: committedLambda(PINNED) ?? '', present: packagedProduct() };
  installation = await install(moto, [LAKE]);
  await bash(`export LAKE=${LAKE} ICEBERG_BUCKET=${BUCKET} REGION=us-east-1 ACCOUNT=123456789012`);
  await git('init', '--quiet', '--initial-branch', 'main');
  mkdirSync(join(folder, 'schemas'));
});
afterAll(async () => {
  await installation?.close();
  rmSync(folder, { recursive: true, force: true });
});

function installed(): Installation {
  if (installation === undefined) throw new Error('The installation was not made');
  return installation;
}
const bash = (text: string): Promise<string> => installed().shell.run(text);

async function git(...args: readonly string[]): Promise<void> {
  const config = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  await run('git', [...config, ...args], { cwd: folder, env: installed().environment });
}

const stepThree = guideBlocks(readFileSync('docs/deployment.md', 'utf8')).filter(
  ({ section, notRun }) => section.startsWith('Step 3') && notRun === undefined,
);
const upgrading = guideBlocks(readFileSync('docs/deployment.md', 'utf8')).filter(
  ({ section }) => section === 'Upgrading schema-gate',
);

/** By the guide's own commands. */
async function deploy(age: Age, isFirst: boolean): Promise<void> {
  await bash(
    `aws s3 cp ${packages[age]} s3://${BUCKET}/lambda-packages/schema_validator_enhanced.zip --only-show-errors`,
  );
  for (const { text } of isFirst ? stepThree : upgrading) await bash(text);
}

/** A version of the topic with so many columns; answers with what publish reports of it. */
async function publish(gate: Age, columns: number): Promise<string> {
  const names = Array.from({ length: columns }, (_, index) => `column_${String(index + 1)}`);
  const schema = {
    schema_version: `1.${String(columns)}.0`,
    table_name: 'life',
    envelope_columns: { publish_time: { type: 'TIMESTAMP', required: true } },
    payload_columns: Object.fromEntries(names.map((name) => [name, 'STRING'])),
    partitioning: ['day(publish_time)'],
  };
  writeFileSync(join(folder, 'schemas/life.json'), `${JSON.stringify(schema, undefined, 2)}\n`);
  await git('add', '.');
  await git('commit', '--quiet', '--message', `life has ${String(columns)} columns`);
  const registry = ['--registry', `s3://${BUCKET}`, '--registry-table', `${LAKE}-schema-registry`];
  const args = [gates[gate], 'publish', ...registry, '--wait', '1m', '--format', 'json'];
  const { stdout } = await run(process.execPath, args, {
    cwd: folder,
    env: installed().environment,
  });
  const report = JSON.parse(stdout) as readonly { topic: string; outcome: string }[];
  return report.map(({ topic, outcome }) => `${topic} ${outcome}`).join();
}

async function inForce(): Promise<unknown> {
  const printed = await bash(`
aws s3 cp s3://${BUCKET}/schemas/life/active/schema.json - | jq -r .schema_version
aws dynamodb get-item --table-name ${LAKE}-schema-registry --key '{"topic_name":{"S":"life"}}' | jq -r '.Item | .schema_version.S, .activation_seq.N, .status.S'
aws glue get-table --database-name iceberg_curated_db --name life | jq '[.Table.StorageDescriptor.Columns[] | select(.Name | startswith("column_"))] | length'`);
  return printed.trim().split('\n');
}

/** In this order, since each activation follows the one before it. */
const PAIRS: readonly (readonly [what: string, lambda: Age, gate: Age])[] = [
  ['both are old', 'old', 'old'],
  ['the gate is upgraded first', 'old', 'present'],
  ['the validator is upgraded, too', 'present', 'present'],
  ['the gate is taken back', 'present', 'old'],
  ['the validator is taken back, too', 'old', 'old'],
  ['both are upgraded again', 'present', 'present'],
];

describe(`schema-gate of ${PINNED.slice(0, 12)} and the present one`, () => {
  if (oldBuild === undefined) {
    it('SKIPPED: that commit is not in this clone; fetch the whole history', () => undefined);
    return;
  }
  let deployed: Age | undefined;
  PAIRS.forEach(([what, lambda, gate], index) => {
    const columns = index + 1;
    it(
      `${what}: what the ${gate} gate publishes, the ${lambda} validator activates`,
      async () => {
        installed();
        if (deployed !== lambda) await deploy(lambda, deployed === undefined);
        deployed = lambda;
        expect(await publish(gate, columns)).toBe('life ACTIVE');
        const version = `1.${String(columns)}.0`;
        const expected = [version, version, String(columns), 'READY', String(columns)];
        expect(await inForce()).toEqual(expected);
        expect(installed().cloud.lost).toEqual([]);
      },
      LIMIT_MS,
    );
  });
});
