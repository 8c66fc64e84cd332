import { expect, it } from '@jest/globals';
import { planRetirement, retire } from '../../src/validator/retire.js';
import { schema } from '../world/scenarios.js';
import { harness, reasonsIn } from './harness.js';

it('a column that was in force once does not stop the rewrite whose shadow has its name', async () => {
  const at = harness();
  await at.submit(schema('1.0.0', { n: 'INT', n__rewrite: 'DATE' }));
  await retire(await planRetirement('orders', at.ports), at.ports);
  expect(await at.submit(schema('2.0.0', { n: 'INT' }))).toMatchObject({ kind: 'activated' });
  const columns = at.world.warehouse.tables.get('cur.orders')?.columns.map(({ name }) => name);
  expect(columns).toContain('n__rewrite');
  const outcome = await at.submit(schema('3.0.0', { n: 'STRING' }));
  expect([outcome.kind, reasonsIn(outcome)]).toEqual(['activated', []]);
  expect(at.item()).toMatchObject({ status: 'BACKFILL_PENDING' });
});
