import type { Decision, Fact, Unread } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import { layoutOf } from '../../protocol/keys.js';
import type { ResourceKind } from '../../protocol/permission-resources.js';
import { PERMISSIONS, type Permission } from '../../protocol/permissions.js';
import type { LambdaSettings } from '../../protocol/settings.js';
import { fail, notKnown, ok, orOk, untold } from './checks.js';
import { UNNAMED } from './function-checks.js';

/** What the function's role needs, as the simulator is asked for it. */
export interface Needed {
  readonly action: string;
  readonly resource: string;
  readonly why: string;
}

interface Where {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** ARN of the KMS key of the bucket, if it has one. */
  readonly keyArn: string | undefined;
}

/** Resources that stand for all that an action of the validator is about: policies name patterns. */
export function neededBy(
  settings: LambdaSettings,
  { partition, region, account, keyArn }: Where,
): readonly Needed[] {
  const { schemaBucket, schemaPrefix, registryTable, athenaWorkgroup, athenaOutputBucket } =
    settings;
  const { places, approvalKey } = settings.settings;
  const layout = layoutOf(schemaPrefix);
  const inBucket = (bucket: string, key: string): string =>
    `arn:${partition}:s3:::${bucket}/${key}`;
  const here = (service: string, rest: string): string =>
    `arn:${partition}:${service}:${region}:${account}:${rest}`;
  const objects = (action: string): string =>
    action === 's3:DeleteObject' ? layout.pending('some_topic') : layout.active('some_topic');
  const databases = Object.values(places.databases);
  const resourcesOf = (
    kind: ResourceKind,
    action: string,
  ): readonly (string | null | undefined)[] => {
    switch (kind) {
      case 'registry-objects':
        return [inBucket(schemaBucket, objects(action))];
      case 'schema-bucket':
        return [`arn:${partition}:s3:::${schemaBucket}`];
      case 'registry-table':
        return registryTable === UNNAMED ? [] : [here('dynamodb', `table/${registryTable}`)];
      case 'workgroup':
        return [here('athena', `workgroup/${athenaWorkgroup}`)];
      case 'catalogue':
        return databases.map((database) =>
          action.endsWith('Database')
            ? here('glue', `database/${database}`)
            : here('glue', `table/${database}/some_table`),
        );
      case 'table-objects':
        return databases.map((database) =>
          inBucket(places.bucket, `${database}/some_topic/some_file`),
        );
      case 'table-buckets':
        return [places.bucket, athenaOutputBucket].map(
          (bucket) => `arn:${partition}:s3:::${bucket}`,
        );
      case 'state-machine':
        return [settings.stateMachineArn];
      case 'key':
        return [keyArn];
      case 'approval-key':
        return [approvalKey];
      default:
        return [];
    }
  };
  const rows = (PERMISSIONS as readonly Permission[])
    .filter(({ programs }) => programs.includes('validator'))
    .flatMap(({ action, resource: kind, why }) =>
      resourcesOf(kind, action).flatMap((resource) =>
        resource === null || resource === undefined ? [] : [{ action, resource, why }],
      ),
    );
  // Two rows ask for the same of a bucket that serves for both.
  return [...new Map(rows.map((row) => [`${row.action} ${row.resource}`, row])).values()];
}

/** `asked`: the answers, one for each resource that was asked about. */
export function permissionChecks(
  role: string,
  needed: readonly Needed[],
  asked: readonly Fact<readonly Decision[]>[],
  /** Why the bucket's key is not known, so that nothing was asked about it. */
  unreadKey?: Unread,
): readonly Check[] {
  const id = 'function-permissions';
  const [unread] = asked.filter((one) => one.kind !== 'known');
  if (unread?.kind === 'absent')
    return [
      fail(id, role, 'There is no such role', 'Give the function a role (Terraform makes one)'),
    ];
  if (unread !== undefined) return [notKnown(id, role, unread)];
  const decisions = asked.flatMap((one) => (one.kind === 'known' ? one.value : []));
  const answerTo = ({ action, resource }: Needed): Decision | undefined =>
    decisions.find((one) => one.action === action && one.resource === resource) ??
    decisions.find((one) => one.action === action && one.resource === '*');
  const problems = needed.flatMap((one): readonly Check[] => {
    const decision = answerTo(one);
    if (decision === undefined)
      return [
        untold(
          id,
          one.action,
          `the simulator says nothing of it on ${one.resource}`,
          `Look at the policies of ${role}`,
        ),
      ];
    // A condition such as kms:ViaService is met by the real request only.
    if (decision.isAllowed || decision.lacksContext) return [];
    return [
      fail(
        id,
        one.action,
        `The function's role may not do ${one.action} on ${one.resource}: ${one.why}`,
        `Add to a policy of ${role}: ${JSON.stringify({ Effect: 'Allow', Action: one.action, Resource: one.resource })}, for all keys and tables of its kind (docs/deployment.md, "Permissions of the validator")`,
      ),
    ];
  });
  const others = unreadKey === undefined ? [] : [notKnown(id, role, unreadKey)];
  return orOk(
    [...problems, ...others],
    ok(id, role, `The role may do all ${needed.length} things that the validator does`),
  );
}
