import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Deployment } from '../../src/core/verdict/deployment.js';
import type { Finding, TopicVerdict } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { linksInto } from '../../src/report/links.js';
import {
  folded,
  iconOf,
  isStopped,
  printVersions,
  summaryTitle,
  topicBody,
  topicHeadline,
  type SectionContext,
} from '../../src/report/topic-section.js';
import { schemaWith } from '../judged.js';
import { verdict } from './decisions.js';

const context: SectionContext = {
  deployment: EVERYTHING,
  hasRegistry: true,
  link: undefined,
  isStrict: false,
  whole: "'x' prints them all",
};
const payload = (columns: object, version: string, more: object = {}): object =>
  schemaWith({ payload_columns: columns, ...more }, version);
const at = (topic: TopicVerdict, more: Partial<TopicVerdict>): TopicVerdict => ({
  ...topic,
  ...more,
});
const lines = (topic: TopicVerdict, more: Partial<SectionContext> = {}): readonly string[] =>
  topicBody(topic, { ...context, ...more }).split('\n');
/** The lines without the link to the rule, which every row has. */
const rows = (topic: TopicVerdict, more: Partial<SectionContext> = {}): readonly string[] =>
  lines(topic, more)
    .filter((line) => line.startsWith('| ') && !line.startsWith('| |'))
    .map((line) => line.replace(/ \[[a-z-]+\]\(https:[^)]*\) \|$/, ' |'));

const old = payload({ a: 'BIGINT', b: 'INT' }, '2.0.0');
const narrowed = verdict(old, payload({ a: 'INT', b: 'INT' }, '3.0.0'));
const removed = verdict(old, payload({ a: 'BIGINT' }, '3.0.0'));
const both = verdict(old, payload({ a: 'INT' }, '3.0.0'));
const growing = verdict(old, payload({ a: 'BIGINT', b: 'INT', c: 'STRING' }, '2.1.0'));
const unchanged = verdict(old, old);
const described = verdict(old, payload({ a: 'BIGINT', b: 'INT' }, '2.0.1', { description: 'x' }));
const fresh = verdict(undefined, old);
const invalid = verdict(undefined, payload({ a: 'WHAT' }, '1.0.0'));
const ignore = [{ rule: 'column-removed', reason: 'agreed', expires: '2030-01-01' }];
const accepted = verdict(old, payload({ a: 'BIGINT' }, '3.0.0'), {
  policy: { ...DEFAULT_POLICY, ignore },
});
const withWarning = at(growing, {
  findings: growing.findings.map((finding): Finding => ({ ...finding, severity: 'warning' })),
});

describe('a headline says the worst', () => {
  it.each<[string, TopicVerdict, boolean]>([
    ['⛔ `topic` 2.0.0 → 3.0.0 breaks readers', removed, false],
    ["⛔ `topic` 2.0.0 → 3.0.0 asks for what the tables can't do", narrowed, false],
    ['⛔ `topic` 1.0.0 is invalid', invalid, false],
    ['⚠️ `topic` 2.0.0 → 3.0.0 breaks readers, which is accepted', accepted, false],
    ['✅ `topic` 2.0.0 → 2.1.0 is safe to merge', growing, false],
    ['✅ `topic` 2.0.0 → 2.0.1 is safe to merge', described, false],
    ['✅ `topic` 2.0.0 is a new topic', fresh, false],
    ['✅ `topic` 2.0.0 is unchanged', unchanged, false],
    ['✅ `topic` 2.0.0 → 2.1.0 is safe to merge', withWarning, false],
    ['⛔ `topic` 2.0.0 → 2.1.0 has warnings, which the policy blocks', withWarning, true],
    ['✅ `topic` 2.0.0 → 2.1.0 is safe to merge', growing, true],
  ])('%s', (headline, topic, isStrict) => {
    expect(topicHeadline(topic, { deployment: EVERYTHING, isStrict })).toBe(headline);
    expect(isStopped(topic, isStrict)).toBe(headline.startsWith('⛔'));
    expect(headline.startsWith(iconOf(topic, isStrict))).toBe(true);
  });

  it('a long name is cut', () => {
    const long = at(growing, { topic: 't'.repeat(300), versions: { before: null, after: null } });
    expect(topicHeadline(long, context)).toBe(`✅ \`${'t'.repeat(254)}…\` is safe to merge`);
  });

  it.each<[string, TopicVerdict['versions'], string]>([
    ['both', { before: '1', after: '2' }, '>1 → 2'],
    ['one', { before: null, after: '2' }, '>2'],
    ['none', { before: null, after: null }, ''],
    ['long', { before: null, after: 'v'.repeat(50) }, `>${'v'.repeat(39)}…`],
  ])('versions: %s', (_, versions, words) => {
    expect(printVersions({ ...growing, versions }, '>')).toBe(words);
  });

  it.each([
    ['⛔ `a` breaks `b`', '⛔ <code>a</code> breaks <code>b</code>'],
    ['no code', 'no code'],
    ['`<b>`', '<code>&#60;b&#62;</code>'],
  ])('for HTML: %s', (headline, html) => {
    expect(summaryTitle(headline)).toBe(html);
  });

  it('of what is folded stands in the line that unfolds it', () => {
    expect(folded('t', 'b')).toBe('<details><summary>t</summary>\n\nb\n\n</details>');
  });
});

describe('the line of facts', () => {
  const plan = (topic: TopicVerdict): string => `plan \`${topic.plan?.sha256.slice(0, 12)}\``;
  const based = (source: TopicVerdict['baseline']['source'], ref: string | null): TopicVerdict =>
    at(removed, { baseline: { source, ref, sha256: null } });
  const sha = 'a'.repeat(40);
  const by = (facts: string): string => `1 breaking · ${facts}`;

  it.each<[string, TopicVerdict, string]>([
    ['a commit', removed, by('compared with 2.0.0 on the base branch (`aaaaaaa`)')],
    [
      'a branch',
      based('base-branch', 'main'),
      by('compared with 2.0.0 on the base branch (`main`)'),
    ],
    ['the registry', based('registry', 'v7'), by('compared with active 2.0.0 (`v7`, registry)')],
    ['its commit', based('registry', sha), by('compared with active 2.0.0 (`aaaaaaa`, registry)')],
    [
      'a longer hash',
      based('registry', 'b'.repeat(64)),
      by('compared with active 2.0.0 (`bbbbbbb`, registry)'),
    ],
    ['no hash', based('file', `${sha}x`), by(`compared with 2.0.0 in \`${sha}x\``)],
    ['nor this', based('file', `x${sha}`), by(`compared with 2.0.0 in \`x${sha}\``)],
    ['nothing', based('none', null), by('nothing to compare with yet')],
    [
      'no version',
      at(removed, { versions: { before: null, after: '3.0.0' } }),
      by('compared with the version on the base branch (`aaaaaaa`)'),
    ],
    [
      'a long version',
      at(removed, { versions: { before: 'v'.repeat(50), after: null } }),
      by(`compared with ${'v'.repeat(39)}… on the base branch (\`aaaaaaa\`)`),
    ],
    [
      'a plan',
      growing,
      `1 enhancement · compared with 2.0.0 on the base branch (\`aaaaaaa\`) · ${plan(growing)}`,
    ],
    [
      'no findings',
      unchanged,
      'compared with 2.0.0 on the base branch (`aaaaaaa`)' +
        (unchanged.plan === null ? '' : ` · ${plan(unchanged)}`),
    ],
  ])('%s', (_, topic, facts) => {
    expect(lines(topic)[0]).toBe(facts);
  });
});

describe('rows', () => {
  const struct = (...fields: string[]): object => ({ s: `STRUCT<${fields.join(',')}>` });

  it.each<[string, TopicVerdict, readonly string[]]>([
    [
      'every row has its severity, the worst first',
      verdict(
        payload({ a: 'INT', gone: 'DATE' }, '1.0.0'),
        payload({ a: 'BIGINT', c: 'STRING' }, '2.0.0'),
      ),
      [
        '| ⛔ breaking | `gone` DATE | removed | Restore it, or deprecate it first |',
        '| enhancement | `a` | INT → BIGINT | In place, no rewrite |',
        '| enhancement | `c` STRING | new, optional | NULL until backfilled |',
      ],
    ],
    [
      'what is sensitive is said',
      verdict(
        payload({}, '1.0.0'),
        payload({ c: { type: 'DECIMAL(5,2)', sensitive: true } }, '1.1.0'),
      ),
      [
        '| enhancement | `c` DECIMAL&#40;5,2&#41; | new, optional, sensitive | NULL until backfilled |',
      ],
    ],
    [
      'parts of a column that change alike share a row',
      verdict(
        payload(struct('x:INT'), '1.0.0'),
        payload(struct('x:INT', 'y:INT', 'z:DATE'), '1.1.0'),
      ),
      [
        '| enhancement | `s` | 2 parts: `y` INT new, optional; `z` DATE new, optional | NULL until backfilled |',
      ],
    ],
    [
      'parts that change in another way have another',
      verdict(
        payload(struct('x:INT', 'y:INT'), '1.0.0'),
        payload(struct('x:BIGINT', 'z:INT'), '2.0.0'),
      ),
      [
        '| ⛔ breaking | `s.y` INT | removed | Restore it, or deprecate it first |',
        '| enhancement | `s.x` | INT → BIGINT | In place, no rewrite |',
        '| enhancement | `s.z` INT | new, optional | NULL until backfilled |',
      ],
    ],
  ])('%s', (_, topic, wanted) => {
    expect(rows(topic).map((row) => row.replace(/ \[deprecate it first\]\([^)]*\)/, ''))).toEqual(
      wanted,
    );
  });

  it.each<[string, TopicVerdict, string]>([
    ['blocked: a way out', removed, '| | Column | Change | Way out |'],
    ['else its effect', growing, '| | Column | Change | Effect |'],
    ['of a file: the problem', invalid, '| | Column | Problem | Way out |'],
  ])('have a heading, %s', (_, topic, heading) => {
    expect(lines(topic)).toContain(heading);
  });

  it('link to their line', () => {
    const link = linksInto({
      server: 'https://github.com',
      repository: 'o/r',
      sha: 'a'.repeat(40),
    });
    expect(rows(growing, { link })[0]).toMatch(
      /^\| enhancement \| \[`c`\]\(https:\/\/github\.com\/o\/r\/blob\/a{40}\/schemas\/topic\.json#L\d+\) STRING \|/,
    );
  });

  it('that need nobody are folded and counted, and no part of the first table', () => {
    const [first, second] = [growing, described].map(({ findings }) => findings);
    const mixed = at(growing, { findings: [...(first ?? []), ...(second ?? [])] });
    const text = topicBody(mixed, context);
    const minor = second?.length ?? 0;
    expect(minor).toBeGreaterThan(0);
    expect(text).toContain(
      `<details><summary>${minor} compatible change${minor === 1 ? '' : 's'}</summary>\n\n| | Column | Change | Effect |`,
    );
    expect(text.indexOf('| compatible |')).toBeGreaterThan(text.indexOf('<details>'));
    expect(text.indexOf('| enhancement |')).toBeLessThan(text.indexOf('<details>'));
    expect(topicBody(growing, context)).not.toContain('compatible change');
  });

  it('that are cut are counted', () => {
    expect(lines(both, { maxRows: 1 })).toContain('…and 1 more finding; `x` prints them all.');
    expect(topicBody(both, { ...context, maxRows: 2 })).not.toContain('…and');
  });
});

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
