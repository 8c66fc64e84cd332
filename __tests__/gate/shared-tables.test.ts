import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { inProcess } from '../bin/in-process.js';
import { story } from '../bin/repository.js';
import { checkingRegistry, type Checking } from './checking.js';

/** Two topics that share the table `events` on the base branch already, and one that doesn't. */
let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
  here.repository.write('schemas/events.json', story('v1'));
  here.repository.write('schemas/clicks.json', story('v1'));
  here.repository.write('schemas/views.json', story('v1').replace('"events"', '"views"'));
  here.repository.commit('feat: v1');
});
afterEach(() => here.remove());

const RULE = 'table-owned-by-another-topic';

/** `topic: severity, other topic`, for each table of another topic. */
function shared({ topics }: Pick<Decision, 'topics'>): readonly string[] {
  return topics.flatMap(({ topic, findings }) =>
    findings
      .filter(({ rule }) => rule === RULE)
      .map(({ severity, before }) => `${topic}: ${severity}, ${before}`),
  );
}

describe('two topics with one table on the base branch', () => {
  it('are a warning for a change of one of them, whose plan stays', async () => {
    here.repository.write('schemas/events.json', story('v2'));
    const decision = await here.checked('changed', null);
    expect(shared(decision)).toEqual(['events: warning, clicks']);
    expect(decision.exitCode).toBe(0);
    expect(decision.topics[0]!.plan).not.toBeNull();
    const [finding] = decision.topics[0]!.findings.filter(({ rule }) => rule === RULE);
    expect(finding!.message).toBe("Table 'events' is the table of topic 'clicks' too");
    expect(finding!.at.start).toBe(story('v2').indexOf('"events"'));
  });

  it('are a warning for both where both change, in one commit or by name', async () => {
    here.repository.write('schemas/events.json', story('v2'));
    here.repository.write('schemas/clicks.json', story('v2'));
    const both = ['clicks: warning, events', 'events: warning, clicks'];
    expect(shared(await here.checked('changed', null))).toEqual(both);
    const { out } = await inProcess(here.repository.root, 'check', 'schemas/events.json');
    expect(out).toContain("Table 'events' is the table of topic 'clicks' too");
  });

  it('are no news for a file that nobody changed, unless the ratchet is off', async () => {
    expect(shared(await here.checked('all', null))).toEqual([]);
    const audit = await inProcess(here.repository.root, 'check', '--all', '--no-ratchet');
    expect(audit.out).toContain('Audit: 2 of 3 files have problems');
    expect(audit.out).toContain(RULE);
  });

  it('are not told about another topic', async () => {
    here.repository.write('schemas/views.json', story('v2').replace('"events"', '"views"'));
    expect(shared(await here.checked('changed', null))).toEqual([]);
  });

  it('are mended by the deletion of one of them, or by another table', async () => {
    here.repository.git('rm', '-q', 'schemas/clicks.json');
    here.repository.write('schemas/events.json', story('v2'));
    expect(shared(await here.checked('changed', null))).toEqual([]);
    here.repository.write('schemas/clicks.json', story('v2').replace('"events"', '"clicks"'));
    expect(shared(await here.checked('changed', null))).toEqual([]);
  });
});

it('a topic that comes to the table of another one is at fault, and the other one is not', async () => {
  here.repository.write('schemas/views.json', story('v1'));
  here.repository.write('schemas/events.json', story('v2').replace('"events"', '"sole"'));
  here.repository.write('schemas/clicks.json', story('v2'));
  expect(shared(await here.checked('changed', null))).toEqual(['views: error, clicks']);
  const { out } = await inProcess(here.repository.root, 'check', 'schemas/clicks.json');
  expect(out).not.toContain(RULE);
});

describe('where the registry has neither of them', () => {
  it('both are errors, since only one can be activated', async () => {
    const decision = await here.checked('all');
    expect(shared(decision)).toEqual(['clicks: error, events', 'events: error, clicks']);
    expect(decision.exitCode).toBe(1);
  });

  it('the one that changes is an error', async () => {
    here.repository.write('schemas/events.json', story('v2'));
    expect(shared(await here.checked())).toEqual(['events: error, clicks']);
  });

  it('only the other one is at fault where the first one is active', async () => {
    await here.activate('events', story('v1'));
    expect(shared(await here.checked('all'))).toEqual(['clicks: error, events']);
    here.repository.write('schemas/events.json', story('v2'));
    expect(shared(await here.checked())).toEqual([]);
  });

  it('two active versions with one table are the warning of an old lakehouse', async () => {
    await here.activate('events', story('v1'));
    await here.activate('clicks', story('v1'));
    here.repository.write('schemas/events.json', story('v2'));
    here.repository.write('schemas/clicks.json', story('v2'));
    expect(shared(await here.checked())).toEqual([
      'clicks: warning, events',
      'events: warning, clicks',
    ]);
  });
});
