import type { ComparedWith, Side } from '../core/verdict/finding.js';
import { inCode, visible } from './escape.js';

const SHORT = 7;
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['the working tree', 'the working tree'],
  ['-', 'standard input'],
]);

/** `compared: the working tree with origin/main (a1b2c3d)`; empty where it is not known. */
export function comparedLine(compared: ComparedWith | null): string {
  return comparedWords(compared, visible);
}

/** The same for markdown, with names as code. */
export function comparedMarkdown(compared: ComparedWith | null): string {
  return comparedWords(compared, inCode);
}

function comparedWords(compared: ComparedWith | null, print: (text: string) => string): string {
  if (compared === null) return '';
  const { before, after, registry } = compared;
  const side = ({ name, sha }: Side): string => {
    // What is no name of anything is no code either.
    const printed = PLAIN.get(name) ?? print(name);
    if (sha === null) return printed;
    const short = print(sha.slice(0, SHORT));
    return name === sha ? short : `${printed} (${short})`;
  };
  const base = before === null ? 'nothing, since there is no earlier commit' : side(before);
  const versions =
    registry === null
      ? base
      : `the active versions in ${print(registry)}; where none was ever active, with ${base}`;
  return `compared: ${side(after)} with ${versions}`;
}
