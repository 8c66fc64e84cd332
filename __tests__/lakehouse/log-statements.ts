import { readFileSync } from 'node:fs';

/** The statements of docs/history.md that create the logs of a catch-up. */
export function logStatements(): readonly string[] {
  const text = readFileSync('docs/history.md', 'utf8');
  return [...text.matchAll(/^CREATE TABLE [^;]*/gm)].map(([sql]) => sql);
}
