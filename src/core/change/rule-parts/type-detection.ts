import { printColumnType } from '../../schema/column-type.js';
import { quoted } from '../../text/quoted.js';
import type { TypeStep } from '../pairing.js';
import { printTypeChange } from '../promotions.js';
import type { Detection, Surroundings } from '../rule.js';
import { addSibling, restoreType, siblingOf, type Sibling } from './type-edits.js';
import { located } from './located.js';

/** The detection of a type change. */
export function typeDetection(step: TypeStep, message: (change: string) => string): Detection {
  const { path, before, after, promotion, column } = step;
  const change = printTypeChange(before, after);
  return {
    ...located(column, path),
    before: printColumnType(before),
    after: printColumnType(after),
    message: `${message(change)}${misread(step)}`,
    short: change,
    at: step.at,
    inPlace: promotion.inPlace && !step.isMapKey,
    lossless: promotion.lossless,
  };
}

/** Where the older file named a type that no table has: why the tables have STRING all the same. */
function misread({ was: { isTypeReadable, typeSpelled } }: TypeStep): string {
  if (isTypeReadable || typeSpelled === undefined) return '';
  return `: the version before says ${quoted(typeSpelled)}, which its tables have as STRING`;
}

/** The two ways out that a type change always has. `advice` precedes them in `fix`. */
export function waysBack(
  step: TypeStep,
  advice: string,
  { formerType }: Surroundings,
): Pick<Detection, 'edit' | 'otherEdit'> & { readonly fix: string } {
  const sibling = siblingOf(step, (address) => formerType?.(address) !== undefined);
  return {
    fix: `${advice} Keep ${printColumnType(step.before)}, or add ${siblingWords(step, sibling)}`,
    edit: restoreType(step),
    otherEdit: sibling === undefined ? undefined : addSibling(step, sibling),
  };
}

function siblingWords({ column }: TypeStep, sibling: Sibling | undefined): string {
  if (sibling === undefined) return 'a column with another name';
  const { of, address } = sibling;
  return of === column.name ? `'${address}'` : `'${address}' beside it`;
}
