import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionCases, preparedRepository, type ActionCase, type Prepared } from './action-cases.js';
import { countFor, eachOf, NOW, type Section } from './section.js';
import { runBundle, type Build } from './builds.js';
import { dateFiles, comparableTree } from './registry-tree.js';
import { comparableText, type Normalising } from './comparable.js';

const SECTION = 'action';

/**
 * The action on every event: exit code, outputs, report and SARIF, the annotations' places, and the
 * registry where it publishes.
 */
export const actionSection: Section = async (comparison) => {
  const { old, now, words, ledger } = comparison;
  const [one, other] = [preparedRepository(), preparedRepository()];
  try {
    const step = countFor(comparison.size, 1, 2, 6);
    const cases = actionCases(one).filter((_, index) => index % step === 0);
    await eachOf(cases, 1, async (each) => {
      const runs = await Promise.all([
        seenOf(old, one, each, words),
        seenOf(now, other, each, words),
      ]);
      ledger.compare(SECTION, each.name, ...runs);
    });
    comparison.progress(`${SECTION}: done`);
  } finally {
    one.repository.remove();
    other.repository.remove();
  }
};

async function seenOf(
  { action }: Build,
  { repository }: Prepared,
  { ref, event, payload, inputs, env }: ActionCase,
  words: boolean,
): Promise<unknown> {
  const { root } = repository;
  repository.git('checkout', '--quiet', '--force', '--detach', ref);
  const files = mkdtempSync(join(tmpdir(), 'schema-gate-run-'));
  const registry = join(files, 'registry');
  const normalising: Normalising = {
    words,
    places: new Map([
      [files, '<files>'],
      [root, '<repository>'],
    ]),
  };
  try {
    for (const name of ['output', 'summary']) writeFileSync(join(files, name), '');
    writeFileSync(
      join(files, 'event.json'),
      typeof payload === 'string' ? payload : JSON.stringify(payload),
    );
    const given = Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value.replace('<files>', files),
    ]);
    const { exit, stdout, stderr } = await runBundle(action, {
      cwd: root,
      args: [],
      now: NOW,
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: join(files, 'event.json'),
        GITHUB_OUTPUT: join(files, 'output'),
        GITHUB_STEP_SUMMARY: join(files, 'summary'),
        GITHUB_REPOSITORY: 'example/lake',
        GITHUB_SHA: repository.git('rev-parse', 'HEAD'),
        GITHUB_WORKSPACE: root,
        ...Object.fromEntries(given),
        ...env,
      },
    });
    const written = (name: string): unknown => {
      const path = join(files, name);
      return existsSync(path) ? comparableText(readFileSync(path, 'utf8'), normalising) : null;
    };
    const tree = existsSync(registry) ? comparableTree(registry, normalising) : null;
    if (tree !== null) dateFiles(registry, NOW);
    return {
      exit,
      outputs: outputsIn(readFileSync(join(files, 'output'), 'utf8'), normalising),
      report: written('report.json'),
      sarif: written('report.sarif'),
      stdout: comparableText(stdout, normalising),
      stderr: comparableText(stderr, normalising),
      summary: written('summary'),
      tree,
    };
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

/** As the runner reads them: a name, a delimiter of the toolkit's, and lines up to it. */
function outputsIn(text: string, normalising: Normalising): Readonly<Record<string, unknown>> {
  const blocks = [...text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)];
  return Object.fromEntries(
    blocks.map(([, name = '', , value = '']) => [name, outputOf(value, normalising)]),
  );
}

/** Lists are JSON; all else is a word, a number or a path. */
function outputOf(value: string, normalising: Normalising): unknown {
  return /^[{[]/.test(value)
    ? comparableText(value, normalising)
    : comparableText(JSON.stringify([value]), normalising);
}
