import { printColumnType } from '../../schema/column-type.js';
import { quoted } from '../../text/quoted.js';
import { fieldAddress } from '../../schema/type-part.js';
import type { TypeStep } from '../pairing.js';
import { printTypeChange } from '../promotions.js';
import type { Detection } from '../rule.js';
import { restoreType } from './edits.js';
import { located } from './located.js';

/** The detection of a type change. `advice` precedes the two fixes that always exist. */
export function typeDetection(
  step: TypeStep,
  message: (change: string) => string,
  advice?: string,
): Detection {
  const { path, before, after, promotion, column } = step;
  const change = printTypeChange(before, after);
  return {
    ...located(column, path),
    before: printColumnType(before),
    after: printColumnType(after),
    message: `${message(change)}${misread(step)}`,
    short: change,
    ...(advice === undefined
      ? {}
      : {
          fix: `${advice} Keep ${printColumnType(before)}, or add ${siblingOf(step)}`,
          edit: restoreType(step),
        }),
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

/** The place for values of the new type: another column, or another field beside the old one. */
function siblingOf({ path, column }: TypeStep): string {
  const field = fieldAddress(column.type, path);
  return field === undefined ? `'${column.name}_v2'` : `'${field}_v2' beside it`;
}
