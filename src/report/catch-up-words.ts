import { distinctKinds, type CatchUp } from '../core/change/catch-up.js';
import type { CatchUpKind } from '../core/change/catch-up-kinds.js';
import { counted } from '../core/text/counted.js';

const NOUNS: Readonly<Record<CatchUpKind, string>> = {
  added: 'added columns',
  returned: 'columns that come back',
  renamed: 'renamed columns',
  widened: 'wider types',
  rewrite: 'rewritten types',
  json_path: 'other paths',
  relaxed: 'columns that may be empty now',
  cde_removed: 'former critical data elements',
  sensitive: 'masked columns',
  unfinished: 'what an earlier catch-up left',
};

/** What a kind is called before the names of its columns. */
export function kindNoun(kind: CatchUpKind): string {
  return NOUNS[kind];
}

/** `added columns, wider types`: why history is patched, each kind once. */
export function kindWords(catchUp: Pick<CatchUp, 'kinds'>): string {
  return distinctKinds(catchUp).map(kindNoun).join(', ');
}

/** `7 days`: how far back history is patched. A rewrite concerns all of it, whatever the file says. */
export function reachWords({ strategy, lookbackDays, kinds }: CatchUp): string {
  if (strategy === 'full') return 'all history';
  const days = counted(lookbackDays, 'day');
  return kinds.some(({ kind }) => kind === 'rewrite') ? `${days}, rewrites over all history` : days;
}
