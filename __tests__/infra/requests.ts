import { isAllowed, type Document } from './policy.js';
import { RENDERED, type Rendered } from './rendered.js';

const ACCOUNT = 'arn:aws:iam::123456789012';
export const PLACE = 'eu-central-1:123456789012';
export const APPROVAL_KEY = `arn:aws:kms:${PLACE}:key/approvals`;

/** `admin` is a role that everything is allowed to by its own policy. */
const ADMIN: Document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

function policiesOf(role: string, { policies }: Rendered): readonly Document[] {
  switch (role) {
    case 'validator':
      return [policies.validator_glue, policies.validator_registry, policies.validator_runtime];
    case 'check':
      return [policies.check];
    case 'publish':
    case 'catchup':
    case 'machine':
    case 'job':
      return [policies[role]];
    default:
      return [ADMIN];
  }
}

/**
 * Whether a role gets what it asks for: an ARN, or a key of the schema bucket; '' is the bucket.
 * ENV in an ARN is the installation's.
 */
export function answer(
  role: string,
  action: string,
  resource: string,
  installation: Rendered,
): boolean {
  const env = installation === RENDERED.production ? 'prod' : 'dev';
  const arn = resource.startsWith('arn:')
    ? resource.replace('ENV', env)
    : `arn:aws:s3:::${installation.names['bucket'] ?? ''}${resource === '' ? '' : `/${resource}`}`;
  const ours = installation.role_arns as Readonly<Record<string, string>>;
  const context = {
    'aws:PrincipalArn': ours[role] ?? `${ACCOUNT}:role/${role}`,
    'aws:SecureTransport': 'true',
    ...(action === 'kms:Decrypt' || action === 'kms:GenerateDataKey'
      ? { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' }
      : {}),
  };
  const ofResource = [
    ...(arn.startsWith('arn:aws:s3:') ? [installation.bucket_policy] : []),
    ...(arn === APPROVAL_KEY
      ? [{ ...ADMIN, Statement: installation.approval_key_policy.Statement.slice(1) }]
      : []),
  ];
  return isAllowed([...policiesOf(role, installation), ...ofResource], {
    action,
    resource: arn,
    context,
  });
}
