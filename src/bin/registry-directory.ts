import { nearestName } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.js';
import { parseRegistryUrl, refuseBareName, type RegistryLocation } from './registry-url.js';
import { repositoryAround } from './write-named.js';

/**
 * Parses `--registry`, or another `option`. A directory that exists needs no `./`. Throws a
 * UserError.
 */
export function parseRegistryOption(url: string, option = '--registry'): RegistryLocation {
  refuseBareName(url, option, (path) => existsSync(path));
  const location = parseRegistryUrl(url, option);
  if (location.kind === 'directory') checkDirectory(location.directory, option);
  return location;
}

/**
 * Throws a UserError for a registry that is a file, and for one behind a link of the repository,
 * which a pull request may have put there.
 */
function checkDirectory(directory: string, what: string): void {
  const full = resolve(directory);
  const root = repositoryAround(realpathSync(process.cwd()));
  for (let at = full; dirname(at) !== at; at = dirname(at)) {
    const stat = statOf(at);
    if (stat?.isSymbolicLink() === true && at.startsWith(`${root}${sep}`))
      throw new UserError(
        `${what}: ${quoted(directory)} leads through the link ${quoted(relative(root, at))} of the repository, and no link there is followed`,
      );
    if (stat !== undefined && !stat.isSymbolicLink() && !stat.isDirectory())
      throw new UserError(
        `${what}: ${quoted(at === full ? directory : at)} is a file; name a directory`,
      );
  }
  if (existsSync(full) && !isDirectory(full))
    throw new UserError(`${what}: ${quoted(directory)} is a file; name a directory`);
}

/**
 * Where a directory registry lies in a repository, from its root and with `/`; undefined for one
 * outside, for S3 and for none. It need not exist: a change may have deleted it.
 */
export function folderIn(root: string, url: string): string | undefined {
  const location = url === '' ? undefined : parseRegistryUrl(url, 'registry');
  if (location?.kind !== 'directory') return undefined;
  const way = relative(
    realpathSync(root),
    resolve(realpathSync(process.cwd()), location.directory),
  );
  return way.split(sep)[0] === '..' || isAbsolute(way) ? undefined : way.split(sep).join('/');
}

/** Undefined where there is nothing. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** Parses the action's `registry`. Throws a UserError. */
export function parseRegistryInput(url: string): RegistryLocation {
  const location = parseRegistryUrl(url, 'registry');
  if (location.kind === 'directory') checkDirectory(location.directory, 'registry');
  return location;
}

/** Adds notes before those of the report. */
export function withNotes<T extends { readonly notes: readonly string[] }>(
  report: T,
  notes: readonly string[],
): T {
  return { ...report, notes: [...notes, ...report.notes] };
}

/** A note if the registry is a directory that doesn't exist yet, since its name may be mistyped. */
export function newDirectoryNotes(url: string): readonly string[] {
  if (url === '') return [];
  const location = parseRegistryUrl(url, 'registry');
  if (location.kind === 's3' || isDirectory(location.directory)) return [];
  const near = nearDirectory(location.directory);
  return [
    `There is no directory ${quoted(location.directory)} yet: nothing is in force there, and the first topic that is published creates it.${near === undefined ? '' : ` Did you mean ${quoted(near)}?`}`,
  ];
}

/**
 * Parses `--registry` for a command that only looks: a directory that doesn't exist has nothing to
 * show, and its name is probably mistyped. Throws a UserError.
 */
export function parseExistingRegistry(url: string, option = '--registry'): RegistryLocation {
  const location = parseRegistryOption(url, option);
  if (location.kind === 's3' || isDirectory(location.directory)) return location;
  const near = nearDirectory(location.directory);
  throw new UserError(
    `${option}: there is no directory ${quoted(location.directory)}${near === undefined ? '; is the path right?' : `. Did you mean ${quoted(near)}?`}`,
  );
}

/** The directory with the nearest name beside a path, as the path is written. */
function nearDirectory(path: string): string | undefined {
  const folder = dirname(path);
  let names: readonly string[];
  try {
    names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return undefined;
  }
  const name = basename(path);
  const near = nearestName(name, names);
  return near === undefined ? undefined : `${path.slice(0, path.lastIndexOf(name))}${near}`;
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
