import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { throwawayRepository } from '../../scripts/throwaway-repository.mjs';
import { countFor, eachOf, NOW, type Comparison, type Section } from './section.js';
import { runBundle, type Run } from './builds.js';
import { pairOf, type Pair } from './pairs.js';
import { comparableText } from './comparable.js';

const SECTION = 'pairs';
const TOPICS = 250;

const WAIVED = [
  'column-removed',
  'column-required',
  'json-path-changed',
  'cde-added',
  'schema-deleted',
];
const CONFIGURATIONS: ReadonlyMap<string, string | undefined> = new Map([
  ['default', undefined],
  ['iceberg', 'profile: iceberg\n'],
  ['versioning off', 'versioning: off\n'],
  ['versioning enforce', 'versioning: enforce\ndeprecation-days: 1\n'],
  ['waivers', waivers(WAIVED.map((rule) => `rule: ${rule}`))],
  [
    'rules',
    'rules: {column-removed: warning, optional-column-added: breaking, description-changed: off, type-widened-by-rewrite: breaking}\nfail-on: warning\n',
  ],
]);

function waivers(which: readonly string[]): string {
  const line = (one: string): string => `  - {${one}, reason: agreed, expires: '2099-01-01'}\n`;
  return `ignore:\n${which.map(line).join('')}`;
}

/**
 * Generated pairs of topic schemas, many in one repository, judged by one run of `check --all`
 * under each configuration.
 */
export const pairsSection: Section = async (comparison) => {
  const batches = countFor(comparison.size, 20, 2, 1);
  const topics = comparison.size === 'glance' ? 60 : TOPICS;
  await eachOf(
    Array.from({ length: batches }, (_, index) => index),
    1,
    async (batch) => {
      const pairs = Array.from({ length: topics }, (_, index) =>
        pairOf(comparison.seed, batch * topics + index),
      );
      await compareBatch(comparison, batch, pairs);
      comparison.progress(`${SECTION}: ${(batch + 1) * topics} of ${batches * topics} pairs`);
    },
  );
};

async function compareBatch(
  comparison: Comparison,
  batch: number,
  pairs: readonly Pair[],
): Promise<void> {
  const repository = throwawayRepository();
  try {
    const fileOf = (topic: string): string => `schemas/${topic}.json`;
    for (const { topic, before } of pairs)
      if (before !== undefined) repository.write(fileOf(topic), before);
    repository.commit('feat: before');
    for (const { topic, after } of pairs)
      if (after !== undefined) repository.write(fileOf(topic), after);
    const deleted = pairs
      .filter(({ before, after }) => before !== undefined && after === undefined)
      .map(({ topic }) => fileOf(topic));
    repository.git('rm', '--quiet', '--', ...deleted);
    const judge = (name: string, ...args: readonly string[]): Promise<Run> =>
      compareRuns(comparison, `${batch} ${name}`, repository.root, [
        'check',
        '--all',
        '--format',
        'json',
        '--base',
        'HEAD',
        ...args,
      ]);
    const names = [...CONFIGURATIONS.keys()];
    // Each batch under the first two, and the others in turn, or most of the time would go into
    // saying the same.
    const chosen =
      comparison.size === 'full'
        ? names.filter((_, index) => index < 2 || index % 2 === batch % 2)
        : names;
    for (const name of chosen) {
      const configuration = CONFIGURATIONS.get(name);
      if (configuration === undefined) {
        const { stdout } = await judge(name);
        writeFileSync(join(repository.root, 'by-fingerprint.yml'), waivers(fingerprintsIn(stdout)));
        await judge('waived by fingerprint', '--config', 'by-fingerprint.yml');
      } else {
        writeFileSync(join(repository.root, 'configuration.yml'), configuration);
        await judge(name, '--config', 'configuration.yml');
      }
    }
    const registry = join(repository.root, 'registry');
    for (const { topic, before, archived } of pairs) {
      if (before === undefined) continue;
      writeInto(registry, `schemas/${topic}/active/schema.json`, before);
      writeInto(registry, `schemas/${topic}/archive/v1.0.0_20310101_000000.json`, archived);
    }
    await judge('registry', '--registry', registry);
    await compareRuns(comparison, `${batch} publish`, repository.root, [
      'publish',
      '--dry-run',
      '--registry',
      registry,
      '--format',
      'json',
    ]);
  } finally {
    repository.remove();
  }
}

function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/**
 * A third of the breaks that can be waived at all, by rule and fingerprint, out of a report of the
 * old build.
 */
function fingerprintsIn(report: string): readonly string[] {
  const { topics } = JSON.parse(report) as {
    topics: {
      changes: { rule: string; severity: string; approvable: boolean; fingerprint: string }[];
    }[];
  };
  const breaks = topics
    .flatMap(({ changes }) => changes)
    .filter(({ severity, approvable }) => severity === 'breaking' && approvable);
  const some = breaks.filter((_, index) => index % 3 === 0);
  return some.map(({ rule, fingerprint }) => `rule: ${rule}, fingerprint: ${fingerprint}`);
}

/**
 * Compares one topic after another, then what the report says beside them; answers with the old
 * build's run.
 */
async function compareRuns(
  { old, now, words, ledger }: Comparison,
  name: string,
  cwd: string,
  args: readonly string[],
): Promise<Run> {
  const runs = await Promise.all(
    [old, now].map(({ cli }) => runBundle(cli, { cwd, args, now: NOW })),
  );
  const results = runs.map((run) => ({
    run,
    output: comparableText(run.stdout, { words, places: new Map([[cwd, '<repository>']]) }),
  }));
  const [one, other] = results.map(({ run, output }) => split(run, output));
  const [first] = runs;
  if (one === undefined || other === undefined || first === undefined)
    throw new TypeError('Two builds make two runs');
  const labels = new Set([...one.topics.keys(), ...other.topics.keys()]);
  for (const topic of labels)
    ledger.compare(SECTION, `${name}: ${topic}`, one.topics.get(topic), other.topics.get(topic));
  ledger.compare(SECTION, `${name}: beside the topics`, one.rest, other.rest);
  return first;
}

interface Split {
  readonly topics: ReadonlyMap<string, unknown>;
  readonly rest: unknown;
}

function split({ exit, stderr }: Run, output: unknown): Split {
  const { json, ...beside } = output as { readonly json?: unknown };
  const { topics, ...report } = (Array.isArray(json) ? { topics: json } : (json ?? {})) as {
    readonly topics?: readonly { readonly topic: string }[];
  };
  const entries = (topics ?? []).map((topic) => [topic.topic, topic] as const);
  return {
    topics: new Map(entries),
    rest: {
      exit,
      isSilent: stderr === '',
      ...beside,
      report,
      order: entries.map(([topic]) => topic),
    },
  };
}
