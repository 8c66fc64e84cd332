import { describe, expect, it } from '@jest/globals';
import type { TopicVerdict } from '../../src/core/verdict/finding.js';
import { planAnnotations } from '../../src/report/annotations.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { jobWhole } from '../../src/report/rest.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

const columns = (prefix: string, count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${prefix}${n}`, 'INT']));
const removing = (topic: string, count: number): TopicVerdict =>
  verdict(
    schemaWith({ payload_columns: columns('c', count), table_name: topic }),
    schemaWith({ table_name: topic }, '2.0.0'),
    { topic },
  );
const text = (...topics: TopicVerdict[]): string =>
  renderText(decided(...topics), { color: false, width: 120 });
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `t${String(n).padStart(3, '0')}`);
const blocksIn = (report: string): number => report.match(/^ {2}breaking /gm)?.length ?? 0;

describe('a text stays calm', () => {
  it('700 topics with 40 findings each: a screen for a hundred of them, the rest is counted', () => {
    const one = removing('t', 40);
    const report = text(...names(700).map((topic) => ({ ...one, topic })));
    expect(report.split('\n').length).toBeLessThan(1600);
    expect(blocksIn(report)).toBe(100);
    expect(report.match(/…and 39 more findings; --format json has them all/g)).toHaveLength(100);
    expect(report).toContain('…and 600 more topics with findings; --format json has them all');
  });

  it.each<[string, readonly TopicVerdict[], blocks: number, rests: readonly string[]]>([
    ['few findings are all shown', [removing('a', 12), removing('b', 3)], 15, []],
    [
      'a loud topic leaves room for a quiet one',
      [removing('a', 300), removing('b', 3)],
      100,
      ['…and 203 more findings; '],
    ],
    ['a topic alone has a hundred', [removing('a', 120)], 100, ['…and 20 more findings; ']],
    [
      'one of each topic before a second of any',
      names(60).map((topic) => removing(topic, 2)),
      100,
      ['…and 1 more finding; '],
    ],
  ])('%s', (_, topics, blocks, rests) => {
    const report = text(...topics);
    expect(blocksIn(report)).toBe(blocks);
    for (const { topic } of topics) expect(report).toMatch(new RegExp(`^${topic} `, 'm'));
    for (const rest of rests) expect(report).toContain(rest);
    expect(report.includes('…and')).toBe(rests.length > 0);
  });

  it('prints the statements of the first topics, and counts the others', () => {
    const grown = (topic: string): TopicVerdict =>
      verdict(
        schemaWith({ table_name: topic }),
        schemaWith({ table_name: topic, payload_columns: { a: 'INT' } }, '1.1.0'),
        { topic },
      );
    const report = text(...names(700).map(grown));
    expect(report.match(/ALTER TABLE/g)?.length).toBeGreaterThan(100);
    expect(report.split('\n').length).toBeLessThan(6000);
    expect(report).toContain('    1 statement; schema-gate plan prints them\n');
  });
});

describe('a long message', () => {
  const wide = (prefix: string): string =>
    `STRUCT<${Array.from({ length: 3_000 }, (_, n) => `${prefix}${n}:INT`).join(',')}>`;
  const of = (type: string | undefined, number = '1.0.0'): object =>
    schemaWith(
      { payload_columns: { a: 'INT', ...(type === undefined ? {} : { wide: type }) } },
      number,
    );

  it.each([
    ['a type that changes', of('INT'), of(wide('a'), '2.0.0')],
    ['a type that is added', of(undefined), of(wide('a'), '1.1.0')],
    ['a type that leaves', of(wide('a')), of(undefined, '2.0.0')],
    ['a type nobody knows', of('INT'), of(`NO${wide('a')}`, '2.0.0')],
  ])('of %s is cut, and says how much and where it is', (_, before, after) => {
    const report = text(verdict(before, after));
    const longest = Math.max(...report.split('\n').map(({ length }) => length));
    expect(longest).toBeLessThan(1_300);
    if (longest > 900)
      expect(report).toMatch(
        /… \([0-9]+ more characters; (?:--format json has|schema-gate plan prints) them all\)/,
      );
  });

  it.each(['warnings', 'notes'] as const)('among the %s is cut', (kind) => {
    const told = { ...decided(), [kind]: ['x'.repeat(1_000), 'y'.repeat(1_001)] };
    const report = renderText(told, { color: false, width: 120 });
    expect(report).toMatch(/: x{1000}\n/);
    expect(report).toMatch(/: y{999}… \(2 more characters; --format json has them all\)\n/);
  });

  it('of an error is cut, line by line', () => {
    const error = {
      code: 'fault' as const,
      message: `one\n${'z'.repeat(5_000)}`,
      file: null,
      line: null,
    };
    const told = { ...decided(), result: 'error' as const, errors: [error, error] };
    expect(renderText(told, { color: false, width: 120 })).toMatch(/  z{999}… \(4001 more/);
  });
});

describe('what is cut says where the rest is', () => {
  const decision = decided(...names(230).map((topic) => removing(topic, 2)));
  const annotated = (whole?: string): string =>
    planAnnotations(decision, whole)
      .map(({ message }) => message)
      .join('\n');

  it.each([
    ['on the command line', undefined, '--format json has them all', /JSON report|report-file/],
    [
      'in a job that writes a JSON report',
      jobWhole('out/report.json', 'schema-gate check --format json'),
      "the JSON report 'out/report.json' has them all",
      /--format/,
    ],
    [
      'in a job that writes none',
      jobWhole('', 'schema-gate check --registry s3://lake --format json'),
      "'schema-gate check --registry s3://lake --format json' prints them all",
      /JSON report|report-file/,
    ],
  ])('%s', (_, whole, words, never) => {
    const reports = [
      annotated(whole),
      renderText(decision, { color: false, width: 120, whole }),
      renderMarkdown(decision, { whole })
        .replace(/&#58;\u2060?/g, ':')
        .replaceAll('`', "'"),
    ];
    for (const report of reports) {
      expect(report).toContain(words);
      expect(report).not.toMatch(never);
    }
  });

  it('a path of a report file is only text', () => {
    const whole = jobWhole("a'\n::error::@team|", 'x');
    expect(renderText(decision, { color: false, width: 120, whole })).not.toMatch(/^::error/m);
    expect(renderMarkdown(decision, { whole })).not.toMatch(/(?<!`[^`\n]*)@team/);
  });
});
