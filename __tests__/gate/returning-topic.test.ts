import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RULES } from '../../src/core/change/rules/index.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanJson, renderPlanMarkdown, renderPlanText } from '../../src/report/plan.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { story } from '../bin/repository.js';
import { checkingRegistry, only, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
  here.repository.write('schemas/events.json', story('v2'));
  here.repository.commit('feat: v2');
});
afterEach(() => here.remove());

describe('the tables of a retired topic are still there:', () => {
  const later = story('v2').replace('"2.0.0"', '"3.0.0"');
  const oneMore = later.replace('"payload_columns": {', '"payload_columns": { "extra": "STRING",');
  const elsewhere = later.replace(/"table_name": "[a-z_]+"/, '"table_name": "events_2"');

  it.each<[string, string, readonly string[], number]>([
    ['nothing is created', later, [], 0],
    ['a new column is added to them', oneMore, ['ALTER TABLE'], 0],
    ['tables of another name are created', elsewhere, ['CREATE TABLE', 'CREATE TABLE'], 2],
  ])('%s, in every format', async (_, text, statements, created) => {
    await here.put(
      here.registry.layout.archived('events', '2.0.0', '2026-01-02T00:00:00Z'),
      story('v2'),
    );
    await here.registry.items!.update(
      'events',
      { status: 'RETIRED', activationSeq: 2, tablesCreated: ['curated.events'] },
      { kind: 'always' },
    );
    here.repository.write('schemas/events.json', text);
    const decision = await here.checked();
    const { classification, plan } = only(decision);
    expect(classification).toBe('new');
    expect(plan?.ddl.map(({ sql }) => sql.split(' ', 2).join(' '))).toEqual(statements);
    const shown = [
      renderText(decision, { color: false, width: 100 }),
      renderMarkdown(decision),
      renderSarif(decision, RULES, '1.0.0'),
      renderPlanText(decision),
      renderPlanMarkdown(decision),
      renderPlanJson(decision),
      renderJson(decision),
    ];
    for (const format of shown)
      expect([format, /tables will be created|CREATE TABLE/.test(format)]).toEqual([
        format,
        created > 0,
      ]);
  });
});
