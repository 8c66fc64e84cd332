import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { decide } from '../../src/core/verdict/decide.js';
import type { Decision, TopicVerdict } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { RULES } from '../../src/core/change/rules/index.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { verdictOn, type JudgeContext } from '../../src/core/verdict/verdict.js';
import { planAnnotations } from '../../src/report/annotations.js';
import { fenced, inCode, inLog, inMarkdown } from '../../src/report/escape.js';
import { renderGithub } from '../../src/report/github.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanJson, renderPlanText } from '../../src/report/plan.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { planStatements } from '../../src/warehouse/ddl.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';

const context: JudgeContext = { policy: DEFAULT_POLICY, today: TODAY, digest, planStatements };
const baseline = { source: 'base-branch' as const, ref: 'a'.repeat(40), sha256: 'b'.repeat(64) };

function verdict(
  before: unknown,
  after: unknown,
  topic = 'topic',
  file = `schemas/${topic}.json`,
  policy = DEFAULT_POLICY,
): TopicVerdict {
  const side = (value: unknown) => ({ file, parsed: parseTopicSchema(bytesOf(value)) });
  const older = before === undefined ? undefined : side(before);
  return verdictOn({ topic, before: older, after: side(after), baseline }, { ...context, policy });
}
const decided = (...topics: TopicVerdict[]): Decision => decide({ topics, baseline });

const HOSTILE = [
  '::error::pwned',
  '##[error]pwned',
  '@octocat',
  '</details><img src=x>',
  '`x` | y',
  '[a](http://evil.example)',
  '\u202egnp',
  '\u001b[31mred',
  '#1 GH-2',
  'www.evil.example',
  'a\nb\r::warning::c',
];
const hostile = decided(
  verdict(
    undefined,
    schemaWith({ payload_columns: Object.fromEntries(HOSTILE.map((name) => [name, name])) }),
  ),
  ...HOSTILE.map((name) =>
    verdict(
      schemaWith({ owner: name }),
      schemaWith({ description: name, 'x-a': name }),
      'topic',
      `schemas/${name}.json`,
    ),
  ),
);

describe('nothing user-made', () => {
  const rendered = {
    text: renderText(hostile, { color: false, width: 100 }),
    markdown: renderMarkdown(hostile),
    github: renderGithub(hostile),
  };

  it.each(Object.entries(rendered))(
    'becomes a workflow command, a terminal sequence or a direction mark in %s',
    (_format, text) => {
      for (const line of text.split('\n'))
        expect(line).not.toMatch(/^\s*::(?!(error|warning|notice) (file|title)=)/);
      expect(text).not.toContain('##[');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\u001b]/);
    },
  );

  it('becomes HTML, a mention, a link or a reference in markdown', () => {
    const outsideCode = rendered.markdown
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`\n]*`/g, '')
      .replace(/<\/?(details|summary)>|&#[0-9]+;/g, '');
    expect(outsideCode).not.toMatch(/<[a-z/]|@octocat|https?:\/\/|www\.|#[0-9]|GH-[0-9]/i);
  });

  it.each([
    '@octocat',
    '@org/team',
    'a@b.example',
    '#181',
    'x/y#181',
    'gh-7',
    ':smile:',
    'https://evil.example',
    'www.evil.example',
  ])(
    'mentioned, referred or linked with %j, whose entities GitHub decodes before it looks',
    (text) => {
      const seen = inMarkdown(`see ${text}.`).replace(/&#([0-9]+);/g, (_, code: string) =>
        String.fromCharCode(Number(code)),
      );
      expect(seen).not.toMatch(/@\w|#[0-9]|GH-[0-9]|:\w|:\/|www\./i);
      // Nothing but what keeps it apart was added, and prose stays as it is.
      expect(seen.replaceAll('\u2060', '')).toBe(`see ${text}.`);
      expect(inMarkdown('one: two')).toBe('one&#58; two');
    },
  );

  it('keeps a runner’s command in the name of an annotated file', () => {
    const file = 'schemas/##[error]x.json';
    const broken = decided(verdict(undefined, { nope: 1 }, '##[error]x', file));
    const failed = decide({
      errors: [{ code: 'fault', message: 'x', file, line: null }],
      baseline,
    });
    for (const one of [...planAnnotations(broken), ...planAnnotations(failed)])
      expect(one.file).toBe('schemas/#\u200b#[error]x.json');
  });

  it('leaves its fence, span or line', () => {
    expect(fenced('a\n```\nb', 'sql')).toBe('````sql\na\n```\nb\n````');
    expect(inCode('a`b|c')).toBe("`a'b¦c`");
    expect(inMarkdown('a_b*c')).toBe('a&#95;b&#42;c');
    expect(inLog('  ::error::x\n##[x]')).toBe('  :\u200b:error::x\n#\u200b#[x]');
  });
});

const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
const validatorOf = (name: string) =>
  new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object,
  );

describe('the JSON of a plan', () => {
  const validate = validatorOf('plan');
  const enhanced = decided(verdict(story('v1'), story('v2'), 'events'));

  it.each([
    ['hostile input', hostile],
    ['a new topic', decided(verdict(undefined, story('v1'), 'events'))],
    ['v1 to v2', enhanced],
    ['v2 to v3, which has no plan', decided(verdict(story('v2'), story('v3'), 'events'))],
    ['what changes nothing', decided(verdict(story('v1'), story('v1'), 'events'))],
    [
      'a fault',
      decide({ errors: [{ code: 'fault', message: 'x', file: null, line: null }], baseline }),
    ],
  ])('of %s is what its schema says', (_name, decision) => {
    validate(JSON.parse(renderPlanJson(decision)));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a key nobody knows', '"ddl"', '"sql"'],
    ['another strategy', '"incremental"', '"some"'],
    ['another classification', '"enhancement"', '"better"'],
  ])('is refused with %s', (_name, known, unknown) => {
    const text = renderPlanJson(enhanced);
    expect(text).toContain(known);
    expect(validate(JSON.parse(text.replace(known, unknown)))).toBe(false);
  });
});

describe('the JSON report', () => {
  const validate = validatorOf('report');

  it.each([
    ['hostile input', hostile],
    ['v1 to v2', decided(verdict(story('v1'), story('v2'), 'events'))],
    ['v2 to v3', decided(verdict(story('v2'), story('v3'), 'events'))],
    [
      'a fault',
      decide({ errors: [{ code: 'fault', message: 'x', file: null, line: null }], baseline }),
    ],
  ])('of %s is what its schema says', (_name, decision) => {
    validate(JSON.parse(renderJson(decision)));
    expect(validate.errors).toBeNull();
  });

  it('places a removal in the older text and every key in the order of the contract', () => {
    const report = JSON.parse(renderJson(decided(verdict(story('v2'), story('v3'), 'events')))) as {
      topics: { changes: Record<string, unknown>[] }[];
    };
    const [narrowed, removed] = report.topics[0]?.changes ?? [];
    expect(narrowed).toMatchObject({
      line: 10,
      column_start: 26,
      line_end: 10,
      column_end: 31,
      side: 'RIGHT',
      approvable: false,
      in_place: false,
      lossless: false,
    });
    expect(removed).toMatchObject({
      line: 12,
      column_start: 5,
      side: 'LEFT',
      approvable: true,
      column: 'device_type',
    });
    expect(
      Object.keys(removed ?? {})
        .slice(0, 19)
        .join(),
    ).toBe(
      'rule,kind,severity,column,before,after,message,why,fix,file,line,column_start,line_end,column_end,side,approvable,in_place,lossless,fingerprint',
    );
  });
});

describe('annotations', () => {
  const many = decided(
    verdict(
      schemaWith({
        payload_columns: Object.fromEntries(
          Array.from({ length: 30 }, (_, index) => [`c${index}`, 'BIGINT']),
        ),
      }),
      schemaWith({ payload_columns: {} }, '2.0.0'),
    ),
  );

  it('stay within the budget, say how many are left, and leave a slot for the failure', () => {
    const annotations = planAnnotations(many);
    expect(annotations).toHaveLength(9);
    expect(annotations.at(-1)?.message).toBe(
      'And 22 more findings; the job summary lists them all',
    );
  });

  it('hung a run whose file had tens of thousands of findings, each of which was looked up in the whole text', () => {
    const unknown = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`k${index}`, 1]),
    );
    const full = verdict(undefined, schemaWith(unknown));
    const text = full.after?.text ?? '';
    const looks = (render: (decision: Decision) => unknown): number => {
      let count = 0;
      const after = {
        file: full.file,
        get text() {
          count++;
          return text;
        },
      };
      render(decided({ ...full, after }));
      return count;
    };
    expect(full.findings.length).toBeGreaterThanOrEqual(1000);
    expect(looks(planAnnotations)).toBeLessThan(10);
    expect(looks((decision) => renderSarif(decision, RULES, '0.1.0'))).toBeLessThan(10);
    expect(looks(renderJson)).toBeLessThan(10);
    expect(looks(renderMarkdown)).toBeLessThan(10);
    expect(looks((decision) => renderText(decision, { color: false, width: 80 }))).toBeLessThan(10);
  });

  it('are not made of what needs nobody', () => {
    expect(
      planAnnotations(
        decided(verdict(schemaWith({}), schemaWith({ payload_columns: { a: 'INT' } }, '1.1.0'))),
      ),
    ).toEqual([]);
  });
});

describe('SARIF', () => {
  interface Log {
    runs: {
      tool: { driver: { rules: { id: string; help: { text: string } }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        partialFingerprints: object;
        locations: {
          physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
        }[];
      }[];
    }[];
  }
  const [run] = (JSON.parse(renderSarif(hostile, RULES, '0.1.0')) as Log).runs;

  it('points each result at its rule, with help, a fingerprint and a relative URI', () => {
    expect(run?.results.length).toBeGreaterThan(10);
    for (const result of run?.results ?? []) {
      const rule = run?.tool.driver.rules[result.ruleIndex];
      expect(rule?.id).toBe(result.ruleId);
      expect(rule?.help.text).toContain('Fix: ');
      expect(Object.values(result.partialFingerprints)[0]).toMatch(/^[0-9a-f]{16}$/);
      expect(result.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(
        /^schemas\/[A-Za-z0-9%._~!*'()/-]+$/,
      );
      expect(result.locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  });
});

describe('the summary', () => {
  it('stays below its limit and says what it left out', () => {
    const topics = Array.from({ length: 200 }, (_, index) =>
      verdict(
        schemaWith({}),
        schemaWith({ payload_columns: { a: 'INT' } }, '1.1.0'),
        `topic_${index}`,
      ),
    );
    const text = renderMarkdown(decided(...topics), 20_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
    expect(text).toMatch(/…and [0-9]+ topics more/);
  });

  it('had a row without a name for a problem that the baseline has, too', () => {
    const old = schemaWith({ 'odd-key': 1 });
    expect(
      renderMarkdown(
        decided(verdict(old, { ...old, payload_columns: { a: 'INT' }, schema_version: '1.1.0' })),
      ),
    ).toContain(
      '|  | A topic schema has no key `odd-key`; keys of your own must begin with x- (line 8) ⚠️ |',
    );
  });

  it('ends a text in one verdict', () => {
    expect(renderText(decided(), { color: false, width: 80 })).toBe('✔ No topic schema changed.\n');
    expect(renderText(decided(), { color: true, width: 80 })).toContain('\u001b[32m');
  });
});

describe('columns that a schema gives up', () => {
  const read = (path: string): object => ({ type: 'INT', json_path: path });
  const before = schemaWith({ payload_columns: { a: 'INT', b: 'INT', old: read('$.x') } });
  const after = (more: object): object =>
    schemaWith({ payload_columns: { b: 'INT', new: read('$.x'), ...more } }, '2.0.0');
  const ignore = ['column-removed', 'column-renamed'].map((rule) => ({
    rule,
    reason: 'agreed',
    expires: '2030-01-01',
  }));
  const seen = (more: object, accepts = true): Decision =>
    decided(
      verdict(before, after(more), 'topic', 'schemas/topic.json', {
        ...DEFAULT_POLICY,
        ignore: accepts ? ignore : [],
      }),
    );

  it('stay in the tables, and people are told', () => {
    const decision = seen({ c: 'INT' });
    expect(renderMarkdown(decision)).toContain(
      'backfill 7 days; `topic` pauses meanwhile. `a`, `old` stay in the tables until somebody drops them.',
    );
    expect(renderText(decision, { color: false, width: 100 })).toContain(
      '    a stays in the tables until somebody drops it\n',
    );
    expect(renderPlanText(decision)).toContain(
      ';\n-- a stays in the tables until somebody drops it\n-- old stays',
    );
  });

  it('are of no interest where nothing is published, or none was given up', () => {
    expect(renderMarkdown(seen({ c: 'INT' }, false))).not.toContain('in the tables until');
    expect(renderPlanText(seen({ a: 'INT' }))).not.toContain('a stays');
  });
});
