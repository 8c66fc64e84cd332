import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throwawayRepository } from '../../scripts/throwaway-repository.mjs';
import { countFor, eachOf, NOW, type Comparison, type Section } from './section.js';
import { runBundle, type Build } from './builds.js';
import { REGISTRY, type Life, type Step, type Role } from './life.js';
import { randomLife } from './random-life.js';
import { dateFiles, putInto, comparableTree } from './registry-tree.js';
import { comparableText } from './comparable.js';
import { SCRIPTED_LIVES } from './scripted-lives.js';

const SECTION = 'lives';
const HOUR_MS = 3_600_000;

/** Which build each user of the registry has. */
interface BuildMix {
  readonly name: string;
  readonly directory: string;
  readonly builds: Readonly<Record<Role, Build>>;
}

/**
 * The first is what the others are compared with. Old and new meet at one registry while an
 * installation is being renewed.
 */
function mixesOf({ old, now, size }: Comparison, root: string): readonly BuildMix[] {
  const mix = (name: string, writer: Build, validator: Build, reader: Build): BuildMix => ({
    name,
    directory: join(root, name.replaceAll(' ', '-')),
    builds: { writer, validator, reader },
  });
  const [first, renewed] = [mix('all old', old, old, old), mix('all new', now, now, now)];
  return size === 'glance'
    ? [first, renewed]
    : [first, renewed, mix('new gate', now, old, now), mix('new tail', old, now, old)];
}

/**
 * Whole lives on a directory registry, step by step: what is said, and everything that is stored.
 */
export const livesSection: Section = async (comparison) => {
  const scripted = SCRIPTED_LIVES.slice(0, countFor(comparison.size, SCRIPTED_LIVES.length, 2, 2));
  const random = Array.from({ length: countFor(comparison.size, 12, 1, 0) }, (_, index) =>
    randomLife(comparison.seed * 1000 + index, 14),
  );
  let done = 0;
  await eachOf([...scripted, ...random], 2, async (life) => {
    await compareLife(comparison, life);
    done++;
    if (done % 5 === 0)
      comparison.progress(`${SECTION}: ${done} of ${scripted.length + random.length}`);
  });
};

async function compareLife(comparison: Comparison, life: Life): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'schema-gate-lives-'));
  const repository = throwawayRepository();
  try {
    let mixes = mixesOf(comparison, root);
    for (const { directory } of mixes) mkdirSync(directory);
    for (const [index, step] of life.steps.entries()) {
      if (step.kind === 'commit') {
        for (const [file, text] of Object.entries(step.files)) putInto(repository.root, file, text);
        repository.commit(`feat: step ${index}`);
        continue;
      }
      const now = new Date(Date.parse(NOW) + index * HOUR_MS).toISOString();
      const results = await Promise.all(
        mixes.map((mix) =>
          comparableAfter(step, mix, { cwd: repository.root, now, words: comparison.words }),
        ),
      );
      if (step.kind === 'put') continue;
      const name = `${life.name}, step ${index}: ${step.args.slice(0, -4).join(' ')}`;
      // Whoever has gone another way once is at another place from there on.
      mixes = mixes.filter(
        (mix, at) =>
          at === 0 ||
          comparison.ledger.compare(SECTION, `${mix.name}: ${name}`, results[0], results[at]),
      );
    }
  } finally {
    repository.remove();
    rmSync(root, { recursive: true, force: true });
  }
}

type Acted = Exclude<Step, { readonly kind: 'commit' }>;

interface StepContext {
  readonly cwd: string;
  readonly now: string;
  readonly words: boolean;
}

/**
 * Takes a step with the builds of a mix; answers with what a run printed and what the registry then
 * holds.
 */
async function comparableAfter(
  step: Acted,
  { directory, builds }: BuildMix,
  { cwd, now, words }: StepContext,
): Promise<unknown> {
  if (step.kind === 'put') {
    putInto(directory, step.path, step.text);
    dateFiles(directory, now);
    return undefined;
  }
  const places = new Map([
    [directory, REGISTRY],
    [cwd, '<repository>'],
  ]);
  const args = step.args.map((argument) => (argument === REGISTRY ? directory : argument));
  const { exit, stdout, stderr } = await runBundle(builds[step.by].cli, {
    cwd,
    args,
    now,
    env: step.env ?? {},
  });
  const tree = comparableTree(directory, { words, places });
  dateFiles(directory, now);
  return {
    exit,
    stdout: comparableText(stdout, { words, places }),
    stderr: comparableText(stderr, { words, places }),
    tree,
  };
}
