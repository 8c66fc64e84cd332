import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { printClaim } from '../../src/protocol/claims.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanText } from '../../src/report/plan.js';
import { renderText } from '../../src/report/text.js';
import { story } from '../bin/repository.js';
import { checkingRegistry, only, rules, type Checking } from './checking.js';
import { world, type World } from './publishing.js';

/** A topic that the base branch has and the registry doesn't. */
let here: Checking;
/** The same registry contents, to be published to. */
let there: World;
beforeEach(async () => {
  here = checkingRegistry();
  there = world();
  here.repository.write('schemas/events.json', story('v1'));
  here.repository.commit('feat: v1');
  await here.activate('clicks', story('v1').replace('"events"', '"clicks"'));
});
afterEach(() => {
  here.remove();
  there.remove();
});

const statements = (decision: Decision): string[] =>
  (only(decision).plan?.ddl ?? []).map(({ sql }) => sql.split(' (')[0]!);
const CREATED = [
  'CREATE TABLE IF NOT EXISTS iceberg_standardized_db.`events`',
  'CREATE TABLE IF NOT EXISTS iceberg_curated_db.`events`',
];

describe('a topic that was merged and never published', () => {
  it.each([
    ['unchanged', story('v1'), 'unchanged'],
    ['enhanced', story('v2'), 'enhancement'],
  ])(
    '%s: the comparison is with the base branch, the plan creates its tables',
    async (_, text, classification) => {
      here.repository.write('schemas/events.json', text);
      const decision = await here.checked('all');
      expect(only(decision)).toMatchObject({
        classification,
        baseline: { source: 'base-branch' },
      });
      expect(statements(decision)).toEqual(CREATED);
      expect(only(decision).plan?.catchUp).toBeNull();
      expect(renderPlanText(decision)).toContain('first activation, 2 tables will be created');
      const shown = renderText(decision, { color: false, width: 100 });
      expect(shown).toContain('1 topic not activated yet, 2 tables will be created');
      expect(shown).toContain('first activation');
      expect(shown).not.toContain('backfill is switched off');
      expect(renderMarkdown(decision)).toContain('the first activation; 2 tables will be created');
    },
  );

  it('is planned as publish plans it', async () => {
    const decision = await here.checked('all');
    there.repository.write('schemas/events.json', story('v1'));
    there.repository.commit('feat: v1');
    const { publications } = await there.publish({ isDryRun: true });
    expect(only(decision).plan).not.toBeNull();
    expect(publications[0]!.plan).toEqual(only(decision).plan);
  });

  it('with a break against the base branch plans nothing', async () => {
    here.repository.write('schemas/events.json', story('v2'));
    here.repository.commit('feat: v2');
    here.repository.write('schemas/events.json', story('v3'));
    expect(only(await here.checked())).toMatchObject({ classification: 'breaking', plan: null });
  });

  it('with an error that only the ratchet excuses is said to be refused by publish', async () => {
    const old = story('v1').replace('"TIMESTAMP"', '"TIMESTAMPS"');
    here.repository.write('schemas/events.json', old);
    here.repository.commit('feat: old');
    const decision = await here.checked('all');
    expect([decision.exitCode, only(decision).classification]).toEqual([0, 'unchanged']);
    expect(only(decision).plan).toBeNull();
    expect(decision.warnings).toEqual([
      expect.stringMatching(/^schemas\/events.json: publish will refuse it, .*TIMESTAMPS/),
    ]);
    await here.activate('events', old);
    expect((await here.checked('all')).warnings).toEqual([]);
  });

  it('whose table is claimed for another topic is blocked, as publish blocks it', async () => {
    const claim = printClaim({ topic: 'other', table: 'iceberg_curated_db.events' });
    await here.put(
      here.registry.layout.claim('iceberg_curated_db', 'events'),
      Buffer.from(claim).toString(),
    );
    const decision = await here.checked('all');
    expect(rules(decision)).toEqual(['table-owned-by-another-topic']);
    expect(decision.exitCode).toBe(1);
  });
});
