import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseHcl } from '../infra/hcl.js';
import { guideBlocks, missingIn } from './blocks.js';
import { LEAST, unfit } from './functions.js';

const GUIDE = `## Step 1
\`\`\`bash
one
\`\`\`

Expected:

\`\`\`text
1
\`\`\`

### Part
<!-- not run: it needs an account -->
\`\`\`bash
two
\`\`\`
<!-- again: Step 1, Step 2 -->
\`\`\`bash
three
\`\`\`
As a file:
\`\`\`json
{}
\`\`\`
## Step 2
`;

describe('the blocks of a guide', () => {
  it('are found with their sections, what is expected of them, and what their comments say', () => {
    expect(guideBlocks(GUIDE)).toEqual([
      { section: 'Step 1', line: 2, text: 'one', expected: '1', again: [] },
      { section: 'Step 1 > Part', line: 14, text: 'two', notRun: 'it needs an account', again: [] },
      { section: 'Step 1 > Part', line: 18, text: 'three', again: ['Step 1', 'Step 2'] },
    ]);
  });

  it('must be there where something is expected', () => {
    const text = 'Expected:\n\n```text\n1\n```\n';
    expect(() => guideBlocks(text)).toThrow('Line 3: what is expected follows no command');
  });
});

it.each([
  ['a\nb\n', 'a\nb', undefined],
  ['a\nb\n', 'a', 'nothing more, but: b'],
  ['a\n', 'a\nb', 'b'],
  ['2026 x.json\n', '… x.json', undefined],
  ['2026 x.jsonl\n', '… x.json', '… x.json'],
  ['x\na\ny\nb\n', '…\na\n…\nb', undefined],
  ['x\na\ny\nb\nz\n', '…\na\n…\nb', 'nothing more, but: z'],
  ['x\na\n', 'a\n…', 'a'],
  ['a\nz\n', 'a\n…', undefined],
  ['a.b\n', 'a.b', undefined],
  ['axb\n', 'a.b', 'a.b'],
  ['', 'a', 'a'],
])('of the output %j and what is expected, %j, %j is missing', (output, expected, missing) => {
  expect(missingIn(output, expected)).toBe(missing);
});

describe('a function', () => {
  const fit = { Runtime: LEAST.runtime, Timeout: LEAST.timeout, MemorySize: LEAST.memory };
  const rest = { FunctionArn: '', Handler: '', CodeSha256: '' };

  it.each([
    ['as the Terraform module makes it', {}, undefined],
    ['with the runtime of the Python original', { Runtime: 'python3.11' }, 'python3.11'],
    ["with Lambda's own timeout", { Timeout: 3 }, '3 s are less than the 300'],
    ["with Lambda's own memory", { MemorySize: 128 }, '128 MB are less than 512'],
  ])('%s', (_, changes, problem) => {
    const found = unfit({ ...rest, ...fit, ...changes });
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });
});

describe('docs/deployment.md', () => {
  const text = readFileSync('docs/deployment.md', 'utf8');
  const blocks = guideBlocks(text);
  const former = new Map(
    [...text.split('| There | Here |')[1]!.matchAll(/^\| (.*?) \| (.*?) \|$/gm)].map(
      ([, there = '', here = '']) => [there, here],
    ),
  );

  it('leaves out few commands, each for a reason', () => {
    const left = blocks.filter(({ notRun }) => notRun !== undefined);
    expect(left.map(({ notRun }) => notRun)).toEqual([
      'the tests run in such a checkout',
      'it needs an account and your module',
    ]);
  });

  it('repeats only sections that are there', () => {
    const sections = blocks.flatMap(({ again }) => again);
    const missing = sections.filter(
      (name) => !blocks.some(({ section }) => section.startsWith(name)),
    );
    expect([sections.length > 0, missing]).toEqual([true, []]);
  });

  it('configures the function by Terraform as by the command line, and as our module does', () => {
    const hcl = /```hcl\n(variable "backfill[^`]*)```/.exec(text)?.[1] ?? '';
    const resource = parseHcl(hcl).find(({ type }) => type === 'resource')!;
    const variables = resource.blocks[0]?.arguments.get('variables') ?? '';
    const command = blocks.find(({ text: one }) => one.includes('--runtime nodejs24.x'))!.text;
    expect(resource.arguments.get('runtime')).toBe(`"${LEAST.runtime}"`);
    expect(resource.arguments.get('timeout')).toBe(String(LEAST.timeout));
    expect(resource.arguments.get('memory_size')).toBe(String(LEAST.memory));
    expect(command).toContain(
      `--timeout ${String(LEAST.timeout)} --memory-size ${String(LEAST.memory)}`,
    );
    const named = [...variables.matchAll(/^ *(\w+) *=/gm)].map(([, name = '']) => name);
    const given = [...command.matchAll(/[{,](\w+)=/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !given.includes(name))).toEqual(['BACKFILL_STATE_MACHINE_ARN']);
    expect(given.filter((name) => !named.includes(name))).toEqual([]);
  });

  it.each([
    'tests/run_simple_tests.sh',
    'tests/schemas/events_v1.json',
    'events_v2_enhancement.json',
    'events_v3_breaking.json',
    'lambda-packages/schema_validator_enhanced.zip',
    'modules/compute/main.tf',
    'aws_sfn_state_machine.backfill.arn',
    'lean-ops-dev-schema-upload-trigger',
    'lean-ops-dev-schema-validator-role',
    'lambda-glue-policy',
    'aws logs tail',
    'aws logs filter-pattern',
    'sleep 30',
    '/handler.py',
    'handler_enhanced.py',
  ])("says what became of the former guide's %s", (name) => {
    expect([...former.keys()].filter((there) => there.includes(name))).toHaveLength(1);
  });
});

describe('examples/guide', () => {
  const pairs = { v1: 'events_v1', v2: 'events_v2_enhancement', v3: 'events_v3_breaking' };

  it.each(Object.entries(pairs))('has the story %s for a table of its own', (version, file) => {
    const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
    const story = read(`__tests__/stories/events/${version}.json`) as object;
    expect(read(`examples/guide/${file}.json`)).toEqual({ ...story, table_name: 'test_events' });
  });

  it('has no file that the guide does not use', () => {
    const text = readFileSync('docs/deployment.md', 'utf8');
    const names = readdirSync('examples/guide').map((name) => name.replace(/\.json$/, ''));
    const stem = (name: string): string => name.replace(/^events_/, '');
    expect(names.filter((name) => !text.includes(stem(name)))).toEqual([]);
  });
});
