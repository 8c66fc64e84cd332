import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
beforeAll(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
});
afterAll(() => repository.remove());

it.each([
  ['check', '--all'],
  ['publish', '--dry-run'],
  ['publish', '--wait', '1m'],
])('that a registry is not there yet is said once by %s %s', async (...args) => {
  const { code, out } = await inProcess(repository.root, ...args, '--registry', './lake');
  const said = out.match(/nothing is in force there|no topic at all/g);
  expect([code, said]).toEqual([0, ['nothing is in force there']]);
});
