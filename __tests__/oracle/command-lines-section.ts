import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { throwawayRepository } from '../../scripts/throwaway-repository.mjs';
import { countFor, eachOf, NOW, type Section } from './section.js';
import { runBundle, type Build } from './builds.js';
import { COMMAND_LINES, type CommandLine } from './command-lines.js';
import { writeOddFiles } from './odd-files.js';
import { dateFiles } from './registry-tree.js';
import { comparableText } from './comparable.js';

const SECTION = 'command lines';
const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
const orders = story('v1').replace('"events"', '"orders"');

/**
 * A repository with a break, a new topic and a broken one in its working tree, and a registry in
 * which v1 is active.
 */
function prepared(): ReturnType<typeof throwawayRepository> {
  const repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.write('schemas/orders.json', orders);
  repository.write(
    '.gitignore',
    'registry\nother\nschemas/ignored.json\nreport.*\nerror.json\nrules.*\nempty\n',
  );
  repository.commit('feat: v1');
  repository.write('schemas/events.json', story('v2'));
  repository.commit('feat: v2 (#7)');
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.write('schemas/events.json', story('v3'));
  repository.write('schemas/fresh.json', story('v1').replace('"events"', '"fresh"'));
  repository.write('schemas/broken.json', '{"table_name": "broken",');
  repository.write('schemas/ignored.json', story('v1'));
  repository.write('strict.yml', 'profile: iceberg\nversioning: enforce\nfail-on: warning\n');
  repository.write(
    'wrong.yml',
    "rules: {nope: off}\nignore: [{rule: column-removed, expires: '2031-02-31'}]\nunknown: 1\n",
  );
  repository.write('before.json', story('v1'));
  repository.write('after.json', story('v2'));
  for (const topic of ['events', 'orders']) {
    const schema = topic === 'events' ? story('v1') : orders;
    repository.write(`registry/schemas/${topic}/active/schema.json`, schema);
    repository.write(
      `registry/schemas/${topic}/archive/v0.9.0_20310101_000000.json`,
      schema.replace('1.0.0', '0.9.0'),
    );
  }
  repository.write('registry/schemas/orders/pending/schema.json', '{}');
  repository.write('registry/schemas/orders/failed/error.json', '{"status": "FAILED"}');
  mkdirSync(join(repository.root, 'empty'));
  writeOddFiles(repository);
  // The reports give the age of what lies there.
  dateFiles(join(repository.root, 'registry'), NOW);
  return repository;
}

/**
 * Each command line in two copies of one repository: exit code, both outputs, and the files it
 * writes.
 */
export const commandLinesSection: Section = async (comparison) => {
  const { old, now, words, ledger } = comparison;
  const [one, other] = [prepared(), prepared()];
  try {
    const run = async (
      { cli }: Build,
      root: string,
      { args, folder = '.', env, writes = [] }: CommandLine,
    ): Promise<unknown> => {
      const places = new Map([
        [root, '<repository>'],
        [dirname(root), '<outside>'],
      ]);
      const { exit, stdout, stderr } = await runBundle(cli, {
        cwd: join(root, folder),
        args,
        now: NOW,
        env: env ?? {},
      });
      const files = writes.map((name) => {
        const path = join(root, name);
        const text = existsSync(path)
          ? comparableText(readFileSync(path, 'utf8'), { words, places })
          : null;
        rmSync(path, { force: true });
        return [name, text] as const;
      });
      return {
        exit,
        stdout: comparableText(stdout, { words, places }),
        stderr: comparableText(stderr, { words, places }),
        files: Object.fromEntries(files),
      };
    };
    const step = countFor(comparison.size, 1, 4, 12);
    await eachOf(
      COMMAND_LINES.filter((_, index) => index % step === 0),
      1,
      async (line) => {
        const runs = await Promise.all([run(old, one.root, line), run(now, other.root, line)]);
        const name = [
          line.folder ?? '',
          ...line.args,
          ...Object.entries(line.env ?? {}).map((pair) => pair.join('=')),
        ]
          .join(' ')
          .trim();
        ledger.compare(SECTION, name, ...runs);
      },
    );
    comparison.progress(`${SECTION}: done`);
  } finally {
    one.remove();
    other.remove();
  }
};
