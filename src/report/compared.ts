import type { ComparedWith, Side } from '../core/verdict/finding.js';
import { visible } from './escape.js';

const SHORT = 7;

/** `compared: the working tree with origin/main (a1b2c3d)`; empty where it is not known. */
export function comparedLine(compared: ComparedWith | null): string {
  if (compared === null) return '';
  const { before, after, registry } = compared;
  const base = before === null ? 'nothing, since there is no earlier commit' : sideWords(before);
  const versions =
    registry === null
      ? base
      : `the active versions in ${visible(registry)}; where none was ever active, with ${base}`;
  return `compared: ${sideWords(after)} with ${versions}`;
}

function sideWords({ name, sha }: Side): string {
  if (sha === null) return visible(name);
  const short = sha.slice(0, SHORT);
  return name === sha ? short : `${visible(name)} (${short})`;
}
