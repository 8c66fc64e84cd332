import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ZIP = 'build/schema_validator_enhanced.zip';
const SOURCES = [
  'src',
  'scripts',
  'tools',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
];
const INSTALL = ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'];

/**
 * The Lambda's package as a commit builds it, with the packages that its lockfile names, in a cache
 * outside the tree; undefined where this clone doesn't have the commit. Throws where npm fails.
 */
export function committedLambda(commit: string): string | undefined {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const place = join(cache, 'schema-gate', 'lambda', `${commit}.zip`);
  if (existsSync(place)) return place;
  let archive: Buffer;
  try {
    archive = execFileSync('git', ['archive', '--format=tar', commit, ...SOURCES], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-lambda-'));
  const told: ExecFileSyncOptions = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  try {
    execFileSync('tar', ['-xf', '-', '-C', folder], { input: archive });
    install(told);
    execFileSync(process.execPath, ['scripts/package.mjs'], told);
    mkdirSync(dirname(place), { recursive: true });
    // Renamed into place, so that what is there is whole.
    const aside = join(dirname(place), `.${String(process.pid)}.zip`);
    cpSync(join(folder, ZIP), aside);
    renameSync(aside, place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return place;
}

/** A registry of packages may fail once. */
function install(told: ExecFileSyncOptions, attempts = 3): void {
  try {
    execFileSync('npm', INSTALL, told);
  } catch (error) {
    if (attempts === 1) throw error;
    install(told, attempts - 1);
  }
}
