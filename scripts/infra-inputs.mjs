import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest version of the AWS provider that infra/versions.tf takes. */
export const OLDEST_PROVIDER = '6.22.0';

const ACCOUNT = { account_id: '123456789012', region: 'eu-central-1' };
const GITHUB = { repository: 'acme/contracts', repository_id: '42', owner_id: '7' };
const KEYS = 'arn:aws:kms:eu-central-1:123456789012:key';

/** Sets of inputs for which the policies are rendered and tested. */
export const INPUTS = {
  // A production installation: nobody uploads by hand.
  production: {
    ...ACCOUNT,
    environment: 'prod',
    github: { ...GITHUB, environment: 'production' },
    state_machine_arn: 'arn:aws:states:eu-central-1:123456789012:stateMachine:backfill',
    kms_key_arns: [`${KEYS}/bucket`],
    approval_key_arn: `${KEYS}/approvals`,
  },
  // The guide's, with its steps by hand.
  development: {
    ...ACCOUNT,
    github: GITHUB,
    checkpoint_table: 'lean-ops-dev-checkpoints',
    pipeline_glue_jobs: ['lean-ops-dev-curated-job'],
    catch_up_glue_job: true,
    pipeline_state_machine_arn: 'arn:aws:states:eu-central-1:123456789012:stateMachine:pipeline',
    log_tables: ['quality.errors', 'iceberg_standardized_db.drift_log'],
    operator_role_arns: ['arn:aws:iam::123456789012:role/operator'],
    registry_role_arns: ['arn:aws:iam::123456789012:role/steward'],
  },
  // Beside what exists, on an Enterprise host; the rule invokes the Lambda.
  existing: {
    ...ACCOUNT,
    schema_bucket: 'acme-schemas',
    iceberg_bucket: 'acme-lake',
    athena_output_bucket: 'acme-results',
    schema_prefix: 'contracts/topics',
    registry_table: 'topics',
    workgroup: 'governed',
    trigger: 'lambda',
    catch_up: false,
    github: { ...GITHUB, host: 'git.acme.example/_services/token' },
  },
};

/** SHA-256 of all that the rendered policies are made of, below the project's root. */
export function digestOfNames(root) {
  const folder = join(root, 'infra/names');
  const files = readdirSync(folder).filter((name) => /\.(?:tf|json)$/.test(name));
  const hash = createHash('sha256').update(JSON.stringify(INPUTS));
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
