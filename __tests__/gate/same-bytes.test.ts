import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { renderJson } from '../../src/report/json.js';
import { schemaWith } from '../judged.js';
import { checkingRegistry, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
  here.repository.commit('chore: nothing');
  for (const name of ['a', 'b', 'c'])
    here.repository.write(`schemas/${name}.json`, JSON.stringify(schemaWith({ table_name: name })));
});
afterEach(() => here.remove());

it('faults were listed in the order in which the store answered', async () => {
  const { registry } = here;
  const reportIfLast = async (last: string): Promise<string> => {
    const get = async (key: string): Promise<undefined> => {
      await sleep(key.includes(`/${last}/`) ? 60 : 0);
      throw new Fault(`GetObject of ${key}: 503`);
    };
    const objects = { ...registry.objects, get };
    const decision = await here.checked('changed', { ...registry, objects });
    expect(decision.errors.length).toBeGreaterThanOrEqual(3);
    return renderJson(decision);
  };
  const first = await reportIfLast('a');
  expect(await reportIfLast('c')).toBe(first);
  expect(await reportIfLast('b')).toBe(first);
});
