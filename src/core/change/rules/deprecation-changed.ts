import { counted } from '../../text/counted.js';
import { unknownName } from '../../text/near-names.js';
import { quoted } from '../../text/quoted.js';
import { fieldPaths, hasField } from '../announcements.js';
import type { Kept } from '../pairing.js';
import type { Column } from '../../schema/column.js';
import { dayNumber } from '../../text/calendar-date.js';
import { membersOf, tokenOf } from '../../schema/column-tokens.js';
import { folded } from '../../schema/identifier.js';
import type { Deprecation } from '../../schema/read-deprecation.js';
import { compareTexts } from '../../text/compare-texts.js';
import type { Span } from '../../text/json-node.js';
import {
  deprecationText,
  earliestLeave,
  FIELDS_KEY,
  printDeprecation,
} from '../rule-parts/deprecation.js';
import { located } from '../rule-parts/located.js';
import { defineRule, type Surroundings } from '../rule.js';

export default defineRule({
  id: 'deprecation-changed',
  on: 'kept',
  kind: 'DEPRECATION_CHANGE',
  severity: 'compatible',
  variants: { 'no-such-field': 'warning' },
  why: 'A deprecation tells readers when a column will be removed; the data does not change.',
  fix: 'Tell the readers',
  check: (kept, surroundings) => {
    const { after } = kept;
    const said = { since: surroundings.today, remove_after: earliestLeave(surroundings).last };
    return changedAddresses(kept).map(({ address, was, is, isThere }) => {
      const unsaid = isThere ? printDeprecation(undefined) : 'absent';
      const then = was === undefined ? unsaid : printDeprecation(was);
      const now = is === undefined ? unsaid : printDeprecation(is);
      const noun = address === after.name ? 'Column' : 'Field';
      const step = nextStep({ was, is }, surroundings);
      const isLost = is !== undefined && !isThere;
      return {
        ...located(after, address),
        before: then,
        after: now,
        message: `${noun} '${address}' is now ${now} (was ${then})`,
        short: now,
        ...(isLost ? { variant: 'no-such-field', fix: missingField(after, address) } : {}),
        ...(step === undefined || isLost
          ? {}
          : { fix: `${step}: ${deprecationText(after, address, said)}` }),
        at: tokenOfDeprecation(after, address),
      };
    });
  },
  examples: {
    caught: {
      before: { payload_columns: { a: 'INT' } },
      after: { payload_columns: { a: { type: 'INT', deprecated: true } } },
    },
    passed: {
      before: { payload_columns: { a: 'INT' } },
      after: { payload_columns: { a: { type: 'INT', deprecated: false } } },
    },
  },
});

/** Nobody is warned of the removal of a field by the name of another. */
function missingField({ name, type }: Column, address: string): string {
  const fields = fieldPaths(type).map((path) => `${name}.${path}`);
  return unknownName(
    `There is no field ${quoted(address)}`,
    address,
    fields,
    `name one that is there, or remove it from ${FIELDS_KEY}`,
  );
}

/** What to write so that the column can leave; undefined where it can, or is to stay. */
function nextStep(
  { was, is }: Pick<Changed, 'was' | 'is'>,
  notice: Pick<Surroundings, 'today' | 'deprecationDays'>,
): string | undefined {
  if (is === undefined) return undefined;
  const { removeAfter } = is;
  if (removeAfter === undefined) return 'Say until when it stays';
  // What was announced for an earlier day is announced for this one, too.
  const isNews = was?.removeAfter === undefined || removeAfter < was.removeAfter;
  const isTooEarly = dayNumber(removeAfter) + 1 < dayNumber(notice.today) + notice.deprecationDays;
  return isNews && isTooEarly
    ? `${removeAfter} is too early, since ${counted(notice.deprecationDays, 'day')} must pass after the announcement; write`
    : undefined;
}

interface Changed {
  /** `a`, or `a.zip` for a field of it. */
  readonly address: string;
  readonly was: Deprecation | undefined;
  readonly is: Deprecation | undefined;
  /** False for what is said of a field that neither version has. */
  readonly isThere: boolean;
}

/** The column, then its fields by path. What left is a removal, whatever is still said of it. */
function changedAddresses({ before, after }: Kept): readonly Changed[] {
  const paths = new Set(
    [before, after].flatMap(({ deprecatedFields }) => [...(deprecatedFields?.keys() ?? [])]),
  );
  const fields = [...paths]
    .filter((path) => hasField(after.type, path) || !hasField(before.type, path))
    .sort(compareTexts)
    .map((path) => ({
      address: `${after.name}.${path}`,
      was: before.deprecatedFields?.get(path),
      is: after.deprecatedFields?.get(path),
      isThere: hasField(after.type, path),
    }));
  const column = {
    address: after.name,
    was: before.deprecation,
    is: after.deprecation,
    isThere: true,
  };
  return [column, ...fields].filter(
    ({ was, is }) => printDeprecation(was) !== printDeprecation(is) || was?.reason !== is?.reason,
  );
}

function tokenOfDeprecation(column: Column, address: string): Span {
  if (address === column.name) return tokenOf(column, 'deprecated');
  const all = membersOf(column).find(({ key }) => key === FIELDS_KEY)?.value;
  const path = address.slice(column.name.length + 1);
  const own = all?.kind === 'object' ? all.members : [];
  return own.find(({ key }) => folded(key) === path)?.value ?? tokenOf(column, FIELDS_KEY);
}
