import { afterEach, beforeEach, describe, it } from '@jest/globals';
import type { Installation, Workgroup } from '../../../src/installation/installation.js';
import { before, world, type World } from '../world.js';
import * as at from './installed.js';
import { expectLines, type Row } from './lines.js';

let here: World;
beforeEach(async () => {
  here = world();
  await at.fill(here);
});
afterEach(() => here.remove());

const { known, absent, unread } = at;

const workgroup = (changes: Partial<Workgroup>): Partial<Installation> => ({
  workgroup: () =>
    known({
      isEnabled: true,
      isEnforced: true,
      output: 's3://lake/results/',
      hasManagedResults: false,
      engine: 'Athena engine version 3',
      ...changes,
    }),
});

describe('the lake', () => {
  it.each<Row>([
    ['lacks a database', { database: (name) => (name === at.DATABASES.curated ? absent() : known(true as const)) }, ['databases', 'fail', /create-database --database-input '\{"Name":"iceberg_curated_db"\}'/]], // prettier-ignore
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
    ['has results elsewhere', workgroup({ output: 's3://other/x' }), ['workgroup-output', 'warn', /ATHENA_OUTPUT_BUCKET=other/]], // prettier-ignore
    ['is governed', { governed: () => known(['arn:aws:s3:::lake']) }, ['lake-formation', 'fail', /deregister-resource --resource-arn arn:aws:s3:::lake/]], // prettier-ignore
    ['is governed in one database', { governed: () => known(['arn:aws:s3:::lake/iceberg_curated_db/*']) }, ['lake-formation', 'fail', /no DDL/]], // prettier-ignore
    ['has a table of nobody', { tables: (database) => known(database === at.DATABASES.curated ? [{ name: 'copy', location: `s3a://lake/${database}/copy` }] : []) }, ['tables-unclaimed', 'warn', /iceberg_curated_db\.copy.*delete-table/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it.each<readonly [string, Partial<Installation>]>([
    ['Athena keeps the results itself', workgroup({ hasManagedResults: true, output: undefined })],
    ['the function says where results go', workgroup({ isEnforced: false, output: undefined })],
    ['another bucket is governed', { governed: () => known(['arn:aws:s3:::lake-2', 'arn:aws:s3:::lake/iceberg']) }], // prettier-ignore
    ['tables lie elsewhere, or belong to the pipeline or to a topic', { tables: (database) => known([{ name: 'a', location: 's3://other/a' }, { name: 'b', location: undefined }, { name: 'drift_log', location: `s3://lake/${database}/drift_log` }, { name: 'topic', location: `s3://lake/${database}/events` }]) }], // prettier-ignore
  ])('is well where %s', (_, changes) => expectLines(here, changes, []));

  it('knows a table by its claim', async () => {
    here.write(here.registry.layout.claim(at.DATABASES.curated, 'copy'), { topic: 'gone' }, 1);
    const tables: Installation['tables'] = (database) =>
      known(
        database === at.DATABASES.curated
          ? [{ name: 'copy', location: `s3://lake/${database}/copy` }]
          : [],
      );
    await expectLines(here, { tables }, []);
  });
});

describe('the registry table', () => {
  const table = (keys: readonly string[], status = 'ACTIVE'): Partial<Installation> => ({
    registryTable: () => known({ status, keys, keyArn: undefined }),
  });
  it.each<Row>([
    ['is gone', { registryTable: absent }, ['registry-table', 'fail', /create-table --table-name registry/], ['gates', 'not-known', /Mend the registry table first/]], // prettier-ignore
    [
      'has another key',
      table(['id S HASH']),
      ['registry-table', 'fail', /Its key is id S HASH/],
      ['gates', 'not-known', /another key/],
    ],
    ['has a sort key', table(['topic_name S HASH', 'at N RANGE']), ['registry-table', 'fail', /at N RANGE/], ['gates', 'not-known', /another key/]], // prettier-ignore
    [
      'is being deleted',
      table(['topic_name S HASH'], 'DELETING'),
      ['registry-table', 'fail', /is DELETING/],
    ],
    ['may not be described', { registryTable: () => unread('dynamodb:DescribeTable') }, ['caller-permissions', 'not-known', /DescribeTable/], ['registry-table', 'not-known', /DescribeTable/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));
});

describe('the state machine', () => {
  const machine = (definition: string, isDeleted = false): Partial<Installation> => ({
    stateMachine: () => known({ isDeleted, definition }),
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
    ['hides its definition', machine(''), ['state-machine', 'not-known', /may not be seen/]],
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
