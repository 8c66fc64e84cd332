import type { Caller, Fact, FunctionFacts, Installation } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import type { LambdaSettings } from '../../protocol/settings.js';
import { untold } from './checks.js';
import type { Place } from './place.js';
import { registryTableChecks, stateMachineChecks } from './gate-checks.js';
import { databaseChecks, governanceChecks, workgroupChecks } from './lake-checks.js';
import { neededBy, permissionChecks } from './permission-checks.js';

/** Databases, workgroup, registry table and state machine. `isTold`: by the function itself. */
export async function lakeChecks(
  look: Installation,
  read: LambdaSettings,
  { isTold, table }: { readonly isTold: boolean; readonly table: string | undefined },
): Promise<readonly Check[]> {
  const { settings, athenaWorkgroup, athenaOutputBucket, stateMachineArn } = read;
  const names = [...new Set(Object.values(settings.places.databases))];
  const databases = await Promise.all(
    names.map(async (name) => [name, await look.database(name)] as const),
  );
  const [governed, registryTable] = await Promise.all([
    look.governed(),
    table === undefined ? undefined : look.registryTable(table),
  ]);
  const common = [
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
    ...workgroupChecks(athenaWorkgroup, workgroup, { bucket: athenaOutputBucket, found: output }),
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
  const needed = neededBy(settings, {
    partition,
    region: region === '' && caller.kind === 'known' ? caller.value.region : region,
    account,
    keyArn: keyId?.startsWith('arn:') === true ? keyId : undefined,
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
  const unreadKey =
    encryption.kind === 'known' || encryption.kind === 'absent' ? undefined : encryption;
  return permissionChecks(role, needed, asked, unreadKey);
}
