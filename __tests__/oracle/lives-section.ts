import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throwawayRepository } from '../../scripts/throwaway-repository.mjs';
import { countFor, eachOf, NOW, type Bench, type Section } from './bench.js';
import { runBundle, type Build } from './builds.js';
import { REGISTRY, type Life, type Step, type Who } from './life.js';
import { randomLife } from './random-life.js';
import { dateFiles, putInto, seenTree } from './registry-tree.js';
import { seenText } from './seen.js';
import { TOLD_LIVES } from './told-lives.js';

const SECTION = 'lives';
const HOUR_MS = 3_600_000;

/** Which build each user of the registry has. */
interface Cast {
  readonly name: string;
  readonly directory: string;
  readonly builds: Readonly<Record<Who, Build>>;
}

/** The first is what the others are compared with. Old and new meet at one registry while an installation is being renewed. */
function castsOf({ old, now, size }: Bench, root: string): readonly Cast[] {
  const cast = (name: string, writer: Build, validator: Build, reader: Build): Cast => ({
    name,
    directory: join(root, name.replaceAll(' ', '-')),
    builds: { writer, validator, reader },
  });
  const [first, renewed] = [cast('all old', old, old, old), cast('all new', now, now, now)];
  return size === 'glance'
    ? [first, renewed]
    : [first, renewed, cast('new gate', now, old, now), cast('new tail', old, now, old)];
}

/** Whole lives on a directory registry, step by step: what is said, and everything that is stored. */
export const livesSection: Section = async (bench) => {
  const told = TOLD_LIVES.slice(0, countFor(bench.size, TOLD_LIVES.length, 2, 2));
  const random = Array.from({ length: countFor(bench.size, 12, 1, 0) }, (_, index) =>
    randomLife(bench.seed * 1000 + index, 14),
  );
  let done = 0;
  await eachOf([...told, ...random], 2, async (life) => {
    await compareLife(bench, life);
    done++;
    if (done % 5 === 0) bench.progress(`${SECTION}: ${done} of ${told.length + random.length}`);
  });
};

async function compareLife(bench: Bench, life: Life): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'schema-gate-lives-'));
  const repository = throwawayRepository();
  try {
    let casts = castsOf(bench, root);
    for (const { directory } of casts) mkdirSync(directory);
    for (const [index, step] of life.steps.entries()) {
      if (step.kind === 'commit') {
        for (const [file, text] of Object.entries(step.files)) putInto(repository.root, file, text);
        repository.commit(`feat: step ${index}`);
        continue;
      }
      const now = new Date(Date.parse(NOW) + index * HOUR_MS).toISOString();
      const seen = await Promise.all(
        casts.map((cast) => seenAfter(bench, cast, step, repository.root, now)),
      );
      if (step.kind === 'put') continue;
      const name = `${life.name}, step ${index}: ${step.args.slice(0, -4).join(' ')}`;
      // Whoever has gone another way once is at another place from there on.
      casts = casts.filter(
        (cast, at) =>
          at === 0 || bench.ledger.compare(SECTION, `${cast.name}: ${name}`, seen[0], seen[at]),
      );
    }
  } finally {
    repository.remove();
    rmSync(root, { recursive: true, force: true });
  }
}

type Acted = Exclude<Step, { readonly kind: 'commit' }>;

async function seenAfter(
  { words }: Bench,
  { directory, builds }: Cast,
  step: Acted,
  cwd: string,
  now: string,
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
  const tree = seenTree(directory, { words, places });
  dateFiles(directory, now);
  return {
    exit,
    stdout: seenText(stdout, { words, places }),
    stderr: seenText(stderr, { words, places }),
    tree,
  };
}
