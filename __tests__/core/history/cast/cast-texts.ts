// Texts that are cast: by hand, and mutations of these that follow from a seed.
import { readFileSync } from 'node:fs';
import { randomSource, type RandomSource } from '../../../lakehouse/random-source.js';

/** Types whose texts are alike, and so are cast from the same ones. */
export const FAMILIES = {
  whole: ['INT', 'BIGINT'],
  floating: ['FLOAT', 'DOUBLE'],
  decimal: ['DECIMAL(10,2)', 'DECIMAL(38,10)', 'DECIMAL(38,0)', 'DECIMAL(5,5)'],
  boolean: ['BOOLEAN'],
  date: ['DATE'],
  timestamp: ['TIMESTAMP'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Family = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

const HAND_MADE = new URL('../golden/hand-made.json', import.meta.url);
const NEIGHBOURS = [...'0123456789+-.eE:TZ/ fFdDxpnaiyt,_\0\t\n\x1f\x7f\u2003٣', 'UTC', '+01:00'];

export function handMadeTexts(family: Family): readonly string[] {
  return (JSON.parse(readFileSync(HAND_MADE, 'utf8')) as Record<Family, readonly string[]>)[family];
}

/** All hand-made texts of a family, then mutations of them; `count` different ones. */
export function castTexts(family: Family, count: number, seed: number): readonly string[] {
  const handMade = handMadeTexts(family);
  const random = randomSource(seed);
  const texts = new Set(handMade);
  while (texts.size < count) {
    let text = random.pick(handMade);
    for (let left = 1 + random.below(3); left > 0; left--)
      text = mutated(text, random.pick(handMade), random);
    texts.add(text);
  }
  return [...texts];
}

/** One change: by characters, since half of one is no text. */
function mutated(text: string, other: string, random: RandomSource): string {
  const characters = [...text];
  const at = random.below(characters.length + 1);
  const [before, after] = [characters.slice(0, at), characters.slice(at)];
  const with_ = (...inserted: readonly string[]): string =>
    [...before, ...inserted, ...after].join('');
  switch (random.below(6)) {
    case 0:
      return [...before, ...after.slice(1)].join('');
    case 1:
      return [...before, random.pick(NEIGHBOURS), ...after.slice(1)].join('');
    case 2:
      return with_(random.pick(NEIGHBOURS));
    case 3:
      return with_(...before.slice(-1));
    case 4:
      return [...before, ...after.slice(0, 2).reverse(), ...after.slice(2)].join('');
    default:
      return [...before, ...[...other].slice(random.below(other.length + 1))].join('');
  }
}

/**
 * Whether Spark may compute with a text for minutes, or fail on it: a DECIMAL with an exponent of
 * five digits or more.
 */
export function isPoison(family: Family, text: string): boolean {
  return family === 'decimal' && /e[+-]?\p{Nd}{5}/iu.test(text);
}
