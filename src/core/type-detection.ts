import { printColumnType } from './column-type.js';
import { tokenOf } from './column-tokens.js';
import type { TypeStep } from './pair.js';
import { printTypeChange } from './promotions.js';
import type { Detection } from './rule.js';

/** What every rule about a type says alike. `advice` goes before the two ways out that always exist. */
export function typeDetection(
  step: TypeStep,
  message: (change: string) => string,
  advice?: string,
): Detection {
  const { path, before, after, promotion, column } = step;
  const change = printTypeChange(before, after);
  return {
    column: path,
    before: printColumnType(before),
    after: printColumnType(after),
    message: message(change),
    short: change,
    ...(advice === undefined
      ? {}
      : { fix: `${advice} Keep ${printColumnType(before)}, or add '${column.name}_v2'` }),
    at: tokenOf(column, 'type'),
    inPlace: promotion.inPlace && !step.isMapKey,
    lossless: promotion.lossless,
  };
}
