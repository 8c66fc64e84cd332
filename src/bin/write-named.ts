// Writes a report to the path that a workflow or a command line names. A pull request decides what
// lies in the workspace: a symbolic link there could lead the report to any file that the job can
// write. So no link inside the workspace is followed.
import { randomUUID } from 'node:crypto';
import { existsSync, type Stats } from 'node:fs';
import {
  chmod,
  constants,
  lstat,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { quoted } from '../core/text/quoted.js';
import { isInGitFolder } from '../core/verdict/schema-pattern.js';
import { codeOf, UserError } from '../errors.js';
import { makeFolder } from './make-folder.js';
import { refuseSource } from './refuse-source.js';
import { refuseFolder, refuseUnwritable } from './unfit-path.js';

/** Links that Linux follows in one path before it fails with ELOOP (path_resolution(7)). */
const MAX_LINKS = 40;

/**
 * For the action. The workspace is the current folder; only an absolute path may leave it. Missing
 * folders are created.
 */
export async function writeInWorkspace(path: string, text: string): Promise<void> {
  const target = await allowedTarget(await realpath(process.cwd()), path);
  await makeFolder(dirname(target ?? resolve(path)));
  await writeAt(target, path, text);
}

/**
 * For the command line. The workspace is the repository around the current folder; without one, the
 * folder itself.
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  await writeAt(await allowedTarget(await commandRoot(), path), path, text);
}

/**
 * Throws what {@link writeInWorkspace} would throw, before a run is wasted on it. `input` is what
 * the path is the value of.
 */
export async function refuseInWorkspace(input: string, path: string): Promise<void> {
  await named(input, async () => allowedTarget(await realpath(process.cwd()), path));
}

/**
 * Throws what {@link writeOutput} would throw, before a run is wasted on it. `option` is what the
 * path is the value of.
 */
export async function refuseOutput(option: string, path: string): Promise<void> {
  await named(option, async () => {
    await allowedTarget(await commandRoot(), path);
    await refuseUnwritable(path);
  });
}

/** Says which option a wrong path is the value of. */
async function named(option: string, refuse: () => Promise<unknown>): Promise<void> {
  try {
    await refuse();
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${option}: ${error.message}`) : error;
  }
}

async function commandRoot(): Promise<string> {
  return repositoryAround(await realpath(process.cwd()));
}

async function allowedTarget(root: string, path: string): Promise<string | undefined> {
  // At the root of the file system, nothing is outside.
  if (!isAbsolute(path) && dirname(root) !== root && !isWithin(root, resolve(path)))
    throw new UserError(
      `${quoted(path)} leads out of the workspace; only an absolute path may do that`,
    );
  refuseGitFolder(path);
  const target = await targetBelow(root, path);
  await refuseFolder(path);
  await refuseSource(root, path, target);
  return target;
}

/** A report there could become a hook, which git runs. */
function refuseGitFolder(path: string): void {
  if (isInGitFolder(path))
    throw new UserError(`${quoted(path)} lies in git's own folder; name another place`);
}

export function repositoryAround(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root + sep);
}

/**
 * The real path of a file below the root; undefined if it lies elsewhere. Throws for a link below
 * the root. The path is resolved part by part, as the kernel does: links outside the root belong to
 * the user (macOS has one at /tmp) and may lead into it.
 */
async function targetBelow(root: string, path: string): Promise<string | undefined> {
  // The file system's root is no workspace: every link of the system would be in it.
  if (dirname(root) === root) return undefined;
  const { dev, ino } = await stat(root);
  const absolute = resolve(path);
  let at = parse(absolute).root;
  let left: readonly string[] = absolute.slice(at.length).split(sep);
  for (let followed = 0; ;) {
    const [part, ...rest] = left;
    if (part === undefined) return isWithin(root, at) ? at : undefined;
    left = rest;
    const next = join(at, part);
    const found = await lstatIfThere(next);
    if (found?.isSymbolicLink() !== true) {
      // On a file system that ignores case, the root has more than one name.
      at = found?.dev === dev && found.ino === ino ? root : next;
      continue;
    }
    if (isWithin(root, at)) throw linkError(path, relative(root, next));
    // The file behind a descriptor may have no name, and it is open already.
    if (++followed > MAX_LINKS || /^\/proc\/.+\/fd\/[0-9]+$/.test(next)) return undefined;
    const linkTarget = await readlink(next);
    if (isAbsolute(linkTarget)) at = parse(linkTarget).root;
    left = [...linkTarget.slice(isAbsolute(linkTarget) ? at.length : 0).split(sep), ...rest];
  }
}

async function lstatIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

function linkError(path: string, link: string): UserError {
  const what = `${quoted(path)} leads through the symbolic link ${quoted(link.split(sep).join('/'))}`;
  return new UserError(
    `${what}, and no link in the workspace is followed; name a path without one`,
  );
}

/** `target` is the result of `targetBelow(path)`. */
async function writeAt(target: string | undefined, path: string, text: string): Promise<void> {
  if (target === undefined) {
    await writeFile(path, text);
    return;
  }
  // On Windows a folder can't be opened.
  const folder =
    process.platform === 'win32'
      ? undefined
      : await open(
          dirname(target),
          constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW,
        );
  try {
    // Somebody may have replaced the folder with a link since it was checked. Linux names an open
    // folder, and that name can't be replaced.
    const held = `/proc/self/fd/${String(folder?.fd)}`;
    const name = folder === undefined ? undefined : await realpath(held).catch(() => undefined);
    if (name !== undefined && name !== dirname(target)) throw linkError(path, dirname(target));
    await replace(name === undefined ? target : join(held, basename(target)), text);
  } finally {
    await folder?.close();
  }
}

/**
 * Replaces the file in one step, so that no reader sees half of it. Pipes and devices are written
 * in place.
 */
async function replace(path: string, text: string): Promise<void> {
  const former = await lstatIfThere(path);
  if (former !== undefined && !former.isFile()) return writeInPlace(path, text);
  const draft = join(dirname(path), `.schema-gate-${randomUUID()}`);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    if (former !== undefined) await chmod(draft, former.mode & 0o777);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    // A mounted file, or one in a read-only folder, can't be replaced, but it may be writable.
    if (!['EACCES', 'EPERM', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
    await writeInPlace(path, text);
  }
}

/** Fails if the path's last part is a link (O_NOFOLLOW). */
async function writeInPlace(path: string, text: string): Promise<void> {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;
  const file = await open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}
