import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../../src/errors.js';
import { catchUpName } from '../../../src/protocol/catch-up-name.js';
import { gitWith, ready, shaOf, version, world, type World } from '../world.js';
import * as at from './installed.js';
import { expectLines, type Line, type Row } from './lines.js';
import * as parts from './parts.js';

let here: World;
beforeEach(async () => {
  here = world();
  await at.fill(here);
});
afterEach(() => here.remove());

const { unread } = parts;

describe('the topics', () => {
  it('have a candidate that waits, with the command that names the table', async () => {
    await here.pending(
      'events',
      version('1.1.0', { user_id: 'INT', amount: 'DOUBLE', n: 'INT' }),
      60,
    );
    await expectLines(here, {}, [['pending', 'fail', /events: .*waited in pending\/ for 1 h/]]);
  });

  const running = (topic: string, sha256: string) =>
    parts.executions([parts.execution(catchUpName(topic, sha256, { seq: 1, attempt: 1 }))]);
  const paused = () =>
    here.item('events', {
      ...ready(at.EVENTS),
      processingEnabled: false,
      status: 'BACKFILL_PENDING',
    });
  it.each<Row>([
    [
      'and nothing runs',
      {},
      [
        'gates',
        'fail',
        /no execution of the state machine.*schema-gate catch-up events --registry \S+.*list-executions/,
      ],
    ],
    ["and nothing of somebody's own state machine runs", { stateMachine: parts.machine(parts.FOREIGN) }, ['gates', 'fail', /no execution.*→ Look how the last one ended, and start it again/]], // prettier-ignore
    ['and more run than were read', { executions: parts.executions([], false) }, ['gates', 'warn', /not known whether its execution runs/]], // prettier-ignore
    ["and the same version's backfill of a former activation runs", { executions: parts.executions([parts.execution(catchUpName('events', shaOf(at.EVENTS), { seq: 2, attempt: 1 }), 1)]) }, ['gates', 'fail', /no execution/]], // prettier-ignore
    ["and another topic's backfill runs", { executions: running('events_2', shaOf(at.EVENTS)) }, ['gates', 'fail', /no execution/]], // prettier-ignore
    ["and a former version's backfill runs", { executions: running('events', 'f'.repeat(64)) }, ['gates', 'fail', /no execution/]], // prettier-ignore
    ['and its backfill runs', { executions: running('events', shaOf(at.EVENTS)) }, ['gates', 'warn', /the execution 'events-1-[0-9a-f]{12}-1' runs/]], // prettier-ignore
    ['and nobody may look', { executions: () => unread('states:ListExecutions') }, ['caller-permissions', 'not-known', /ListExecutions/], ['gates', 'warn', /not known whether its execution runs/], ['catch-ups', 'not-known', /ListExecutions/], ['catch-up-queue', 'not-known', /ListExecutions/]], // prettier-ignore
  ])('are closed for a backfill, %s', async (_, changes, ...lines) => {
    await paused();
    await expectLines(here, changes, lines);
  });

  it('are closed by a failed backfill, which says where it stopped, why, and how to go on', async () => {
    await here.item('events', {
      ...ready(at.EVENTS),
      processingEnabled: false,
      status: 'BACKFILL_FAILED',
      catchupFailure: { step: 'patch', period: '2026-10', reason: 'The query was cancelled' },
    });
    await expectLines(here, {}, [
      [
        'gates',
        'fail',
        /BACKFILL_FAILED\) at step 'patch', period '2026-10': The query was cancelled → .*schema-gate catch-up events --registry /,
      ],
    ]);
  });

  it('are out of step with git', async () => {
    const git = () =>
      Promise.resolve(gitWith({ events: version('2.0.0'), clicks: version('1.0.0') }));
    await expectLines(
      here,
      {},
      [
        ['git', 'warn', /clicks/],
        ['git', 'warn', /events/],
      ],
      { git },
    );
  });

  it('are in step with git', async () => {
    const git = () => Promise.resolve(gitWith({ events: at.EVENTS }));
    const { checks } = await at.lookAt(here, { git });
    expect(checks.find(({ id }) => id === 'git')).toMatchObject({ status: 'ok' });
  });

  it('are not known where they may not be fetched, on one line for all', async () => {
    await here.active('clicks', version('1.0.0'));
    const { registry } = here;
    const get = (key: string) => {
      if (!key.endsWith('schema.json')) return registry.objects.get(key);
      const denied = { permission: 's3:GetObject', resource: key };
      throw new Fault(`Reading ${key} failed. Ask.`, {
        obstacle: { what: `Reading ${key} failed`, todo: 'Ask.', denied },
      });
    };
    await expectLines(
      here,
      {},
      [
        ['caller-permissions', 'not-known', /s3:GetObject on \S+ and elsewhere is denied/],
        ['pending', 'not-known', /2 topics: Not known: Reading \S+ failed → Ask\./],
        ['gates', 'not-known', /2 topics/],
        ['tables-missing', 'not-known', /2 topics/],
        ['tables-unclaimed', 'not-known', /2 topics/],
        ['catalogue-drift', 'not-known', /2 topics/],
      ],
      { registry: { ...registry, objects: { ...registry.objects, get } } },
    );
  });
});

describe('the tables', () => {
  const [standardized, curated] = at.tablesFor('events', at.EVENTS) as [
    ReturnType<typeof at.tablesFor>[number],
    ReturnType<typeof at.tablesFor>[number],
  ];
  it.each<readonly [string, at.Look['tables'], ...Line[]]>([
    ['one is missing', [standardized], ['tables-missing', 'fail', /iceberg_curated_db\.topic.*The version in force of events/]], // prettier-ignore
    ['a column is missing', [standardized, { ...curated, columns: curated.columns.filter(({ name }) => name !== 'amount') }], ['catalogue-drift', 'fail', /lacks 'amount', which the version in force of events has/]], // prettier-ignore
    ['a column has another type', [standardized, { ...curated, columns: curated.columns.map((one) => (one.name === 'amount' ? { ...one, type: 'string' } : one)) }], ['catalogue-drift', 'fail', /'amount' as 'string'; the schema says DOUBLE/]], // prettier-ignore
    ['a column is unknown', [standardized, { ...curated, columns: [...curated.columns, { name: 'extra', type: 'int' }] }], ['catalogue-drift', 'warn', /extra/]], // prettier-ignore
    ['one lies elsewhere', [standardized, { ...curated, location: 's3://lake/elsewhere' }], ['catalogue-drift', 'warn', /stands at/]], // prettier-ignore
    ['one is no Iceberg table', [standardized, { ...curated, properties: new Map() }], ['catalogue-drift', 'fail', /no Iceberg table/]], // prettier-ignore
  ])('%s', (_, tables, ...lines) => expectLines(here, {}, lines, { tables }));

  it('may have the columns of former versions', async () => {
    await here.archived(
      'events',
      version('0.9.0', { user_id: 'INT', amount: 'DOUBLE', old: 'INT' }),
      90,
    );
    const old = {
      name: 'old',
      type: at.tablesFor('e', version('1.0.0', { old: 'INT' }))[1]!.columns[0]!.type,
    };
    await expectLines(here, {}, [], {
      tables: [standardized, { ...curated, columns: [...curated.columns, old] }],
    });
  });
});
