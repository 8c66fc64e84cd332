import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readArguments } from '../../src/bin/arguments.js';
import { COMMANDS } from '../../src/bin/commands.js';
import { parsePolicy } from '../../src/core/verdict/parse-policy.js';
import { MAX_COMMENTS } from '../../src/report/review/plan-review.js';
import {
  anchorsOf,
  blocksOf,
  codeOf,
  DOCUMENTS,
  linksOf,
  textOf,
  withoutGenerated,
} from './documents.js';
import { sourceFiles, writtenIn } from './sources.js';

const hasOption = (name: string, commands = COMMANDS): boolean =>
  commands.some(({ options }) => options.some((option) => option.name === name));

/** What does not exist of the commands and options in a piece of code. */
function wrongIn(code: string): readonly string[] {
  // Prose leaves out the program and the values: `publish --wait`, `--format sarif`.
  const named = COMMANDS.filter(({ name }) => code.startsWith(`${name} --`));
  if (named.length > 0 || code.startsWith('--')) {
    const options = [...code.matchAll(/--([a-z][a-z-]*)/g)].map(([, option = '']) => option);
    return options.filter((option) => !hasOption(option, named.length > 0 ? named : COMMANDS));
  }
  const lines = code.matchAll(
    /(?:^|[\s$'"])(?:schema-gate|\S*dist\/cli\/index\.js) +([a-z][^#|>]*)/g,
  );
  return [...lines].flatMap(([, line = '']) => {
    try {
      readArguments(line.trim().replaceAll(/["']/g, '').split(/\s+/));
      return [];
    } catch (error) {
      return [`${line}: ${String(error)}`];
    }
  });
}

/** Names of the environment, statuses and codes. */
function constantsIn(code: string): readonly string[] {
  return code.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? [];
}

/** What other programs define. */
const FOREIGN = [
  'CHANGE_TARGET',
  'CI_MERGE_REQUEST_TARGET_BRANCH_NAME',
  'CI_PIPELINE_SOURCE',
  'FETCH_HEAD',
  'GIT_DEPTH',
  'NO_PROXY',
  'HTTP_PROXY',
];
/** What contributors set. */
const OF_TESTS = ['UPDATE_GOLDEN'];
const PLACEHOLDERS = ['YYYYMMDD_HHMMSS'];
const known = new Set([
  ...sourceFiles(() => true).flatMap((file) =>
    writtenIn(file).flatMap(({ text }) => constantsIn(text)),
  ),
  ...FOREIGN,
  ...OF_TESTS,
  ...PLACEHOLDERS,
]);

const jsonOf = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object;
const isTopicSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  jsonOf('schemas/topic.schema.json'),
);

/** What is wrong with a block; examples may leave out what they are not about. */
function problemsOf(language: string, text: string): readonly unknown[] {
  if (language === 'json') {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (!('payload_columns' in value)) return [];
    const rest = { schema_version: '1.0.0', table_name: 'events', envelope_columns: {} };
    return isTopicSchema({ ...rest, ...value }) ? [] : (isTopicSchema.errors ?? []);
  }
  const value = parse(text, { mapAsMap: true }) as ReadonlyMap<string, unknown>;
  if (!value.has('schemas') && !value.has('ignore')) return [];
  // The day before the examples' waivers end.
  const parsed = parsePolicy(value, '2027-01-30');
  return 'problems' in parsed ? parsed.problems : [];
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = textOf(document);

  it('names only commands and options that exist', () => {
    expect(codeOf(withoutGenerated(text)).flatMap(wrongIn)).toEqual([]);
  });

  it('names only settings and statuses that exist', () => {
    const named = codeOf(text).flatMap(constantsIn);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('links to what is there', () => {
    const broken = linksOf(text).filter(({ file, anchor }) => {
      const path = file === '' ? document : join(document, '..', file);
      if (!existsSync(path)) return true;
      if (anchor === '' || !statSync(path).isFile()) return anchor !== '';
      return !anchorsOf(textOf(path)).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('has valid JSON and YAML', () => {
    const wrong = blocksOf(text)
      .filter(({ language }) => ['json', 'yaml'].includes(language))
      .flatMap(({ language, text: body }) => problemsOf(language, body));
    expect(wrong).toEqual([]);
  });
});

describe('these checks find', () => {
  it.each([
    ['schema-gate chek', 1],
    ['  - node /opt/schema-gate/dist/cli/index.js check --bas FETCH_HEAD', 1],
    ["sh 'schema-gate init --all'", 1],
    ['check --al', 1],
    ['--no-rachet', 1],
    ['schema-gate check --all --no-ratchet   # how bad?', 0],
    ['schema-gate status --problems >> summary', 0],
    ['publish --wait', 0],
    ['activate --wait', 1],
    ['name: schema-gate', 0],
    ['--format sarif', 0],
  ])('in %j as many mistakes: %i', (code, count) => {
    expect(wrongIn(code)).toHaveLength(count);
  });

  it.each([
    ['json', '{"payload_columns":{"a":"TEXT"}}'],
    ['json', '{"payload_columns":{"a":{"deprecated":{"until":"2027-01-31"}}}}'],
    ['yaml', "schemas: ['schemas/*.json']"],
    ['yaml', 'ignore: [{ rule: column-gone, reason: old, expires: 2027-01-31 }]'],
  ])('a mistake in this %s: %s', (language, text) => {
    expect(problemsOf(language, text)).not.toEqual([]);
  });

  it('a setting that is not there', () => {
    expect(constantsIn('ACCEPT_APPROVAL=true').filter((name) => !known.has(name))).toHaveLength(1);
    expect(constantsIn('ACCEPT_APPROVALS=true').filter((name) => !known.has(name))).toEqual([]);
  });

  it('anchors as GitHub makes them', () => {
    expect([...anchorsOf('# A `code`, and more\n```sh\n# no heading\n```\n## 3. Judge')]).toEqual([
      'a-code-and-more',
      '3-judge',
    ]);
  });

  it('blocks in lists, too', () => {
    expect(blocksOf('1. x\n\n   ```json\n   {\n     "a": 1\n   }\n   ```\n')).toEqual([
      { language: 'json', text: '{\n  "a": 1\n}\n' },
    ]);
  });
});

describe('README', () => {
  const text = textOf('README.md');

  it('is short', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(170);
  });

  it('shows a verdict, and links to every page of docs', () => {
    expect(text).toContain('> ### ⛔ `events` 2.0.0 → 3.0.0');
    const pages = DOCUMENTS.filter((file) => /^docs\/[^/]+\.md$/.test(file));
    expect(pages.filter((page) => !text.includes(`](${page}`))).toEqual([]);
  });

  it('promises nothing that is not there yet', () => {
    const { description } = jsonOf('package.json') as { readonly description: string };
    for (const promise of [text, description]) expect(promise).not.toContain('patched history');
    expect(text).toContain('No release is tagged');
  });
});

it('docs/reviews.md is short, and names every input and limit of comments', () => {
  const text = textOf('docs/reviews.md');
  expect(text.split('\n').length).toBeLessThanOrEqual(81);
  const inputs = ['review', 'comment', 'comment-key', 'github-token'];
  expect(inputs.filter((input) => !codeOf(text).some((code) => code.includes(input)))).toEqual([]);
  expect(text).toContain(`\n- ${MAX_COMMENTS} comments`);
  expect(text).toContain('\n- 65,000 characters');
});

describe('docs/architecture.md', () => {
  const text = textOf('docs/architecture.md');
  const spans = codeOf(text);

  it('says why there is each package', () => {
    const { devDependencies } = jsonOf('package.json') as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const isNamed = (name: string): boolean =>
      spans.some((span) =>
        span.endsWith('/*') ? name.startsWith(span.slice(0, -1)) : span === name,
      );
    expect(Object.keys(devDependencies).filter((name) => !isNamed(name))).toEqual([]);
  });

  it('describes every folder of src', () => {
    const rooms = new Set(
      sourceFiles((file) => file.split('/').length > 2).map((file) => file.split('/')[1] ?? ''),
    );
    expect([...rooms].filter((room) => !text.includes(`\n| \`${room}/`))).toEqual([]);
  });
});

it('docs/deployment.md lists the metrics that the Lambdas emit, and no other', () => {
  const [, rest = ''] = textOf('docs/deployment.md').split('| Metric |');
  const [table = ''] = rest.split('\n\n');
  const listed = [...table.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, name = '']) => name);
  const texts = ['validator-lambda', 'catch-up-news'].map((name) =>
    readFileSync(`src/bin/${name}.ts`, 'utf8'),
  );
  const emitted = texts.join('\n').matchAll(/emit(?:Metric)?\('(\w+)'/g);
  expect(listed.sort()).toEqual([...new Set([...emitted].map(([, name]) => name))].sort());
});
