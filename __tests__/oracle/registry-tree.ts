import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { comparableText, maskedText, type Normalising } from './comparable.js';

/** What users wrote, which stays as it is; everything else in a registry is the product's own. */
const SCHEMA = /^schemas\/[^/]+\/(?:pending|active|archive|failed)\/(?!error\.json$)/;

function filesOf(directory: string): readonly string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(directory, name)).isFile()).sort();
}

/** Every file of a registry by its path, without what differs by time and place only. */
export function comparableTree(
  directory: string,
  normalising: Normalising,
): Readonly<Record<string, unknown>> {
  const entries = filesOf(directory).map((path) => {
    const text = readFileSync(join(directory, path), 'utf8');
    const content = SCHEMA.test(path) ? text : comparableText(text, normalising);
    return [maskedText(namedByObject(directory, path), normalising.places), content] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Metadata is named by its object's digest, and that of an error.json changes with the second it
 * was written in.
 */
function namedByObject(directory: string, path: string): string {
  const [, key, sha256] = /^schema-gate\/metadata\/(.+)\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
  const object = join(directory, key ?? '');
  if (key === undefined || !existsSync(object)) return path;
  const isItsOwn = createHash('sha256').update(readFileSync(object)).digest('hex') === sha256;
  return isItsOwn ? `schema-gate/metadata/${key}/(its sha256).json` : path;
}

/**
 * Gives what was written since the last step the frozen clock's time, since a file's time becomes
 * part of keys and reports.
 */
export function dateFiles(directory: string, now: string): void {
  for (const path of filesOf(directory)) {
    const full = join(directory, path);
    if (statSync(full).mtime.getUTCFullYear() !== 2031)
      utimesSync(full, new Date(now), new Date(now));
  }
}

export function putInto(directory: string, path: string, text: string | null): void {
  const full = join(directory, path);
  if (text === null) {
    rmSync(full, { force: true });
    return;
  }
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
