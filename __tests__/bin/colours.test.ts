import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { throwawayRepository } from './repository.js';

/** The verdict, the last line, that is written to a pipe. */
function verdictUnder(environment: Readonly<Record<string, string>>): string {
  const repository = throwawayRepository();
  repository.commit('chore: begin');
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const { stdout } = spawnSync(process.execPath, [resolve('dist/cli/index.js'), 'check'], {
    cwd: repository.root,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
  repository.remove();
  return stdout.slice(stdout.trimEnd().lastIndexOf('\n') + 1);
}

const PLAIN = '✔ No topic schema changed.\n';
const GREEN = '\u001b[32m✔ No topic schema changed.\u001b[39m\n';

it.each<[string, Readonly<Record<string, string>>, string]>([
  ['a pipe has none', {}, PLAIN],
  ['FORCE_COLOR asks for them', { FORCE_COLOR: '1' }, GREEN],
  ['FORCE_COLOR=0 forbids them', { FORCE_COLOR: '0' }, PLAIN],
  ['NO_COLOR forbids them', { NO_COLOR: '1' }, PLAIN],
])('colours: %s', (_, environment, text) => {
  expect(verdictUnder(environment)).toBe(text);
});
