import type { Finding } from './finding.js';

/** A finding's message, which scripts read as it is, with the column it is about where it doesn't name it itself. */
export function namedMessage({ column, message }: Pick<Finding, 'column' | 'message'>): string {
  return column === null || message.includes(`'${column}'`) ? message : `${column}: ${message}`;
}
