import { quoted } from '../core/text/quoted.js';
import { statSync } from 'node:fs';
import { UserError } from '../errors.js';
import { parseRegistryUrl, refuseBareName, type RegistryLocation } from './registry-url.js';

/** Parses `--registry`. A directory that exists needs no `./`. Throws a UserError. */
export function parseRegistryOption(url: string): RegistryLocation {
  refuseBareName(url, '--registry', isDirectory);
  return parseRegistryUrl(url, '--registry');
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
  return [
    `There is no directory ${quoted(location.directory)} yet: nothing is in force there, and the first topic that is published creates it.`,
  ];
}

/**
 * Parses `--registry` for a command that only looks: a directory that doesn't exist has nothing to
 * show, and its name is probably mistyped. Throws a UserError.
 */
export function parseExistingRegistry(url: string): RegistryLocation {
  const location = parseRegistryOption(url);
  if (location.kind === 'directory' && !isDirectory(location.directory))
    throw new UserError(
      `--registry: there is no directory ${quoted(location.directory)}; is the path right?`,
    );
  return location;
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
