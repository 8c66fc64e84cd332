import type { Caller, Fact, FunctionFacts, Installation } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import type { LambdaSettings } from '../../protocol/settings.js';
import { untold } from './checks.js';
import type { Place } from './place.js';
import { registryTableChecks, stateMachineChecks } from './gate-checks.js';
import {
  databaseChecks,
  governanceChecks,
  tableBucketChecks,
  workgroupChecks,
} from './lake-checks.js';
import { neededBy, permissionChecks } from './permission-checks.js';

interface Known {
  /** Whether the function itself has told its settings. */
  readonly isTold: boolean;
  readonly table: string | undefined;
  /** Whether our state machine runs statements in the workgroup. */
  readonly hasOurMachine: boolean;
}

/** Databases, workgroup, registry table and state machine. */
export async function lakeChecks(
  look: Installation,
  read: LambdaSettings,
  { isTold, table, hasOurMachine }: Known,
): Promise<readonly Check[]> {
  const { settings, athenaWorkgroup, athenaOutputBucket, stateMachineArn } = read;
  const names = [...new Set(Object.values(settings.places.databases))];
  const databases = await Promise.all(
    names.map(async (name) => [name, await look.database(name)] as const),
  );
  const [governed, registryTable] = await Promise.all([
    look.governed(),
    table === undefined ? undefined : look.dynamoTable(table),
  ]);
  const common = [
    ...(settings.places.bucket === read.schemaBucket
      ? []
      : tableBucketChecks(settings.places.bucket, await look.bucket(settings.places.bucket))),
    ...databaseChecks(new Map(databases)),
    ...governanceChecks(settings.places, governed),
    ...registryTableChecks(table, registryTable),
  ];
  if (!isTold)
    return [
      ...common,
      ...(['workgroup', 'workgroup-output', 'state-machine'] as const).map((id) =>
        untold(
          id,
          'the validator',
          "the function's variables were not read",
          'Mend the function first',
        ),
      ),
    ];
  const [workgroup, output, machine] = await Promise.all([
    look.workgroup(athenaWorkgroup),
    look.bucket(athenaOutputBucket),
    stateMachineArn === undefined ? undefined : look.stateMachine(stateMachineArn),
  ]);
  return [
    ...common,
    ...workgroupChecks(athenaWorkgroup, workgroup, {
      bucket: athenaOutputBucket,
      found: output,
      hasOurMachine,
    }),
    ...stateMachineChecks(stateMachineArn, machine),
  ];
}

/** Whether the function's role may do what the validator does. */
export async function permissionsOf(
  look: Installation,
  { role, arn }: FunctionFacts,
  place: Place,
  { settings, caller }: { readonly settings: LambdaSettings; readonly caller: Fact<Caller> },
): Promise<readonly Check[]> {
  // What it needs for another registry, its own doctor tells.
  if (settings.schemaBucket !== place.bucket || settings.schemaPrefix !== place.prefix)
    return [
      untold(
        'function-permissions',
        role,
        "the function's variables name another registry",
        'Mend the variables first',
      ),
    ];
  const [, partition = 'aws', , region = '', account = ''] = arn.split(':');
  const encryption = await look.encryption(settings.schemaBucket);
  const keyId = encryption.kind === 'known' ? encryption.value.keyId : undefined;
  // Where the bucket names its key in another way, such as by an alias, KMS knows the ARN.
  const isArn = /^arn:[^:]+:kms:[^:]+:[^:]+:key\//.test(keyId ?? '');
  const key = keyId === undefined || isArn ? undefined : await look.key(keyId);
  const needed = neededBy(settings, {
    partition,
    region: region === '' && caller.kind === 'known' ? caller.value.region : region,
    account,
    keyArn: isArn ? keyId : key?.kind === 'known' ? key.value.arn : undefined,
  });
  const resources = [...new Set(needed.map(({ resource }) => resource))];
  const asked = await Promise.all(
    resources.map((resource) =>
      look.simulate(
        role,
        needed.filter((one) => one.resource === resource).map(({ action }) => action),
        [resource],
      ),
    ),
  );
  const [unreadKey] = [encryption, key].flatMap((fact) =>
    fact === undefined || fact.kind === 'known' || fact.kind === 'absent' ? [] : [fact],
  );
  return permissionChecks(role, needed, asked, unreadKey);
}
