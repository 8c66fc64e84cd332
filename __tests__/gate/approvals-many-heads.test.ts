import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { accepted, approving, at, FILE, orders, type Approving } from './approving.js';

let on: Approving;
beforeEach(async () => {
  on = await approving();
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  await on.remove();
});

/** Commits on the branch's tip that each write a file, and are pushed at this second. */
function pushMany(count: number, login: string, second: number, write: (index: number) => void) {
  on.repository.git('checkout', '--quiet', '--detach', 'change');
  for (let index = 0; index < count; index++) {
    write(index);
    on.pushCommit(login, on.repository.commit(`${login} ${index}`), second);
  }
}
const readme = (index: number): void => on.repository.write('README.md', String(index));

it('who pushed something else long ago may approve, by commits that change no topic', async () => {
  on.push('carol', 'abcde', 5);
  pushMany(65, 'eve', 6, readme);
  on.push('dev', 'bcd', 10);
  on.label('carol', 20);
  const decision = await on.checked();
  expect([decision.warnings, accepted(decision)]).toEqual([[], ['a carol label']]);
});

it('who pushed something that is merged already may approve', async () => {
  on.push('carol', 'abcde', 5);
  pushMany(65, 'eve', 6, (index) => on.repository.write(FILE, orders(`2.0.${index}`, 'abcdef')));
  on.repository.git('branch', '--force', 'main', on.server.state.headSha);
  on.push('dev', 'bcdef', 10);
  on.label('carol', 20);
  const decision = await on.checked();
  expect([decision.warnings, accepted(decision)]).toEqual([[], ['a carol label']]);
});

it("who pushed so long ago that it isn't judged may not, and the words are no accusation", async () => {
  const old = on.push('carol', 'abcde', 5);
  pushMany(65, 'eve', 6, (index) => on.repository.write(FILE, orders(`2.0.${index}`, 'abcdef')));
  on.push('dev', 'bcdef', 10);
  on.label('carol', 20);
  const decision = await on.checked();
  expect(decision.result).toBe('blocked');
  expect(decision.warnings.join()).toContain(
    `'carol' pushed a commit that can't be judged: ${old.slice(0, 7)} is too old, and too many newer ones are judged; somebody else must approve it`,
  );
});

it('who pushed a commit that is gone may not, and the words say which', async () => {
  on.push('dev', 'abcde', 5);
  const gone = 'f'.repeat(40);
  const { activity, headSha } = on.server.state;
  const ref = 'refs/heads/change';
  activity.push({ type: 'push', before: headSha, after: gone, ref, actor: 'carol', at: at(7) });
  on.server.state.headSha = gone;
  on.push('dave', 'bcd', 10, 'main');
  on.label('carol', 20);
  const words = (await on.checked()).warnings.join();
  expect(words).toContain(
    "'carol' pushed a commit that can't be judged: fffffff can't be read any",
  );
  on.label('dave', 30);
  expect((await on.checked()).warnings.join()).toContain(
    "'dave' pushed a commit onto one that can't be judged: fffffff",
  );
});

it('an invalid file in the commit that was seen is called so', async () => {
  on.repository.git('checkout', '--quiet', '--detach', 'main');
  on.repository.write(FILE, '{');
  on.pushCommit('dev', on.repository.commit('broken'), 5);
  on.label('carol', 8);
  on.push('dev', 'bcd', 10);
  expect((await on.checked()).warnings.join()).toMatch(
    /in [0-9a-f]{7}, the commit that 'carol' saw, the file is invalid; remove the label/,
  );
});
