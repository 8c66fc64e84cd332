import type { Fact, Workgroup } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import type { LambdaSettings } from '../../protocol/settings.js';
import { bytesWords } from '../../report/amount-words.js';
import { awsCommand, shellWord } from './aws-command.js';
import { fail, notKnown, ok, orOk, untold, warn } from './checks.js';

export function databaseChecks(found: ReadonlyMap<string, Fact<true>>): readonly Check[] {
  const id = 'databases';
  const problems = [...found].flatMap(([name, database]): readonly Check[] => {
    if (database.kind === 'known') return [];
    if (database.kind !== 'absent') return [notKnown(id, name, database)];
    return [
      fail(
        id,
        name,
        'There is no such database in the Glue catalogue, so no table can be made',
        `${awsCommand('glue create-database', { 'database-input': JSON.stringify({ Name: name }) })} (Terraform: create_databases = true)`,
      ),
    ];
  });
  return orOk(problems, ok(id, [...found.keys()].join(', '), 'Both databases are there'));
}

/** The bucket of the tables' data, where it is not that of the schemas. */
export function tableBucketChecks(bucket: string, found: Fact<true>): readonly Check[] {
  const id = 'bucket';
  if (found.kind === 'known') return [];
  if (found.kind !== 'absent') return [notKnown(id, bucket, found)];
  return [
    fail(
      id,
      bucket,
      'There is no such bucket for the tables, so none can be made',
      `aws s3 mb s3://${bucket}; or set ICEBERG_BUCKET on the function (Terraform: iceberg_bucket)`,
    ),
  ];
}

/** Where the functions and the state machine want results. */
interface Output {
  /** Of the settings. */
  readonly bucket: string;
  readonly found: Fact<true>;
  /** Whether our state machine runs statements, too. */
  readonly hasOurMachine: boolean;
}

export function workgroupChecks(
  name: string,
  found: Fact<Workgroup>,
  output: Output,
): readonly Check[] {
  const id = 'workgroup';
  if (found.kind === 'absent')
    return [
      fail(
        id,
        name,
        'There is no such workgroup, so no statement runs',
        `${awsCommand('athena create-work-group', { name, configuration: `ResultConfiguration={OutputLocation=s3://${output.bucket}/athena-results/}` })} (Terraform: create_workgroup = true)`,
      ),
      untold('workgroup-output', name, 'there is no workgroup', 'Mend the workgroup first'),
    ];
  if (found.kind !== 'known')
    return [notKnown(id, name, found), notKnown('workgroup-output', name, found)];
  const { isEnabled, engine, scanLimit } = found.value;
  const problems = [
    ...(isEnabled
      ? []
      : [
          fail(
            id,
            name,
            'The workgroup is disabled, so no statement runs',
            awsCommand('athena update-work-group', { 'work-group': name, state: 'ENABLED' }),
          ),
        ]),
    ...(/version 2$/.test(engine)
      ? [
          fail(
            id,
            name,
            `It runs ${engine}, which lacks what Iceberg tables need`,
            awsCommand('athena update-work-group', {
              'work-group': name,
              'configuration-updates':
                'EngineVersion={SelectedEngineVersion=Athena engine version 3}',
            }),
          ),
        ]
      : []),
  ];
  return [
    ...orOk(
      problems,
      ok(
        id,
        name,
        scanLimit === undefined || !output.hasOurMachine
          ? 'The workgroup is enabled'
          : `The workgroup is enabled; it stops a query that reads more than ${bytesWords(scanLimit)}, so a catch-up fails at a period that takes more`,
      ),
    ),
    outputCheck(name, found.value, output),
  ];
}

function outputCheck(
  name: string,
  { hasManagedResults, isEnforced, output: location }: Workgroup,
  { bucket, found, hasOurMachine }: Output,
): Check {
  const id = 'workgroup-output';
  if (hasManagedResults && hasOurMachine)
    return fail(
      id,
      name,
      'Athena keeps the results itself, and refuses the place of results that the state machine of catch-ups names, so no history is patched',
      `Give catch-ups a workgroup of their own, or switch managed query results off: ${awsCommand('athena update-work-group', { 'work-group': name, 'configuration-updates': 'ManagedQueryResultsConfigurationUpdates={Enabled=false}' })}`,
    );
  if (hasManagedResults) return ok(id, name, 'Athena keeps the results itself');
  const setOutput = awsCommand('athena update-work-group', {
    'work-group': name,
    'configuration-updates': `ResultConfigurationUpdates={OutputLocation=s3://${bucket}/athena-results/}`,
  });
  if (isEnforced && location === undefined)
    return fail(
      id,
      name,
      'The workgroup overrides where results go, and names no place, so every statement is refused',
      setOutput,
    );
  if (isEnforced && location !== undefined && bucketOf(location) !== bucket)
    return warn(
      id,
      name,
      `The workgroup sends results to ${location}, and the function expects them in ${bucket}: its role may lack permissions there`,
      `${setOutput}; or set ATHENA_OUTPUT_BUCKET=${shellWord(bucketOf(location))} on the function`,
    );
  if (found.kind === 'absent')
    return fail(
      id,
      bucket,
      'There is no such bucket for the results, so every statement fails',
      `aws s3 mb s3://${bucket}; or set ATHENA_OUTPUT_BUCKET on the function`,
    );
  if (found.kind !== 'known') return notKnown(id, bucket, found);
  return ok(id, name, `Results go to ${location ?? `s3://${bucket}`}`);
}

export function bucketOf(location: string): string {
  return /^s3:\/\/([^/]+)/.exec(location)?.[1] ?? '';
}

/** Whether Lake Formation governs where the tables lie. */
export function governanceChecks(
  { bucket, databases }: LambdaSettings['settings']['places'],
  found: Fact<readonly string[]>,
): readonly Check[] {
  const id = 'lake-formation';
  if (found.kind === 'absent') return [];
  if (found.kind !== 'known') return [notKnown(id, bucket, found)];
  const folders = Object.values(databases).map((database) => `${bucket}/${database}/`);
  const governing = found.value.filter((arn) => {
    const place = `${arn
      .split(':')
      .slice(5)
      .join(':')
      .replace(/\/\*?$/, '')}/`;
    return folders.some((folder) => folder.startsWith(place) || place.startsWith(folder));
  });
  return orOk(
    governing.map((arn) =>
      fail(
        id,
        arn,
        'Lake Formation governs this location, and Athena runs no DDL on Iceberg tables there, so no schema can change them',
        awsCommand('lakeformation deregister-resource', { 'resource-arn': arn }),
      ),
    ),
    ok(id, bucket, "Lake Formation does not govern the tables' location"),
  );
}
