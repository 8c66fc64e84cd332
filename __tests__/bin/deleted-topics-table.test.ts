import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/t07.json', story('v1'));
  repository.commit('feat: t07');
});
afterEach(() => repository.remove());

/** `topic: rule`, for findings that block. */
async function found(...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await inProcess(repository.root, 'check', '--format', 'json', ...args);
  const { topics } = JSON.parse(out) as {
    topics: { topic: string; changes: { rule: string; severity: string; message: string }[] }[];
  };
  return topics.flatMap(({ topic, changes }) =>
    changes
      .filter(({ severity }) => severity === 'error' || severity === 'breaking')
      .map(({ rule }) => `${topic}: ${rule}`),
  );
}

const RENAMED = ['t07: schema-deleted', 't77: table-owned-by-another-topic'];
const waiver = 'rules: {schema-deleted: warning}\n';

describe('a topic that takes the table of a topic that the change deletes', () => {
  it.each<[string, () => void, readonly string[], readonly string[]]>([
    [
      'a renamed file is no clean new topic',
      () => repository.git('mv', 'schemas/t07.json', 'schemas/t77.json'),
      [],
      RENAMED,
    ],
    [
      'nor where the deletion is only on disk',
      () => {
        rmSync(join(repository.root, 'schemas/t07.json'));
        repository.write('schemas/t77.json', story('v2'));
      },
      [],
      RENAMED,
    ],
    [
      'nor where only the new file is asked for',
      () => repository.git('mv', 'schemas/t07.json', 'schemas/t77.json'),
      ['schemas/t77.json'],
      RENAMED.slice(1),
    ],
    [
      'nor where only the new file is asked for, and the deletion is only on disk',
      () => {
        rmSync(join(repository.root, 'schemas/t07.json'));
        repository.write('schemas/t77.json', story('v2'));
      },
      ['schemas/t77.json'],
      RENAMED.slice(1),
    ],
    [
      'another table is its own',
      () => {
        rmSync(join(repository.root, 'schemas/t07.json'));
        repository.write('schemas/t77.json', story('v1').replace('"events"', '"t77"'));
      },
      [],
      RENAMED.slice(0, 1),
    ],
  ])('%s', async (_, change, files, expected) => {
    change();
    expect(await found(...files)).toEqual(expected);
  });

  it('is told what the table waits for, also where the deletion is let through', async () => {
    repository.write('.schema-gate.yml', waiver);
    repository.commit('chore: configuration');
    repository.git('mv', 'schemas/t07.json', 'schemas/t77.json');
    expect(await found()).toEqual(RENAMED.slice(1));
    expect((await inProcess(repository.root, 'check')).out).toMatch(
      /Table 'events' belongs to topic 't07' already, whose schema is deleted here: .* is retired/,
    );
  });

  it('may have it once the deletion is in the base branch', async () => {
    repository.git('rm', '--quiet', 'schemas/t07.json');
    repository.commit('feat: t07 is retired');
    repository.write('schemas/t77.json', story('v1'));
    expect(await found()).toEqual([]);
  });
});
