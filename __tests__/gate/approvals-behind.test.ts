import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { directoryRegistry } from '../../src/registry/directory.js';
import type { Registry } from '../../src/registry/registry.js';
import { approving, FILE, orders, type Approving } from './approving.js';
import { describedBy } from './deployment.js';

let on: Approving;
let folder: string;
let registry: Registry;
beforeEach(async () => {
  on = await approving();
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
  registry = describedBy(directoryRegistry(folder), {
    accepts: { waivers: true, approvals: true },
  });
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  await on.remove();
  rmSync(folder, { recursive: true, force: true });
});

const activate = async (columns: string, commit: string | undefined): Promise<void> => {
  const bytes = Buffer.from(orders('1.0.0', columns));
  const metadata = new Map(commit === undefined ? [] : [['commit', commit]]);
  await registry.objects.put(registry.layout.active('orders'), bytes, metadata, { kind: 'always' });
};
/** Columns of main, committed after the pull request began or before it. */
const merged = (columns: string): string => {
  on.repository.git('checkout', '--quiet', 'main');
  on.repository.write(FILE, orders('1.1.0', columns));
  return on.repository.commit(`${columns} on main`);
};

describe('an approval, where the registry is behind the base branch,', () => {
  it.each<[string, (first: string, last: string) => string | undefined, string]>([
    ['covers what an older version in force loses, too', (first) => first, 'approved'],
    ['does not where nobody knows which version is in force', () => undefined, 'blocked'],
    ['does not where another history has it', () => 'f'.repeat(40), 'blocked'],
  ])('%s', async (_, commitOf, result) => {
    const first = on.repository.git('rev-parse', 'main');
    const last = merged('abc');
    await activate('abcd', commitOf(first, last));
    on.push('dev', 'ab', 10);
    on.label('carol', 20);
    expect((await on.checked(undefined, registry)).result).toBe(result);
  });

  it('never covers a column that came to the base branch after it', async () => {
    on.push('dev', 'abc', 10);
    on.label('carol', 20);
    await activate('abcde', merged('abcde'));
    on.push('dev', 'abc', 30, 'main');
    const decision = await on.checked(undefined, registry);
    expect(decision.result).toBe('blocked');
    const open = decision.topics.flatMap(({ findings }) =>
      findings.filter(
        ({ accepted, severity }) => severity === 'breaking' && accepted === undefined,
      ),
    );
    expect(open.map(({ column }) => column)).toEqual(['e']);
  });
});
