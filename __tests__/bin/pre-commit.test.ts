import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

/** https://pre-commit.com/#creating-new-hooks */
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly {
  readonly id: string;
  readonly language: string;
  readonly entry: string;
  readonly files: string;
  readonly pass_filenames: boolean;
  readonly require_serial: boolean;
}[];
const [hook] = hooks;
const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly bin: Readonly<Record<string, string>>;
};

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
  here.write('schemas/events.json', story('v2'));
  here.write('package.json', '{}');
  here.commit('feat: events');
  here.git('checkout', '--quiet', '-b', 'change');
});
afterEach(() => here.remove());

/** As pre-commit runs it: not at all unless a staged file fits, and with their names if asked. */
async function commit(): Promise<Run | 'not run'> {
  here.git('add', '--all');
  const staged = here
    .git('diff', '--staged', '--name-only', '--diff-filter=ACMRTUXB')
    .split('\n')
    .filter((file) => file !== '' && new RegExp(hook?.files ?? '^$').test(file));
  if (staged.length === 0) return 'not run';
  const [command = '', ...args] = hook?.entry.split(' ') ?? [];
  expect(existsSync(bin[command] ?? '')).toBe(true);
  return inProcess(here.root, ...args, ...(hook?.pass_filenames === true ? staged : []));
}

it('there is one hook, which npm installs', () => {
  expect(hooks).toMatchObject([{ id: 'schema-gate', language: 'node', require_serial: true }]);
});

describe('the hook', () => {
  it.each<[string, (repository: Repository) => void, unknown]>([
    ['blocks a break', ({ write }) => write('schemas/events.json', story('v3')), { code: 1 }],
    [
      'passes a column',
      ({ write }) =>
        write(
          'schemas/events.json',
          story('v2')
            .replace('2.0.0', '2.1.0')
            .replace('"payload_columns": {', '$& "fresh": "STRING",'),
        ),
      { code: 0 },
    ],
    [
      'passes other JSON, by whose name check would be wrong usage',
      ({ write }) => write('package.json', '{ }'),
      { code: 0 },
    ],
    [
      'refuses a wrong configuration',
      ({ write }) => write('.schema-gate.yml', 'schemas: 1\n'),
      { code: 2 },
    ],
    ['does not run for anything else', ({ write }) => write('README.md', 'Hello\n'), 'not run'],
  ])('%s', async (_, change, expected) => {
    change(here);
    const run = await commit();
    if (typeof expected === 'string') expect(run).toBe(expected);
    else expect(run).toMatchObject(expected as object);
  });
});
