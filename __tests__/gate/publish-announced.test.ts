import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { directoryPorts } from '../../src/bin/directory-ports.js';
import { layoutOf } from '../../src/protocol/keys.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { schemaWith } from '../judged.js';
import { ACTIVE, commitEvents, outcomes, PENDING, put, reasons, textAt, world, type World } from './publishing.js'; // prettier-ignore

const TOPIC = 'events';
const layout = layoutOf('schemas');
let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

/** `a` with this deprecation, beside `b`, unless it is gone. */
const having = (deprecated: unknown, version = '1.1.0', more: object = { b: 'INT' }): string =>
  JSON.stringify(
    schemaWith(
      { table_name: TOPIC, payload_columns: { a: { type: 'INT', deprecated }, ...more } },
      version,
    ),
  );
const without = (columns: object, version = '2.0.0'): string =>
  JSON.stringify(schemaWith({ table_name: TOPIC, payload_columns: columns }, version));
/** An archived version that came into force at noon of a day. */
const archived = (day: string, text: string, version: string): Promise<void> =>
  put(here.registry, layout.archived(TOPIC, version, `${day}T12:00:00Z`), text);

const DATED = { since: '2020-01-01', remove_after: '2020-06-30' };

describe('publish lets a deprecated column go', () => {
  it.each<[what: string, deprecated: unknown, says: RegExp]>([
    ['whose deprecation names no days', true, /Restore it with "deprecated": .*"remove_after":/],
    ['whose deprecation names no end', { since: '2020-01-01' }, /"since":"2020-01-01","remove_after"/], // prettier-ignore
    ['before its day', { since: '2020-01-01', remove_after: '2099-12-31' }, /from 2100-01-01 on/],
    ['that says of itself that it was announced long ago', DATED, /it may leave from 20\d\d-\d\d-\d\d on \(its deprecation was announced on/], // prettier-ignore
  ])('but not one %s, which came into force today', async (_, deprecated, says) => {
    await put(here.registry, ACTIVE, having(deprecated));
    await archived('2026-01-01', having(undefined, '1.0.0'), '1.0.0');
    commitEvents(here, without({ b: 'INT' }));
    const report = await here.publish();
    expect(outcomes(report)).toEqual(['events BLOCKED']);
    expect(reasons(report)[0]).toMatch(says);
    expect(await textAt(here.registry, PENDING)).toBeUndefined();
  });

  it.each<[what: string, days: readonly (readonly [string, unknown])[], outcome: string]>([
    ['when a version carried it for long enough', [['2026-06-01', DATED]], 'PUBLISHED'],
    [
      'when it was taken back long ago and announced anew long enough ago',
      [
        ['2026-06-01', DATED],
        ['2026-05-01', undefined],
        ['2026-04-01', DATED],
      ],
      'PUBLISHED',
    ],
    [
      'but not when it was taken back and announced anew today',
      [
        ['2026-06-01', undefined],
        ['2026-01-01', DATED],
      ],
      'BLOCKED',
    ],
  ])('%s', async (_, days, outcome) => {
    await put(here.registry, ACTIVE, having(DATED));
    for (const [day, deprecated] of days) await archived(day, having(deprecated, '1.0.0'), '1.0.0');
    commitEvents(here, without({ b: 'INT' }));
    expect(outcomes(await here.publish())).toEqual([`events ${outcome}`]);
  });
});

describe('what publish lets go, the validator activates', () => {
  const WAIVER = (column: string): string =>
    `ignore: [{rule: column-removed, topic: events, column: ${column}, reason: agreed, expires: '2099-01-01'}]`;
  beforeEach(() => {
    process.env['ACCEPT_APPROVALS'] = 'true';
  });
  afterEach(() => {
    delete process.env['ACCEPT_APPROVALS'];
  });
  /** Publishes, and activates what was uploaded. */
  const both = async (): Promise<readonly string[]> => {
    const report = await here.publish();
    const result = await validateTopic(
      TOPIC,
      directoryPorts(here.directory, () => undefined),
    );
    const why = result.kind === 'rejected' ? result.reasons.map(({ type }) => type) : [];
    return [...outcomes(report), result.kind, ...why];
  };
  /** `a` is deprecated, and its version came into force through the validator. */
  async function inForce(deprecated: object = DATED): Promise<void> {
    commitEvents(here, having(deprecated, '1.1.0'));
    await both();
  }

  it('a removal that was announced', async () => {
    await inForce();
    await archived('2026-06-01', having(DATED, '1.0.0'), '1.0.0');
    commitEvents(here, without({ b: 'INT' }));
    expect(await both()).toEqual(['events PUBLISHED', 'activated']);
  });

  it.each([
    ['says', DATED],
    ['says less than is true', { since: '2026-11-20', remove_after: '2026-11-21' }],
  ])('a removal whose announcement %s, beside one that was waived', async (_, deprecated) => {
    await inForce(deprecated);
    await archived('2026-06-01', having(DATED, '1.0.0'), '1.0.0');
    here.repository.write('.schema-gate.yml', WAIVER('b'));
    commitEvents(here, without({ c: 'INT' }));
    expect(await both()).toEqual(['events PUBLISHED', 'activated']);
  });

  it('a removal that the branch announced long before its version came into force', async () => {
    await inForce();
    commitEvents(here, without({ b: 'INT' }));
    expect(await both()).toEqual(['events PUBLISHED', 'activated']);
  });

  it('but not where the validator takes nothing from publish', async () => {
    await inForce();
    commitEvents(here, without({ b: 'INT' }));
    const accepts = { waivers: false, approvals: false };
    const report = await here.publish({}, [], { says: { accepts } });
    expect(outcomes(report)).toEqual(['events BLOCKED']);
  });

  it('a removal that is not due by its announcement, but was waived', async () => {
    await inForce();
    here.repository.write('.schema-gate.yml', WAIVER('a'));
    commitEvents(here, without({ b: 'INT' }));
    expect(await both()).toEqual(['events PUBLISHED', 'activated']);
  });
});
