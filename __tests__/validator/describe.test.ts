import { describe as group, expect, it } from '@jest/globals';
import { parseDeployment, type DeploymentFile } from '../../src/protocol/deployment.js';
import { VERSION } from '../../src/protocol/version.js';
import { describe } from '../../src/validator/describe.js';
import type { Ports } from '../../src/validator/ports.js';
import { harness, writes, type Harness } from './harness.js';

const KEY = 'schemas/deployment.json';
const written = (at: Harness): DeploymentFile => {
  const bytes = at.world.held.get(KEY)?.bytes;
  const file = parseDeployment(bytes ?? new Uint8Array());
  if ('problem' in file) throw new Error(file.problem);
  return file;
};
const as = (at: Harness, arn: string | null, hours = 0): Ports => ({
  ...at.ports,
  identity: { warehouse: 'athena', function: arn },
  now: () => new Date(Date.parse('2026-11-24T00:00:00Z') + hours * 3_600_000),
});
const putText = (at: Harness, text: string): void =>
  void at.world.registry.objects.put(KEY, new TextEncoder().encode(text), new Map(), {
    kind: 'always',
  });

group('what a validator says about itself', () => {
  it('is written once, and says what its settings allow', async () => {
    const at = harness({ acceptsApprovals: true });
    expect(await describe(as(at, 'arn:a'), false)).toBe('written');
    expect(written(at)).toMatchObject({
      schemaGate: VERSION,
      validator: 'enhanced',
      accepts: { waivers: true, approvals: true },
      function: 'arn:a',
      updatedAt: '2026-11-24T00:00:00.000Z',
    });
    at.calls.length = 0;
    expect(await describe(as(at, 'arn:a', 1), false)).toBe('current');
    expect(writes(at)).toEqual([]);
  });

  it.each([
    ['within the hour is left', 0.9, 'current', '2026-11-24T00:00:00.000Z'],
    ['after an hour is renewed', 1, 'written', '2026-11-24T01:00:00.000Z'],
  ])('that is confirmed %s', async (_, hours, outcome, checkedAt) => {
    const at = harness();
    await describe(as(at, 'arn:a'), false);
    expect(await describe(as(at, 'arn:a', hours), true)).toBe(outcome);
    expect(written(at)).toMatchObject({ checkedAt, updatedAt: '2026-11-24T00:00:00.000Z' });
  });

  it('is written anew when a setting has changed', async () => {
    const at = harness({ acceptsApprovals: true });
    await describe(as(at, 'arn:a'), false);
    const ports = as(at, 'arn:a', 1);
    const settings = { ...ports.settings, acceptsApprovals: false };
    expect(await describe({ ...ports, settings }, false)).toBe('written');
    expect(written(at)).toMatchObject({
      accepts: { waivers: false, approvals: false },
      updatedAt: '2026-11-24T01:00:00.000Z',
    });
  });

  it('replaces what nobody can read', async () => {
    const at = harness();
    putText(at, 'garbage');
    expect(await describe(as(at, 'arn:a'), false)).toBe('written');
  });

  it('of another function is left, and both are named', async () => {
    const at = harness();
    await describe(as(at, 'arn:a'), false);
    expect(await describe(as(at, 'arn:b', 5), true)).toBe('kept');
    expect(written(at).function).toBe('arn:a');
    expect(at.lines.join('\n')).toContain('TWO_VALIDATORS');
  });

  it('by a newer version is left', async () => {
    const at = harness();
    await describe(as(at, 'arn:a'), false);
    const text = new TextDecoder().decode(at.world.held.get(KEY)?.bytes);
    putText(at, text.replace(`"schema_gate": "${VERSION}"`, '"schema_gate": "99.0.0"'));
    expect(await describe(as(at, 'arn:a', 5), true)).toBe('kept');
    expect(written(at).schemaGate).toBe('99.0.0');
  });

  it('by a format of tomorrow is left', async () => {
    const at = harness();
    putText(at, '{"deployment_version": 2}');
    expect(await describe(as(at, 'arn:a'), true)).toBe('kept');
    expect(new TextDecoder().decode(at.world.held.get(KEY)?.bytes)).toBe(
      '{"deployment_version": 2}',
    );
  });
});
