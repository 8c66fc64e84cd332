import type { Column } from './column.js';
import type { JsonMember, Span } from '../text/json-node.js';

/**
 * The token that a finding points at: the value of the first attribute that the column has, else
 * the column's key.
 */
export function tokenOf(column: Column, ...attributes: readonly string[]): Span {
  const { value, keyStart, keyEnd } = column.member;
  for (const attribute of attributes) {
    if (value.kind === 'object') {
      const found = value.members.find((candidate) => candidate.key === attribute);
      if (found !== undefined) return found.value;
    } else if (attribute === 'type') return value;
  }
  return { start: keyStart, end: keyEnd };
}

/** The members of a column's object; empty for the shorthand. */
export function membersOf({ member: { value } }: Column): readonly JsonMember[] {
  return value.kind === 'object' ? value.members : [];
}
