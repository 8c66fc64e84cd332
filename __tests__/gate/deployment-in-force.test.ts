import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decision, Finding } from '../../src/core/verdict/finding.js';
import { withColumns } from '../judged.js';
import { checkingRegistry, only, type Checking } from './checking.js';
import { CAPABLE } from './deployment.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
});
afterEach(() => here.remove());

/** The configuration on the base, and the topic there and in force; then the edit. */
async function edited(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  configuration = '{}',
): Promise<void> {
  here.repository.write('.schema-gate.yml', configuration);
  here.repository.write('schemas/topic.json', withColumns(before, '1.0.0'));
  here.repository.commit('feat: first');
  await here.activate('topic', withColumns(before, '1.0.0'));
  here.repository.write('schemas/topic.json', withColumns(after, '2.0.0'));
}
const found = (decision: Decision, rule: string): Finding => {
  const finding = only(decision).findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`No ${rule}`);
  return finding;
};

describe('a rewrite', () => {
  beforeEach(() => edited({ n: 'INT' }, { n: 'STRING' }));

  it('is an enhancement where a state machine runs it', async () => {
    const decision = await here.checked();
    expect(decision).toMatchObject({ result: 'pass', deployment: { source: 'registry' } });
    expect(found(decision, 'type-widened-by-rewrite').severity).toBe('enhancement');
  });

  it('is breaking where none does, and says which setting to change', async () => {
    const decision = await here.checked('changed', here.registry, {
      rewrites: false,
      backfill: 'none',
    });
    expect(decision.exitCode).toBe(1);
    expect(found(decision, 'type-widened-by-rewrite')).toMatchObject({
      severity: 'breaking',
      approvable: false,
      why: expect.stringContaining('no state machine is configured') as unknown,
      fix: 'Keep INT, or set BACKFILL_STATE_MACHINE_ARN on the validator',
      remedy: 'set BACKFILL_STATE_MACHINE_ARN on the validator',
    });
    expect(only(decision).plan).toBeNull();
  });

  it('is breaking while nobody said what the deployment can do', async () => {
    const decision = await here.checked('changed', here.registry, 'unknown');
    expect(decision).toMatchObject({ exitCode: 1, deployment: { source: 'assumed' } });
    expect(found(decision, 'type-widened-by-rewrite').why).toContain('not known to work here yet');
    expect(decision.notes.join()).toContain('only changes in place are assumed to work');
  });

  it('can’t be waived', async () => {
    await edited({ n: 'INT' }, { n: 'STRING' }, waiver('type-widened-by-rewrite', 'warn'));
    const can = { rewrites: false } as const;
    const decision = await here.checked('changed', here.registry, can);
    expect(decision.exitCode).not.toBe(0);
  });
});

const waiver = (rule: string, topic = 'topic'): string =>
  JSON.stringify({ ignore: [{ rule, topic, reason: 'nobody reads it', expires: '2027-01-31' }] });
const REFUSES = { accepts: { waivers: false, approvals: false } } as const;

describe('a removal that the configuration lets pass', () => {
  it.each([
    ['by a waiver', waiver('column-removed')],
    ['as a warning', '{"rules": {"column-removed": "warning"}}'],
    ['as nothing at all', '{"rules": {"column-removed": "off"}}'],
  ])('%s passes only where the validator accepts it', async (_, configuration) => {
    await edited({ a: 'INT', b: 'INT' }, { a: 'INT' }, configuration);
    expect((await here.checked()).exitCode).toBe(0);
    const decision = await here.checked('changed', here.registry, REFUSES);
    expect(decision).toMatchObject({ exitCode: 1, result: 'blocked' });
    const { severity, accepted, fix, remedy } = found(decision, 'column-removed');
    expect({ severity, accepted }).toEqual({ severity: 'breaking', accepted: undefined });
    expect(fix).toContain('set ACCEPT_APPROVALS=true');
    expect(remedy).toBe('set ACCEPT_APPROVALS=true on the validator');
    expect(only(decision).plan).toBeNull();
  });

  it('is told once', async () => {
    await edited({ a: 'INT', b: 'INT' }, { a: 'INT' }, '{"rules": {"column-removed": "off"}}');
    const decision = await here.checked('changed', here.registry, REFUSES);
    const removed = only(decision).findings.filter(({ rule }) => rule === 'column-removed');
    expect(removed).toHaveLength(1);
  });
});

describe('where nothing patches history', () => {
  it('no backfill is promised, though the change requires one', async () => {
    await edited({ a: 'INT' }, { a: 'INT', b: 'STRING' });
    const decision = await here.checked('changed', here.registry, { backfill: 'none' });
    expect(only(decision)).toMatchObject({
      requiresBackfill: true,
      plan: { catchUp: null, isPatchable: false },
    });
    expect(only(await here.checked()).plan).toMatchObject({
      catchUp: { newColumns: ['b'] },
      isPatchable: true,
    });
  });
});

describe('the configuration', () => {
  const STATED = '{"deployment": {"rewrites": true, "backfill": "gated"}}';

  it('says what the deployment can do where the validator has not', async () => {
    await edited({ n: 'INT' }, { n: 'STRING' }, STATED);
    const decision = await here.checked('changed', here.registry, 'unknown');
    expect(decision).toMatchObject({ exitCode: 0, deployment: { source: 'configuration' } });
    expect(decision.notes.join()).toContain('taken from the configuration');
  });

  it('says nothing against what the validator has said', async () => {
    await edited({ n: 'INT' }, { n: 'STRING' }, STATED);
    const decision = await here.checked('changed', here.registry, { rewrites: false });
    expect(decision.exitCode).toBe(1);
  });
});

describe('the plan', () => {
  it('is made in the databases that the validator names', async () => {
    await edited({ a: 'INT' }, { a: 'INT', b: 'STRING' });
    const databases = { standardized: 'std_prod', curated: 'cur_prod' };
    const decision = await here.checked('changed', here.registry, { databases });
    expect(only(decision).plan?.ddl[0]?.sql).toContain('cur_prod.');
    expect(only(decision).plan?.sha256).not.toBe(only(await here.checked()).plan?.sha256);
  });
});

it.each([
  ['is no JSON', '{', "can't be read (it is no JSON object)"],
  ['comes from a later version', JSON.stringify({ deployment_version: 2 }), 'update schema-gate'],
])('a deployment.json that %s keeps the gate from deciding', async (_, text, message) => {
  await edited({ a: 'INT' }, { a: 'INT', b: 'STRING' });
  await here.put(here.registry.layout.deployment, text);
  await expect(here.checked('changed', here.registry, 'unknown')).rejects.toThrow(message);
});

it('a validator older than the gate is said', async () => {
  await edited({ a: 'INT' }, { a: 'INT', b: 'STRING' });
  const decision = await here.checked('changed', here.registry, { schemaGate: '0.0.1' });
  expect(decision.notes.join()).toContain(`'0.0.1', older than this gate (${CAPABLE.schemaGate})`);
});

describe('a table that another topic has claimed', () => {
  beforeEach(async () => {
    await here.put('schemas/_claims/iceberg_curated_db.topic.json', { topic: 'events' });
    here.repository.write('schemas/topic.json', withColumns({ a: 'INT' }, '1.0.0'));
  });

  it('is an error on the pull request, since the validator refuses it', async () => {
    const decision = await here.checked();
    expect(decision.exitCode).toBe(1);
    expect(found(decision, 'table-owned-by-another-topic').message).toContain("topic 'events'");
  });

  it('is looked up in the databases of the deployment', async () => {
    const databases = { standardized: 'a', curated: 'b' };
    expect((await here.checked('changed', here.registry, { databases })).exitCode).toBe(0);
  });

  it('whose claim nobody can read keeps the gate from deciding', async () => {
    await here.put('schemas/_claims/iceberg_curated_db.topic.json', 'garbage');
    await expect(here.checked()).rejects.toThrow('it is not known whose table it is');
  });
});
