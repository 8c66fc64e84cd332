import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Deployment } from '../../src/core/verdict/deployment.js';
import type { TopicVerdict } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { topicBody, type SectionContext } from '../../src/report/topic-section.js';
import { verdict } from './decisions.js';
import {
  context,
  payload,
  at,
  lines,
  narrowed,
  removed,
  both,
  growing,
  unchanged,
  described,
  fresh,
  invalid,
  ignore,
  accepted,
  withWarning,
} from './sections.js';

describe('what follows', () => {
  const intended = "**Intended?** A waiver in the base branch's configuration can accept";
  const noWaivers: Deployment = {
    ...EVERYTHING,
    accepts: { ...EVERYTHING.accepts, waivers: false },
  };
  const two = verdict(payload({ a: 'INT', b: 'INT' }, '1.0.0'), payload({}, '2.0.0'));
  const rename = (topic: string): TopicVerdict => at(removed, { topic });
  const noTables = 'no table changes';

  it.each<[string, TopicVerdict, Partial<SectionContext>, readonly string[]]>([
    ['one waivable', removed, {}, [intended + ' this.']],
    ['all waivable', two, {}, [intended + ' these.']],
    ['some waivable', both, {}, [intended + ' 1 of the 2; the others stay blocked.']],
    [
      'in force',
      at(removed, { baseline: { ...removed.baseline, source: 'registry' } }),
      {},
      ['Nothing will be published; `topic` keeps running on 2.0.0.'],
    ],
    [
      'a cut name',
      at(rename('t'.repeat(300)), { baseline: { ...removed.baseline, source: 'registry' } }),
      {},
      [`Nothing will be published; \`${'t'.repeat(254)}…\` keeps running on 2.0.0.`],
    ],
    ['never active', removed, {}, ['Nothing will be published.']],
    [
      'no registry',
      removed,
      { hasRegistry: false },
      ['Blocked until this is resolved; the base branch keeps 2.0.0.'],
    ],
    ['no version', invalid, { hasRegistry: false }, ['Blocked until this is resolved.']],
    [
      'an addition',
      growing,
      {},
      [
        '**On merge**: 1 statement on CURATED, none on STD; backfill 7 days; `topic` pauses meanwhile.',
      ],
    ],
    [
      'no registry',
      growing,
      { hasRegistry: false },
      [
        '**On activation**: 1 statement on CURATED, none on STD; backfill 7 days; `topic` pauses meanwhile.',
      ],
    ],
    ['tables', fresh, {}, ['**On merge**: 2 tables will be created.']],
    ['nothing', described, {}, [`**On merge**: ${noTables}.`]],
  ])('%s', (_, topic, more, wanted) => {
    for (const line of wanted) expect(lines(topic, more)).toContain(line);
  });

  it.each<[string, TopicVerdict, Deployment | null]>([
    ['nothing can be waived', narrowed, EVERYTHING],
    ['nothing accepts waivers', removed, noWaivers],
    ['nothing is blocked', growing, EVERYTHING],
    ['the break is accepted', accepted, EVERYTHING],
  ])('no waiver is offered where %s', (_, topic, deployment) => {
    expect(topicBody(topic, { ...context, deployment })).not.toContain('Intended?');
  });

  it('a waiver is offered where nobody knows the deployment', () => {
    expect(topicBody(removed, { ...context, deployment: null })).toContain('Intended?');
  });

  it('a blocked topic has no word on a merge, and one that passes none on a block', () => {
    expect(topicBody(removed, context)).not.toContain('**On merge**');
    expect(topicBody(growing, context)).not.toMatch(/Nothing will|Blocked/);
    expect(topicBody(withWarning, context)).not.toMatch(/Nothing will|Blocked/);
  });

  it.each<[number, string]>([
    [1, ' `c0` stays in the tables until somebody drops it.'],
    [2, ' `c0`, `c1` stay in the tables until somebody drops them.'],
    [
      12,
      ' `c0`, `c1`, `c10`, `c11`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7` and 2 more (`x` prints them all) stay in the tables until somebody drops them.',
    ],
  ])('%d columns that stay are named', (count, words) => {
    const columns = Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`c${n}`, 'INT']).sort(),
    );
    const topic = verdict(payload(columns, '1.0.0'), payload({}, '2.0.0'), {
      policy: { ...DEFAULT_POLICY, ignore },
    });
    const said = topicBody(topic, context).replace(/&#40;/g, '(').replace(/&#41;/g, ')');
    expect(said).toContain(`**On merge**: no table changes.${words}`);
  });

  it('the statements are folded, each with its semicolon, unless there are none or no room', () => {
    expect(topicBody(growing, context)).toContain(
      '<details><summary>DDL</summary>\n\n```sql\nALTER TABLE iceberg_curated_db.`topic` ADD COLUMNS (`c` string);\n```\n\n</details>',
    );
    expect(topicBody(fresh, context)).toMatch(/;\n\nCREATE TABLE/);
    expect(topicBody(growing, { ...context, isWithoutDdl: true })).not.toContain('DDL');
    expect(topicBody(described, context)).not.toContain('DDL');
    expect(topicBody(removed, context)).not.toContain('DDL');
  });

  it('the parts stand apart, and none is empty', () => {
    for (const topic of [removed, growing, fresh, described, unchanged, invalid, accepted])
      expect(topicBody(topic, context)).not.toMatch(/^\n|\n{3}|\n$/);
  });
});
