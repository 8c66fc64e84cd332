import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkingRegistry, only, rules, topic, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
});
afterEach(() => here.remove());

const text = JSON.stringify(topic('1.0.0', { a: 'INT' }));
const write = (...paths: readonly string[]): void => {
  for (const path of paths) here.repository.write(path, text);
};
const configure = (...lines: readonly string[]): void =>
  here.repository.write('.schema-gate.yml', `${lines.join('\n')}\n`);

describe('a second file of a topic, where patterns have wildcards', () => {
  const [A, B] = ['services/a/schemas/users.json', 'services/b/schemas/users.json'] as const;
  beforeEach(() => configure("schemas: ['services/*/schemas/{topic}.json']"));

  it('is an error, though the first one did not change', async () => {
    write(A);
    here.repository.commit('feat: users');
    write(B);
    expect(rules(await here.checked('changed', null))).toEqual(['topic-redefined']);
  });

  it('may be deleted, which deletes no topic', async () => {
    write(A, B);
    here.repository.commit('feat: users, twice');
    here.repository.git('rm', '--quiet', B);
    const decision = await here.checked('changed', null);
    expect([decision.exitCode, only(decision).classification]).toEqual([0, 'unchanged']);
  });
});

it('a file that is excluded is no second one', async () => {
  configure("exclude: ['schemas/d.json']");
  write('schemas/d.json');
  here.repository.commit('feat: d');
  write('schemas/d/schema.json');
  const decision = await here.checked('changed', null);
  expect([decision.exitCode, only(decision).classification]).toEqual([0, 'new']);
});
