import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Bundles as they are shipped. */
export interface Build {
  readonly name: string;
  readonly cli: string;
  readonly action: string;
}

export interface Run {
  readonly exit: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

const buildAt = (name: string, folder: string): Build => ({
  name,
  cli: join(folder, 'dist/cli/index.js'),
  action: join(folder, 'dist/index.js'),
});

/** The working tree's bundles. */
export const presentBuild = (): Build => buildAt('present', resolve('.'));

/**
 * Whether a source was written after the bundles were built, so that they may not tell what it
 * says.
 */
export function isBundleOlderThanSources(): boolean {
  const built = statSync('dist/index.js').mtimeMs;
  return readdirSync('src', { recursive: true, encoding: 'utf8' }).some(
    (name) => statSync(join('src', name)).mtimeMs > built + 60_000,
  );
}

/**
 * A commit's bundles, taken out of git into a cache outside the tree; undefined where this clone
 * doesn't have the commit.
 */
export function committedBuild(commit: string): Build | undefined {
  const place = join(
    process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
    'schema-gate',
    'oracle',
    commit,
  );
  if (existsSync(place)) return buildAt(commit, place);
  let archive: Buffer;
  try {
    archive = execFileSync(
      'git',
      ['archive', '--format=tar', commit, 'dist', 'schemas', 'action.yml'],
      {
        maxBuffer: 2 ** 30,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  } catch {
    return undefined;
  }
  mkdirSync(join(place, '..'), { recursive: true });
  const aside = mkdtempSync(join(place, '..', '.preparing-'));
  execFileSync('tar', ['-xf', '-', '-C', aside], { input: archive });
  try {
    renameSync(aside, place);
  } catch (error) {
    // Someone else was quicker, and theirs is as good.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return buildAt(commit, place);
}

/**
 * A copy whose text says something else, to see whether that is noticed. Throws where the text
 * isn't there.
 */
export function alteredBuild(
  build: Build,
  text: string,
  replacement: string,
): Build & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-altered-'));
  const dist = join(folder, 'dist');
  cpSync(join(build.action, '..'), dist, { recursive: true });
  let count = 0;
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )) {
    const before = readFileSync(join(dist, name), 'utf8');
    const after = before.replaceAll(text, replacement);
    if (after === before) continue;
    writeFileSync(join(dist, name), after);
    count++;
  }
  if (count === 0)
    throw new Error(`The bundles of ${build.name} have no ${JSON.stringify(text)} to alter`);
  return {
    ...buildAt(`altered: ${text} → ${replacement}`, folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A process that takes longer hangs; its exit says so. */
const LIMIT_MS = 120_000;

/**
 * Both builds must see the same time, or every age and every key would differ. Real timers go on.
 */
const frozenClock = (now: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `const Real = Date; const at = ${Date.parse(now)};
     globalThis.Date = class extends Real {
       constructor(...given) { if (given.length === 0) super(at); else super(...given); }
       static now() { return at; }
     };`,
  )}`;

/** Nothing of the machine's own configuration, and no runner or cloud, unless a case brings it. */
const ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
};

export interface Invocation {
  readonly cwd: string;
  readonly args: readonly string[];
  /** The frozen clock, ISO 8601 in UTC. */
  readonly now: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

export function runBundle(
  bundle: string,
  { cwd, args, now, env, stdin }: Invocation,
): Promise<Run> {
  return new Promise((done, failed) => {
    const options = {
      cwd,
      env: { ...ENVIRONMENT, ...env },
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL' as const,
    };
    const child = spawn(process.execPath, ['--import', frozenClock(now), bundle, ...args], options);
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', failed);
    child.on('close', (code, signal) =>
      done({
        exit: code ?? String(signal),
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin ?? '');
  });
}
