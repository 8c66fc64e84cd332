import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { schemaWith } from '../judged.js';
import { checkingRegistry, only, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
});
afterEach(() => here.remove());

const dated = schemaWith(
  { payload_columns: { a: { deprecated: { since: '2020-01-01', remove_after: '2020-06-30' } } } },
  '1.1.0',
);
const gone = schemaWith({}, '2.0.0');
const archived = (time: string): string => `schemas/topic/archive/v1.0.0_${time}.json`;
const removal = async (registry: boolean): Promise<unknown> => {
  const decision = await here.checked('changed', registry ? here.registry : null);
  return only(decision).findings.find(({ rule }) => rule.endsWith('column-removed'));
};

/** The deprecation is committed on the base branch on 2026-01-01; 330 days end on 2026-11-27. */
async function deprecateAndRemove(): Promise<void> {
  here.repository.write('schemas/topic.json', JSON.stringify(dated));
  here.repository.write('.schema-gate.yml', 'deprecation-days: 330\n');
  here.repository.commit('feat: deprecate');
  await here.activate('topic', dated);
  here.repository.write('schemas/topic.json', JSON.stringify(gone));
}

it('a since that lies before the commit that brought it makes nothing due', async () => {
  await deprecateAndRemove();
  for (const withRegistry of [false, true])
    expect(await removal(withRegistry)).toMatchObject({
      rule: 'column-removed',
      severity: 'breaking',
      fix: 'Restore it; it may leave from 2026-11-27 on (its deprecation was announced on 2026-01-01)',
    });
});

it('an archived version that carried it long before is an announcement', async () => {
  await deprecateAndRemove();
  await here.put(archived('20250101_120000'), { ...dated, schema_version: '1.0.0' });
  expect(await removal(true)).toMatchObject({ rule: 'deprecated-column-removed' });
});
