// A file that a workflow or a command line names is written where it says. The names below the workspace are a pull request's own,
// and one that it made a symbolic link would lead the report to any file that the job can write: no link in there is followed.
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
import { codeOf, UserError } from '../errors.js';
import { makeFolder } from './make-folder.js';

/** What the kernel follows of one path before it answers ELOOP. */
const MAX_LINKS = 40;

/** For the action: leaves the workspace, which is the current folder, only by an absolute path. Folders are made. */
export async function writeInWorkspace(path: string, text: string): Promise<void> {
  const root = await realpath(process.cwd());
  if (!isAbsolute(path) && !isWithin(root, resolve(root, path)))
    throw new UserError(
      `${JSON.stringify(path)} leads out of the workspace, which only an absolute path may do`,
    );
  const place = await placeBelow(root, path);
  await makeFolder(dirname(place ?? resolve(path)));
  await writeAt(place, path, text);
}

/** For the command line: the workspace is the repository around the current folder, or else that folder. */
export async function writeOutput(path: string, text: string): Promise<void> {
  await writeAt(
    await placeBelow(repositoryAround(await realpath(process.cwd())), path),
    path,
    text,
  );
}

function repositoryAround(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root + sep);
}

/**
 * Where a path ends below the root, without a link on the way from there; undefined where it ends elsewhere. It is walked as the kernel
 * would, since a link outside of the root (macOS has one at /tmp) is the user's own and may lead into it.
 */
async function placeBelow(root: string, path: string): Promise<string | undefined> {
  // Nobody's workspace: every link of the system would be in it.
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
      // A file system that ignores case has more than one name for the root.
      at = found?.dev === dev && found.ino === ino ? root : next;
      continue;
    }
    if (isWithin(root, at)) throw linkError(path, relative(root, next));
    // What a descriptor is open on can't always be named, and is open already.
    if (++followed > MAX_LINKS || /^\/proc\/.+\/fd\/[0-9]+$/.test(next)) return undefined;
    const target = await readlink(next);
    if (isAbsolute(target)) at = parse(target).root;
    left = [...target.slice(isAbsolute(target) ? at.length : 0).split(sep), ...rest];
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
  const what = `${JSON.stringify(path)} leads through the symbolic link ${JSON.stringify(link.split(sep).join('/'))}`;
  return new UserError(
    `${what}, and no link in the workspace is followed; name a path without one`,
  );
}

/** `place` is what placeBelow said of the path. */
async function writeAt(place: string | undefined, path: string, text: string): Promise<void> {
  if (place === undefined) {
    await writeFile(path, text);
    return;
  }
  // Windows opens no folder.
  const folder =
    process.platform === 'win32'
      ? undefined
      : await open(
          dirname(place),
          constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW,
        );
  try {
    // What was a folder a moment ago may be a link by now; where Linux names an open folder, it can't be exchanged any more.
    const held = `/proc/self/fd/${String(folder?.fd)}`;
    const name = folder === undefined ? undefined : await realpath(held).catch(() => undefined);
    if (name !== undefined && name !== dirname(place)) throw linkError(path, dirname(place));
    await replace(name === undefined ? place : join(held, basename(place)), text);
  } finally {
    await folder?.close();
  }
}

/** A whole file takes the place of the former one, where there is one that something can take the place of. */
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
    // A file that is mounted, or stands in a folder that is closed, can be written to all the same.
    if (!['EACCES', 'EPERM', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
    await writeInPlace(path, text);
  }
}

/** Fails on a link: O_NOFOLLOW is about the last name only. */
async function writeInPlace(path: string, text: string): Promise<void> {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;
  const file = await open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}
