import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { schemaWith } from '../judged.js';
import { checkingRegistry, only, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
  here.repository.write('shared/real.json', text('1.0.0', { a: 'INT' }));
  here.repository.write('schemas/other.json', text('1.0.0', { a: 'INT' }, 'other'));
  link('../shared/real.json', 'schemas/events.json');
  here.repository.commit('feat: first');
});
afterEach(() => here.remove());

const text = (version: string, columns: object, table = 'events'): string =>
  JSON.stringify(schemaWith({ table_name: table, payload_columns: columns }, version));
function link(to: string, path: string): void {
  const absolute = join(here.repository.root, path);
  rmSync(absolute, { force: true });
  symlinkSync(to, absolute);
}

describe('a topic schema that is a link on both sides', () => {
  it.each([
    ['itself', (): void => undefined],
    [
      'over another link',
      (): void => {
        link('real.json', 'shared/hop.json');
        link('../shared/hop.json', 'schemas/events.json');
        here.repository.commit('refactor: another link');
      },
    ],
  ])('and leads to a file that changed, %s, is refused by its name', async (_, prepare) => {
    prepare();
    here.repository.git('checkout', '-q', '-B', 'change');
    here.repository.write('shared/real.json', text('1.0.0', { a: 'STRING' }));
    // Of the working tree, and of a commit.
    for (const step of [() => undefined, () => here.repository.commit('fix: a')]) {
      step();
      const decision = await here.checked('changed', null);
      expect(decision.exitCode).toBe(1);
      expect(only(decision).findings).toMatchObject([
        { rule: 'not-a-regular-file', message: expect.stringContaining('schemas/events.json') },
      ]);
    }
  });

  it('and leads to the same file is a warning, which blocks nothing', async () => {
    here.repository.write('schemas/other.json', text('1.1.0', { a: 'INT', b: 'INT' }, 'other'));
    const decision = await here.checked('changed', null);
    expect(decision.topics.map(({ topic }) => topic)).toEqual(['other']);
    expect(decision.exitCode).toBe(0);
    expect(decision.warnings).toEqual([
      "A topic schema must be a file, and publish refuses a link: 'schemas/events.json'; put the file itself there",
    ]);
  });

  it('and leads out of the repository is a warning, too', async () => {
    link('/etc/hostname', 'schemas/events.json');
    here.repository.commit('refactor: out');
    const decision = await here.checked('changed', null);
    expect([decision.exitCode, decision.warnings.length]).toEqual([0, 1]);
  });
});
