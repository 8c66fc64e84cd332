import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
});
afterEach(() => repository.remove());

const check = (...args: readonly string[]): Promise<Run> =>
  inProcess(repository.root, 'check', ...args);

describe('the configuration', () => {
  it('is the base’s; a proposed one is validated, and decides nothing', async () => {
    repository.write('schemas/events.json', story('v2'));
    repository.commit('feat: v2');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.write('.schema-gate.yml', 'fail-on: never\n');
    repository.write('schemas/events.json', story('v3'));
    repository.commit('feat: v3 and a friendly policy');
    expect((await check()).code).toBe(1);
    expect((await check()).out).toContain('applies after the merge');
    repository.write('.schema-gate.yml', 'fail-onn: never\n');
    expect((await check()).code).toBe(2);
  });

  it('that is only on disk is used, and a note says that a pull request would not', async () => {
    repository.write('.schema-gate.yml', 'fail-on: never\n');
    const note = '.schema-gate.yml is not committed yet: it is used here';
    expect((await check()).out).toContain(note);
    repository.commit('chore: a policy');
    expect((await check()).out).not.toContain(note);
  });

  it('could not be repaired where it was broken: whatever a change did, the base’s was an error', async () => {
    repository.write(
      '.schema-gate.yml',
      'ignore: [{ rule: column-removed, reason: x, expires: 2020-01-01 }]\n',
    );
    repository.commit('chore: a waiver, long ago');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.write('schemas/events.json', story('v2'));
    repository.commit('feat: v2');
    expect(await check()).toMatchObject({
      code: 2,
      out: expect.stringContaining('nothing but the configuration can repair it'),
    });
    repository.write('.schema-gate.yml', 'profile: iceberg\n');
    expect((await check()).code).toBe(2);
    repository.git('checkout', '--quiet', '--force', 'main');
    repository.git('checkout', '--quiet', '-b', 'repair');
    for (const repaired of ['profile: iceberg\n', undefined]) {
      if (repaired === undefined) rmSync(join(repository.root, '.schema-gate.yml'));
      else repository.write('.schema-gate.yml', repaired);
      repository.commit('fix: the configuration');
      expect(await check()).toMatchObject({
        code: 0,
        out: expect.stringMatching(/expired on 2020-01-01.*This change repairs it/),
      });
    }
    repository.write('.schema-gate.yml', 'profile: nonsense\n');
    expect((await check()).code).toBe(2);
  });

  it('under several of its names is read from one, and says which', async () => {
    repository.write('.schema-gate.json', '{"fail-on": "never"}');
    expect((await check()).out).not.toContain('applies');
    repository.write('.schema-gate.yml', 'fail-on: breaking\n');
    expect(await check()).toMatchObject({
      code: 0,
      out: expect.stringContaining('does not read .schema-gate.json'),
    });
    repository.commit('chore: two of them');
    expect((await check()).out).toContain('.schema-gate.yml is the configuration that applies');
  });

  it.each([
    ['fail-onn: never', "Unknown setting 'fail-onn'"],
    ['rules: { type-narrowed: off }', "rules.type-narrowed can't be lowered below breaking"],
    ['rules: { no-such-rule: off }', 'there is no rule'],
    ['ignore: [{ rule: column-removed, reason: x, expires: 2020-01-01 }]', 'expired on 2020-01-01'],
    ['ignore: [{ rule: column-removed, expires: 2999-01-01 }]', 'reason is missing'],
    ['schemas: [a.json]', 'does not contain {topic}'],
    ['schemas: "../{topic}.json"', 'leads out of the repository'],
    ['a: [', 'is not YAML'],
  ])('%s is exit 2', async (text, message) => {
    repository.write('.schema-gate.yml', text);
    expect(await check()).toMatchObject({
      code: 2,
      out: expect.stringContaining(message),
    });
  });
});
