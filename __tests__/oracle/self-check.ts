import { alteredBuild, type Build } from './builds.js';
import type { Ledger } from './section.js';

/**
 * A seeded defect: what the pinned bundles say, what they say instead, and the section that must
 * see it.
 */
interface Defect {
  readonly text: string;
  readonly replacement: string;
  readonly section: string;
}

const DEFECTS: readonly Defect[] = [
  { text: 'Safe widening: ', replacement: 'Safe Widening: ', section: 'stories' },
  { text: 'ADD COLUMNS', replacement: 'ADD COLUMN', section: 'stories' },
  { text: 'wrong usage or configuration', replacement: 'wrong usage', section: 'command-lines' },
  { text: 'version-decreased', replacement: 'version-lowered', section: 'pairs' },
  { text: 'activation-seq', replacement: 'activation-number', section: 'lives' },
  { text: 'breaking-count', replacement: 'break-count', section: 'action' },
];

/**
 * Compares the pinned build with copies that were altered on purpose. Answers for each whether a
 * difference was found.
 */
export async function seededDefects(
  old: Build,
  compare: (altered: Build, section: string, words: boolean) => Promise<Ledger>,
): Promise<readonly { readonly defect: string; readonly isFound: boolean }[]> {
  const tried: { readonly defect: string; readonly isFound: boolean }[] = [];
  for (const { text, replacement, section } of DEFECTS) {
    const altered = alteredBuild(old, text, replacement);
    try {
      // Help is prose, which is compared where words are.
      const ledger = await compare(altered, section, section === 'command-lines');
      tried.push({
        defect: `${section}: ${text} → ${replacement}`,
        isFound: ledger.differences().length > 0,
      });
    } finally {
      altered.remove();
    }
  }
  return tried;
}
