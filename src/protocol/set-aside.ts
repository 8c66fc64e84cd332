import type { SetAside } from '../core/history/set-aside.js';
import { setAsideNumber } from '../core/history/set-aside-name.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { isoTime } from '../core/text/iso-time.js';
import { listAt, textAt } from '../core/text/decoded-json.js';

/** Characters of the list in an item, which has at most 400 KB. */
const MAX_LIST = 100_000;

/**
 * The list as the item holds it, sorted, null for none. What no longer fits is left out: such a
 * column stays in its table.
 */
export function setAsideToWrite(list: readonly SetAside[]): readonly SetAside[] | null {
  let length = 0;
  const fitting = [...list]
    .sort((a, b) => compareTexts(a.column, b.column))
    .filter((one) => (length += JSON.stringify(one).length) <= MAX_LIST);
  return fitting.length === 0 ? null : fitting;
}

/**
 * Reads the list. What is no entry of it is left out, also a column whose name no rewrite gives:
 * whoever may write items must not have other columns dropped.
 */
export function readSetAside(value: unknown): readonly SetAside[] | undefined {
  const list = (listAt(value) ?? []).flatMap((entry): readonly SetAside[] => {
    const [column, of] = [textAt(entry, 'column'), textAt(entry, 'of')];
    if (column === undefined || of === undefined) return [];
    if (setAsideNumber(of, column) === undefined) return [];
    const since = textAt(entry, 'since');
    const isTime = since !== undefined && isoTime(since) !== undefined;
    return [{ column, of, since: isTime ? since : null }];
  });
  return list.length === 0 ? undefined : list;
}
