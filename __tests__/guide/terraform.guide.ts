// infra/, applied with the block that docs/deployment.md shows, on an account that has nothing; then the
// guide's steps on what stands there. Run by `npm run test:guide`, which names the tool and the module.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guideBlocks } from './blocks.js';
import { followBlock } from './follow.js';
import { LEAST } from './functions.js';
import { install, type Installation } from './installation.js';
import { LIMIT_MS, openWorkspace, prepared, type Workspace } from './terraform.js';

const moto = process.env['MOTO_URL'];
if (moto === undefined) throw new Error('MOTO_URL names no server; run npm run test:guide');

const { runtime } = prepared();
const GUIDE = readFileSync('docs/deployment.md', 'utf8');
const BLOCKS = guideBlocks(GUIDE).filter(({ notRun }) => notRun === undefined);
const OPTION_A = BLOCKS.filter(({ section }) => section.includes('Option A'));
const SHOWN = /```hcl\n(module "schema_gate" [^`]*)```/.exec(GUIDE)?.[1] ?? '';
const LAKE = 'lean-ops-prod';
const BUCKET = `${LAKE}-iceberg`;
const REGISTRY = `--registry s3://${BUCKET} --registry-table ${LAKE}-schema-registry`;
const ROLE = `arn:aws:iam::123456789012:role/${LAKE}`;
let installation: Installation | undefined;
let workspace: Workspace | undefined;
let isApplied = false;

beforeAll(async () => {
  installation = await install(moto, [], runtime);
  workspace = await openWorkspace(SHOWN, installation.environment);
});
afterAll(async () => {
  await installation?.close();
  workspace?.close();
});

function opened(): Workspace {
  if (workspace === undefined) throw new Error('Terraform was not initialized');
  return workspace;
}
const terraform: Workspace['terraform'] = async (...args) => opened().terraform(...args);

interface Plan {
  readonly resource_changes: readonly {
    readonly address: string;
    readonly change: { readonly before: Values | null; readonly after: Values | null };
  }[];
}
type Values = Readonly<Record<string, unknown>>;

/** What a plan changes. moto tells JSON with other spaces than it was given. */
function changed({ address, change: { before, after } }: Plan['resource_changes'][number]) {
  const canonical = (value: unknown): string => {
    const isJson = typeof value === 'string' && value.startsWith('{');
    return isJson ? canonical(JSON.parse(value)) : JSON.stringify(value);
  };
  const names = Object.keys({ ...before, ...after });
  return names
    .filter((name) => canonical(before?.[name]) !== canonical(after?.[name]))
    .map((name) => `${address}.${name}`);
}

/** Throws before. */
function applied(): Installation {
  if (installation === undefined || !isApplied) throw new Error('The module was not applied');
  return installation;
}
const bash = async (text: string): Promise<string> => applied().shell.run(text);

async function json(text: string): Promise<unknown> {
  return JSON.parse(await bash(text));
}

/** A section's blocks as tests. */
function itFollows(section: string): void {
  for (const block of BLOCKS.filter((one) => one.section.endsWith(section)))
    it(
      `${block.section} (line ${String(block.line)})`,
      async () => followBlock(applied(), block),
      LIMIT_MS,
    );
}

describe('the module, as the guide shows it', () => {
  it(
    'stands everything up',
    async () => {
      expect(await opened().apply()).toMatch(
        /Apply complete! Resources: \d+ added, 0 changed, 0 destroyed/,
      );
      isApplied = true;
      for (const { text, section } of BLOCKS) if (section === 'Before you begin') await bash(text);
      await bash(`export LAKE=${LAKE} ICEBERG_BUCKET=${BUCKET}`);
    },
    LIMIT_MS,
  );

  it('has nothing to change then', async () => {
    applied();
    await terraform('plan', '-input=false', '-out=again.tfplan');
    const plan = JSON.parse(await terraform('show', '-json', 'again.tfplan')) as Plan;
    expect(plan.resource_changes.length).toBeGreaterThan(30);
    expect(plan.resource_changes.flatMap(changed)).toEqual([]);
  });

  it('says what the workflows need', async () => {
    applied();
    expect(JSON.parse(await terraform('output', '-json', 'workflow_variables'))).toEqual({
      SCHEMA_REGISTRY: `s3://${BUCKET}/schemas`,
      SCHEMA_REGISTRY_TABLE: `${LAKE}-schema-registry`,
      AWS_REGION: 'us-east-1',
      SCHEMA_GATE_READ_ROLE: `${ROLE}-schema-check-role`,
      SCHEMA_GATE_ROLE: `${ROLE}-schema-publish-role`,
      BACKFILL_STATE_MACHINE_ARN: '',
      CATCH_UP_TRACKING_TABLE: '',
      CATCH_UP_MAX_TOPICS: '5',
    });
  });

  it('lets nobody destroy what holds data', async () => {
    applied();
    await expect(terraform('plan', '-destroy', '-refresh=false', '-no-color')).rejects.toThrow(
      'Instance cannot be destroyed',
    );
  });
});

describe("the module's function", () => {
  const described = `aws lambda get-function-configuration --function-name "$LAKE-schema-validator"`;

  it('has the configuration that Option A gives it, and more variables', async () => {
    const { Variables: expected, ...rest } = JSON.parse(OPTION_A[1]?.expected ?? '') as {
      readonly Variables: Readonly<Record<string, string>>;
    };
    const found = (await json(described)) as { readonly Environment: { Variables: object } };
    expect(found).toMatchObject({ ...rest, Runtime: runtime ?? LEAST.runtime });
    const names = Object.entries(expected).map(([name, value]) => [
      name,
      value.replace('…', 'prod'),
    ]);
    expect(found.Environment.Variables).toMatchObject(Object.fromEntries(names) as object);
  });

  itFollows('Then, with either');
});

describe('on what the module stands up', () => {
  itFollows('Step 4: Try a first version');
  itFollows('Step 5: Try a breaking change');
  itFollows('Step 6: Try an enhancement');
  itFollows('Monitoring > Logs');
  itFollows('Monitoring > Metrics');

  it('doctor finds nothing to mend', async () => {
    const report = (await json(`schema-gate doctor ${REGISTRY} --format json || true`)) as {
      readonly checks: readonly { readonly id: string; readonly status: string }[];
    };
    const unwell = report.checks.filter(({ status }) => status !== 'ok');
    // But what an older provider makes it be.
    const known = (id: string): boolean => runtime !== undefined && id === 'function-runtime';
    expect(unwell.filter(({ id }) => !known(id))).toEqual([]);
    expect(report.checks.length).toBeGreaterThan(30);
  });

  itFollows('Step 7: Clean up');

  it(
    'one variable rolls the validator back',
    async () => {
      opened().override({ handler: '"handler.lambda_handler"' });
      applied();
      expect(await opened().apply()).toContain('Apply complete!');
      expect(await json(`aws s3 cp "s3://${BUCKET}/schemas/deployment.json" -`)).toMatchObject({
        validator: 'structure',
      });
    },
    LIMIT_MS,
  );

  it('no event is lost', () => {
    expect(applied().cloud.lost).toEqual([]);
  });
});

/** Option A lets the validator start a state machine that Option B's block leaves out. */
const WITHOUT_STATES =
  '.Statement |= map(select(.Action | tostring | startswith("states:") | not))';

it("Option A gives the role the module's policies, but for workgroup and state machine", async () => {
  const policies = `for policy in $(aws iam list-role-policies --role-name "$LAKE-schema-validator-role" | jq -r '.PolicyNames[]'); do
  aws iam get-role-policy --role-name "$LAKE-schema-validator-role" --policy-name $policy | jq -S '{PolicyName, PolicyDocument: (.PolicyDocument | ${WITHOUT_STATES})}'
done`;
  const before = await bash(policies);
  await bash(OPTION_A[0]?.text ?? '');
  const after = await bash(policies);
  expect(after.replaceAll('workgroup/primary', `workgroup/${LAKE}-schema-validator`)).toBe(before);
  expect(before.match(/"PolicyName"/g)).toHaveLength(3);
});
