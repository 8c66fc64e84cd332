import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Installation, Workgroup } from '../../../src/installation/installation.js';
import { before, world, type World } from '../world.js';
import * as at from './installed.js';
import { expectLines, type Row } from './lines.js';
import * as parts from './parts.js';

let here: World;
beforeEach(async () => {
  here = world();
  await at.fill(here);
});
afterEach(() => here.remove());

const { known, absent, unread } = parts;

const workgroup = (changes: Partial<Workgroup>): Partial<Installation> => ({
  workgroup: () =>
    known({
      isEnabled: true,
      isEnforced: true,
      output: 's3://lake/results/',
      hasManagedResults: false,
      engine: 'Athena engine version 3',
      scanLimit: undefined,
      ...changes,
    }),
});

describe('the lake', () => {
  it.each<Row>([
    ['lacks a database', { database: (name) => (name === parts.DATABASES.curated ? absent() : known(true as const)) }, ['databases', 'fail', /create-database --database-input '\{"Name":"iceberg_curated_db"\}'/]], // prettier-ignore
    ['lacks the bucket of the tables', { bucket: (name) => (name === 'tables' ? absent() : known(true as const)), lambda: parts.functionsTold({ ICEBERG_BUCKET: 'tables' }) }, ['bucket', 'fail', /tables: There is no such bucket for the tables/], ['catalogue-drift', 'warn', /stands at/], ['catalogue-drift', 'warn', /stands at/]], // prettier-ignore
    ['lacks the bucket of results', { bucket: (name) => (name === 'results' ? absent() : known(true as const)), workgroup: workgroup({ isEnforced: false }).workgroup!, lambda: parts.functionsTold({ ATHENA_OUTPUT_BUCKET: 'results' }), stateMachine: parts.machine(parts.DEFINITION.replaceAll('s3://lake/', 's3://results/')) }, ['workgroup-output', 'fail', /results: There is no such bucket for the results/]], // prettier-ignore
    ['lacks the workgroup', { workgroup: absent }, ['workgroup', 'fail', /create-work-group --name schemas/], ['workgroup-output', 'not-known', /no workgroup/]], // prettier-ignore
    [
      'has a disabled workgroup',
      workgroup({ isEnabled: false }),
      ['workgroup', 'fail', /--state ENABLED/],
    ],
    [
      'has an old engine',
      workgroup({ engine: 'Athena engine version 2' }),
      ['workgroup', 'fail', /Athena engine version 3/],
    ],
    [
      'has results nowhere',
      workgroup({ output: undefined }),
      ['workgroup-output', 'fail', /names no place/],
    ],
    ['has managed results, which the state machine can not use', workgroup({ hasManagedResults: true, output: undefined }), ['workgroup-output', 'fail', /no history is patched → .*ManagedQueryResultsConfigurationUpdates=\{Enabled=false\}/]], // prettier-ignore
    ['has results elsewhere', workgroup({ output: 's3://other/x' }), ['workgroup-output', 'warn', /ATHENA_OUTPUT_BUCKET=other/]], // prettier-ignore
    ['is governed', { governed: () => known(['arn:aws:s3:::lake']) }, ['lake-formation', 'fail', /deregister-resource --resource-arn arn:aws:s3:::lake/]], // prettier-ignore
    ['is governed in one database', { governed: () => known(['arn:aws:s3:::lake/iceberg_curated_db/*']) }, ['lake-formation', 'fail', /no DDL/]], // prettier-ignore
    ['has a table of nobody', { tables: (database) => known(database === parts.DATABASES.curated ? [{ name: 'copy', location: `s3a://lake/${database}/copy` }] : []) }, ['tables-unclaimed', 'warn', /iceberg_curated_db\.copy.*delete-table/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it.each<readonly [string, Partial<Installation>]>([
    ['Athena keeps the results itself, and no state machine of ours names a place', { ...workgroup({ hasManagedResults: true, output: undefined }), stateMachine: parts.machine(parts.FOREIGN) }], // prettier-ignore
    ['the function says where results go', workgroup({ isEnforced: false, output: undefined })],
    ['another bucket is governed', { governed: () => known(['arn:aws:s3:::lake-2', 'arn:aws:s3:::lake/iceberg']) }], // prettier-ignore
    ['tables lie elsewhere, or belong to the pipeline or to a topic', { tables: (database) => known([{ name: 'a', location: 's3://other/a' }, { name: 'b', location: undefined }, { name: 'drift_log', location: `s3://lake/${database}/drift_log` }, { name: 'topic', location: `s3://lake/${database}/events` }]) }], // prettier-ignore
  ])('is well where %s', (_, changes) => expectLines(here, changes, []));

  it.each<readonly [string, Partial<Installation>, string]>([
    ['stops large queries', workgroup({ scanLimit: 1024 ** 4 }), 'The workgroup is enabled; it stops a query that reads more than 1.0 TB, so a catch-up fails at a period that takes more'], // prettier-ignore
    ['stops none', {}, 'The workgroup is enabled'],
    ["stops some, and what it stops is somebody's own", { ...workgroup({ scanLimit: 1 }), stateMachine: parts.machine(parts.FOREIGN) }, 'The workgroup is enabled'], // prettier-ignore
  ])('says what the workgroup allows: it %s', async (_, changes, message) => {
    const { checks } = await at.lookAt(here, { installation: at.installed(changes) });
    expect(checks.find(({ id }) => id === 'workgroup')).toMatchObject({ status: 'ok', message });
  });

  it('knows a table by its claim', async () => {
    here.write(here.registry.layout.claim(parts.DATABASES.curated, 'copy'), { topic: 'gone' }, 1);
    const tables: Installation['tables'] = (database) =>
      known(
        database === parts.DATABASES.curated
          ? [{ name: 'copy', location: `s3://lake/${database}/copy` }]
          : [],
      );
    await expectLines(here, { tables }, []);
  });
});

describe('the registry table', () => {
  /** The answer about the registry table; the others are as they should be. */
  const about = (answer: ReturnType<Installation['dynamoTable']>): Partial<Installation> => ({
    dynamoTable: (name) => (name === parts.TABLE ? answer : at.installed().dynamoTable(name)),
  });
  const table = (keys: readonly string[], status = 'ACTIVE'): Partial<Installation> =>
    about(known({ status, keys, keyArn: undefined }));
  const ITEMS = ['catch-ups', 'not-known', /registry table/] as const;
  it.each<Row>([
    ['is gone', about(absent()), ['registry-table', 'fail', /create-table --table-name registry/], ['gates', 'not-known', /Mend the registry table first/], ITEMS], // prettier-ignore
    [
      'has another key',
      table(['id S HASH']),
      ['registry-table', 'fail', /Its key is id S HASH/],
      ['gates', 'not-known', /another key/],
      ITEMS,
    ],
    ['has a sort key', table(['topic_name S HASH', 'at N RANGE']), ['registry-table', 'fail', /at N RANGE/], ['gates', 'not-known', /another key/], ITEMS], // prettier-ignore
    [
      'is being deleted',
      table(['topic_name S HASH'], 'DELETING'),
      ['registry-table', 'fail', /is DELETING/],
    ],
    ['may not be described', about(unread('dynamodb:DescribeTable')), ['caller-permissions', 'not-known', /DescribeTable/], ['registry-table', 'not-known', /DescribeTable/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));
});

describe('the state machine', () => {
  const machine = (...answer: Parameters<typeof parts.machine>): Partial<Installation> => ({
    stateMachine: parts.machine(...answer),
  });
  it.each<Row>([
    ['is gone', { stateMachine: absent }, ['state-machine', 'fail', /no such state machine/]],
    ['is being deleted', machine('{}', true), ['state-machine', 'fail', /being deleted/]],
    [
      'does nothing',
      machine('{"States":{"A":{"Type":"Pass"}}}'),
      ['state-machine', 'warn', /no backfill of ours/],
    ],
    ['is no JSON', machine('x'), ['state-machine', 'warn', /no backfill/]],
    ['hides its definition', machine(''), ['state-machine', 'not-known', /may not be seen/], ['state-machine-definition', 'not-known', /may not be seen/], ['catch-ups', 'not-known', /not known whether/], ['catch-up-queue', 'not-known', /not known whether/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));
});

describe('deployment.json', () => {
  it('is missing', async () => {
    const { registry } = here;
    const stored = await registry.objects.get(registry.layout.deployment);
    await registry.objects.remove(registry.layout.deployment, stored!.etag);
    await expectLines(here, {}, [
      [
        'deployment',
        'warn',
        /has not said what it can do.*lambda invoke --function-name validator/,
      ],
      ['deployment-agrees', 'not-known', /Mend it first/],
    ]);
  });

  it('is no JSON, and everything else is looked at', async () => {
    here.write(here.registry.layout.deployment, 'x', 1);
    await expectLines(here, {}, [
      ['deployment', 'fail', /no JSON object/],
      ['deployment-agrees', 'not-known', /Mend it first/],
    ]);
  });

  it('was not confirmed for long, and comes from an older validator', async () => {
    at.describe(here, { schemaGate: '0.0.1', checkedAt: before(60 * 24 * 9) });
    await expectLines(here, {}, [
      ['deployment', 'warn', /older than this gate/],
      ['deployment', 'warn', /has not confirmed/],
    ]);
  });
});
