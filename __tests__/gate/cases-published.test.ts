import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { directoryPorts } from '../../src/bin/directory-ports.js';
import type { DeploymentFile } from '../../src/protocol/deployment.js';
import { layoutOf } from '../../src/protocol/keys.js';
import type { ValidationResult } from '../../src/validator/validation-result.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { ACTIVE, commitEvents, outcomes, PENDING, put, reasons, schema, textAt, world, type World } from './publishing.js'; // prettier-ignore

/**
 * /cases that a pull request's check has tests for, on the rest of the way: the dry run, the
 * publication and the validator say the same of a candidate.
 */
let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => {
  here.remove();
  delete process.env['ACCEPT_APPROVALS'];
});

const validated = (): Promise<ValidationResult> =>
  validateTopic(
    'events',
    directoryPorts(here.directory, () => undefined),
  );
const rejectedFor = (result: ValidationResult): readonly string[] =>
  result.kind === 'rejected' ? result.reasons.map(({ rule }) => rule ?? '') : [];
const waiving = (rule: string): string =>
  `ignore: [{rule: ${rule}, topic: events, reason: agreed, expires: '2099-01-01'}]`;

/** A validator without a state machine, as in the embedded registry. */
const says = (accepts: boolean): Partial<DeploymentFile> => ({
  rewrites: false,
  backfill: 'none',
  accepts: { waivers: accepts, approvals: accepts },
});
interface Case {
  readonly before: string;
  readonly after: string;
  readonly configuration?: string;
  /** Whether the validator accepts what publish accepted. */
  readonly accepts?: boolean;
  /** The validator would not have let `before` in. */
  readonly isByHand?: boolean;
}
/** Brings `before` into force through the validator, and commits `after`. */
async function prepare({ before, after, ...more }: Case): Promise<void> {
  const { configuration, accepts = false, isByHand = false } = more;
  process.env['ACCEPT_APPROVALS'] = String(accepts);
  await put(here.registry, isByHand ? ACTIVE : PENDING, before);
  if (!isByHand) expect(await validated()).toMatchObject({ kind: 'activated' });
  if (configuration !== undefined) here.repository.write('.schema-gate.yml', configuration);
  commitEvents(here, after);
}

const A_B = schema({ a: 'INT', b: 'INT' });
const A = schema({ a: 'INT' }, '2.0.0');
const LISTED = schema([{ name: 'a', type: 'STRING' }] as never);
const STRUCT = schema({ a: 'STRUCT<a:INT,b:STRING>' });
const SMALLER = schema({ a: 'STRUCT<a:INT>' }, '2.0.0');
const path = (json_path: string | undefined, version: string): string =>
  schema({ email: { type: 'STRING', json_path, cde: true } }, version);

describe('what is let through is planned, published and activated', () => {
  it.each<[what: string, one: Case]>([
    [
      'a waived removal, where the validator accepts it',
      { before: A_B, after: A, configuration: waiving('column-removed'), accepts: true },
    ],
    [
      'a removal that is called a warning, where the validator accepts it',
      { before: A_B, after: A, configuration: 'rules: {column-removed: warning}', accepts: true },
    ],
    [
      'a removal that is not looked at, where the validator accepts it',
      { before: A_B, after: A, configuration: 'rules: {column-removed: off}', accepts: true },
    ],
    ['a wider type', { before: schema({ a: 'INT' }), after: schema({ a: 'BIGINT' }, '2.0.0') }],
    ['a version that falls', { before: A, after: schema({ a: 'INT', c: 'INT' }, '1.9.0') }],
    ['a path that is spelled otherwise', { before: path('$.x', '1.0.0'), after: path("$['x']", '1.0.1') }], // prettier-ignore
  ])('%s', async (_, one) => {
    await prepare(one);
    const can = { says: says(one.accepts ?? false) };
    expect(outcomes(await here.publish({ isDryRun: true }, [], can))).toEqual(['events PLANNED']);
    expect(outcomes(await here.publish({}, [], can))).toEqual(['events PUBLISHED']);
    expect(rejectedFor(await validated())).toEqual([]);
    expect(await textAt(here.registry, ACTIVE)).toBe(one.after);
  });
});

describe('what is not is blocked in the dry run, too, and rejected if it is put there by hand', () => {
  it.each<[what: string, rule: string, one: Case, says: string]>([
    [
      'a waived removal that the validator does not accept',
      'column-removed',
      { before: A_B, after: A, configuration: waiving('column-removed') },
      'ACCEPT_APPROVALS=true',
    ],
    [
      'a removal called a warning that the validator does not accept',
      'column-removed',
      { before: A_B, after: A, configuration: 'rules: {column-removed: warning}' },
      'ACCEPT_APPROVALS=true',
    ],
    [
      'a removal nobody looks at that the validator does not accept',
      'column-removed',
      { before: A_B, after: A, configuration: 'rules: {column-removed: off}' },
      'ACCEPT_APPROVALS=true',
    ],
    [
      'a rewrite without a state machine',
      'rewrite-unavailable',
      { before: schema({ a: 'INT' }), after: schema({ a: 'STRING' }, '2.0.0'), accepts: true },
      'BACKFILL_STATE_MACHINE_ARN',
    ],
    [
      'a narrower type',
      'type-narrowed',
      {
        before: schema({ a: 'BIGINT' }),
        after: schema({ a: 'INT' }, '2.0.0'),
        accepts: true,
      },
      'BIGINT',
    ],
    [
      'another type in a list of columns',
      'type-changed',
      {
        before: LISTED,
        after: LISTED.replace('STRING', 'INT').replace('1.0.0', '2.0.0'),
        accepts: true,
        isByHand: true,
      },
      'INT',
    ],
    [
      'a version that names other content',
      'version-reused',
      {
        before: A,
        after: schema({ a: 'INT', c: 'INT' }, '2.0.0'),
        configuration: 'versioning: "off"',
        accepts: true,
      },
      '2.0.0',
    ],
    ['a field that leaves', 'column-removed', { before: STRUCT, after: SMALLER }, 'b'],
  ])('%s', async (_, rule, one, told) => {
    await prepare(one);
    const can = { says: says(one.accepts ?? false) };
    for (const isDryRun of [true, false])
      for (const adopts of [true, false]) {
        const report = await here.publish({ isDryRun, adopts }, [], can);
        expect(outcomes(report)).toEqual(['events BLOCKED']);
        expect(reasons(report).join()).toContain(told);
      }
    expect(await textAt(here.registry, PENDING)).toBeUndefined();
    await put(here.registry, PENDING, one.after);
    expect(rejectedFor(await validated())).toContain(rule);
    expect(await textAt(here.registry, ACTIVE)).toBe(one.before);
  });
});

describe('what publish can not see is no success', () => {
  it('schemas/ as a submodule is named', async () => {
    const { repository } = here;
    const commit = commitEvents(here, A);
    repository.git('rm', '--quiet', '-r', '--cached', 'schemas');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},schemas`);
    repository.git('commit', '--quiet', '-m', 'build: schemas are a submodule');
    await expect(here.publish()).rejects.toThrow(/schemas.*submodule|submodule.*schemas/);
  });

  it('a version that is gone although there was one is a fault in the dry run, too', async () => {
    await prepare({ before: A_B, after: A });
    const stored = await here.registry.objects.get(layoutOf('schemas').active('events'));
    await here.registry.objects.remove(ACTIVE, stored?.etag ?? '');
    for (const isDryRun of [true, false]) {
      const report = await here.publish({ isDryRun }, [], { says: says(true) });
      expect([outcomes(report), report.exitCode]).toEqual([['events FAULT'], 3]);
    }
    await put(here.registry, PENDING, A, 'c'.repeat(40));
    await expect(validated()).rejects.toThrow('ACTIVE_MISSING');
  });
});
