import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RULES } from '../../src/core/change/rules/index.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanJson, renderPlanMarkdown, renderPlanText } from '../../src/report/plan.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { story } from '../bin/repository.js';
import { schemaWith } from '../judged.js';
import { checkingRegistry, only, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
  here.repository.write('schemas/events.json', story('v2'));
  here.repository.commit('feat: v2');
});
afterEach(() => here.remove());

/** The topic was in force with a version, and was retired. */
async function retired(text = story('v2')): Promise<void> {
  const { registry } = here;
  await here.put(registry.layout.archived('events', '2.0.0', '2026-01-02T00:00:00Z'), text);
  await registry.items!.update(
    'events',
    { status: 'RETIRED', activationSeq: 2, tablesCreated: ['curated.events'] },
    { kind: 'always' },
  );
}

describe('the tables of a retired topic are still there:', () => {
  const later = story('v2').replace('"2.0.0"', '"3.0.0"');
  const oneMore = later.replace('"payload_columns": {', '"payload_columns": { "extra": "STRING",');
  it.each<[string, string, readonly string[]]>([
    ['nothing is created', later, []],
    ['a new column is added to them', oneMore, ['ALTER TABLE']],
  ])('%s, in every format', async (_, text, statements) => {
    await retired();
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
    for (const format of shown) expect(format).not.toMatch(/tables will be created|CREATE TABLE/);
  });
});

describe('a retired topic that comes back', () => {
  interface Draft {
    schema_version: string;
    table_name: string;
    payload_columns: Record<string, Record<string, unknown> | string>;
  }
  const changed = (edit: (schema: Draft) => void): string => {
    const schema = JSON.parse(story('v2')) as Draft;
    edit(schema);
    return JSON.stringify(schema);
  };
  const masked = changed((schema) => {
    schema.payload_columns['user_id'] = {
      ...(schema.payload_columns['user_id'] as object),
      sensitive: true,
    };
  });

  it.each<[string, string, string, readonly string[]]>([
    ['as it was, written another way', story('v2'), changed(() => undefined), []],
    [
      'with other content under a version of its archive',
      story('v2'),
      changed((schema) => {
        schema.payload_columns['extra'] = 'STRING';
      }),
      ['Version 2.0.0 is in the archive already, with other content'],
    ],
    [
      'with tables of another name, at the place of those that are there',
      story('v2'),
      changed((schema) => {
        schema.schema_version = '3.0.0';
        schema.table_name = 'events_2';
      }),
      ["Table 'events' renamed to 'events_2' (new empty tables, the old ones orphaned)"],
    ],
    [
      'with a masked column in the clear',
      masked,
      changed((schema) => {
        schema.schema_version = '3.0.0';
      }),
      ["Column 'user_id' is no longer sensitive (its values become readable)"],
    ],
    [
      'without a masked column, whose path another column reads',
      masked,
      changed((schema) => {
        schema.schema_version = '3.0.0';
        schema.payload_columns = {
          id: { ...(schema.payload_columns['user_id'] as object), cde: false },
        };
      }),
      ["Column 'id' exposes the sensitive column 'user_id' (it reads $.userId)"],
    ],
  ])('%s', async (_, before, after, breaking) => {
    await retired(before);
    here.repository.write('schemas/events.json', after);
    const { findings } = only(await here.checked());
    const told = findings.filter(({ severity }) => severity === 'breaking');
    expect(told.map(({ message }) => message)).toEqual(breaking);
  });
});

it('a masked column that was removed does not come back in the clear', async () => {
  const version = (number: string, mail: unknown): unknown =>
    schemaWith({ payload_columns: { mail } }, number);
  await here.put(
    here.registry.layout.archived('topic', '1.0.0', '2026-01-02T00:00:00Z'),
    version('1.0.0', { sensitive: true }),
  );
  await here.activate('topic', schemaWith({}, '2.0.0'));
  for (const [mail, expected] of [
    ['STRING', ['sensitivity-removed']],
    [{ sensitive: true }, []],
  ] as const) {
    here.repository.write('schemas/topic.json', JSON.stringify(version('3.0.0', mail)));
    const { findings } = only(await here.checked());
    const told = findings.filter(({ severity }) => severity === 'breaking');
    expect(told.map(({ rule }) => rule)).toEqual(expected);
  }
});
