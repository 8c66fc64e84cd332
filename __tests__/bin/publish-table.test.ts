import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { cli, story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
let registry: string;
beforeEach(() => {
  repository = throwawayRepository();
  registry = mkdtempSync(join(tmpdir(), 'registry-'));
});
afterEach(() => {
  repository.remove();
  rmSync(registry, { recursive: true, force: true });
});
const run = (...args: readonly string[]): ReturnType<typeof cli> =>
  cli(repository.root, ...args, '--registry', registry);

it('the table of a retired topic is refused to another one before anything is uploaded', () => {
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
  expect(run('publish', '--wait', '1m').code).toBe(0);
  expect(run('retire', 'events', '--yes').code).toBe(0);
  repository.git('rm', '--quiet', 'schemas/events.json');
  repository.write('schemas/thief.json', story('v1'));
  repository.commit('feat: a topic with the same table');
  for (const command of [['check', '--all'], ['publish', '--dry-run'], ['publish']]) {
    const { code, out } = run(...command);
    expect([command, code]).toEqual([command, 1]);
    expect(out).toContain("which is not the place of topic 'thief'");
  }
  expect(existsSync(join(registry, 'schemas/thief'))).toBe(false);
});
