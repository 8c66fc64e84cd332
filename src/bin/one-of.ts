import { notOneOf } from '../core/text/near-names.js';
import { UserError } from '../errors.js';

/** The choice that a text names. Throws a UserError with the choices, and the near one, for others. */
export function oneOf<Choice extends string>(
  subject: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new UserError(notOneOf(subject, text, choices));
  return found;
}
