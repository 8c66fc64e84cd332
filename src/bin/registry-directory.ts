import { statSync } from 'node:fs';
import { parseRegistryUrl, refuseBareName, type RegistryPlace } from './registry-url.js';

/** A registry as the command line names it, where a directory that is there needs no `./`. Throws a UserError. */
export function parseRegistryOption(url: string): RegistryPlace {
  refuseBareName(url, '--registry', isDirectory);
  return parseRegistryUrl(url, '--registry');
}

/** A report that says these things first. */
export function withNotes<T extends { readonly notes: readonly string[] }>(
  report: T,
  notes: readonly string[],
): T {
  return { ...report, notes: [...notes, ...report.notes] };
}

/** Says that a registry is a directory that is not there yet, since it may be a mistyped one; nothing for any other registry, or none. */
export function newDirectoryNotes(url: string): readonly string[] {
  if (url === '') return [];
  const place = parseRegistryUrl(url, 'registry');
  if (place.kind === 's3' || isDirectory(place.directory)) return [];
  return [
    `There is no directory ${JSON.stringify(place.directory)} yet: every topic is new, and the first that is published creates it.`,
  ];
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
