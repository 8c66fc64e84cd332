import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import type { TopicVerdict } from '../../src/core/verdict/finding.js';
import { linksInto } from '../../src/report/links.js';
import {
  folded,
  iconOf,
  isStopped,
  printVersions,
  summaryTitle,
  topicBody,
  topicHeadline,
} from '../../src/report/topic-section.js';
import { verdict } from './decisions.js';
import {
  context,
  payload,
  at,
  lines,
  rows,
  narrowed,
  removed,
  both,
  growing,
  unchanged,
  described,
  fresh,
  invalid,
  accepted,
  withAcceptedWarning,
  withWarning,
} from './sections.js';

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
    ['✅ `topic` 2.0.0 → 2.1.0 is safe to merge', withAcceptedWarning, true],
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
    [
      'no hash',
      based('registry', `${sha}x`),
      by(`compared with active 2.0.0 (\`${sha}x\`, registry)`),
    ],
    [
      'nor this',
      based('registry', `x${sha}`),
      by(`compared with active 2.0.0 (\`x${sha}\`, registry)`),
    ],
    ['nothing', based('none', null), by('nothing to compare with yet')],
    [
      'no version',
      at(removed, { versions: { before: null, after: '3.0.0' } }),
      by('compared with the version on the base branch (`aaaaaaa`)'),
    ],
    [
      'no version in force',
      at(based('registry', 'v7'), { versions: { before: null, after: '3.0.0' } }),
      by('compared with the active version (`v7`, registry)'),
    ],
    ['a file', based('file', 'old.json'), by('compared with 2.0.0 in `old.json`')],
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
        '| ⛔ | `gone` DATE | removed | Restore it, or deprecate it first |',
        '|  | `a` | INT → BIGINT | In place, no rewrite |',
        '|  | `c` STRING | new, optional | NULL until backfilled |',
      ],
    ],
    [
      'what is sensitive is said',
      verdict(
        payload({}, '1.0.0'),
        payload({ c: { type: 'DECIMAL(5,2)', sensitive: true } }, '1.1.0'),
      ),
      ['|  | `c` DECIMAL&#40;5,2&#41; | new, optional, sensitive | NULL until backfilled |'],
    ],
    [
      'parts of a column that change alike share a row',
      verdict(
        payload(struct('x:INT'), '1.0.0'),
        payload(struct('x:INT', 'y:INT', 'z:DATE'), '1.1.0'),
      ),
      [
        '|  | `s` | 2 parts: `y` INT new, optional; `z` DATE new, optional | NULL until backfilled |',
      ],
    ],
    [
      'parts that change in another way have another',
      verdict(
        payload(struct('x:INT', 'y:INT'), '1.0.0'),
        payload(struct('x:BIGINT', 'z:INT'), '2.0.0'),
      ),
      [
        '| ⛔ | `s.y` INT | removed | Restore it, or deprecate it first |',
        '|  | `s.x` | INT → BIGINT | In place, no rewrite |',
        '|  | `s.z` INT | new, optional | NULL until backfilled |',
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
      /^\|  \| \[`c`\]\(https:\/\/github\.com\/o\/r\/blob\/a{40}\/schemas\/topic\.json#L\d+\) STRING \|/,
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
    expect(text.lastIndexOf('|  |')).toBeGreaterThan(text.indexOf('<details>'));
    expect(text.indexOf('|  |')).toBeLessThan(text.indexOf('<details>'));
    expect(topicBody(growing, context)).not.toContain('compatible change');
  });

  it('that are cut are counted', () => {
    expect(lines(both, { maxRows: 1 })).toContain('…and 1 more finding; `x` prints them all.');
    expect(topicBody(both, { ...context, maxRows: 2 })).not.toContain('…and');
  });
});
