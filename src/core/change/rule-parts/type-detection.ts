import { printColumnType } from '../../schema/column-type.js';
import { tokenOf } from '../../schema/column-tokens.js';
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
    message: message(change),
    short: change,
    ...(advice === undefined
      ? {}
      : {
          fix: `${advice} Keep ${printColumnType(before)}, or add '${column.name}_v2'`,
          edit: restoreType(step),
        }),
    at: tokenOf(column, 'type'),
    inPlace: promotion.inPlace && !step.isMapKey,
    lossless: promotion.lossless,
  };
}
