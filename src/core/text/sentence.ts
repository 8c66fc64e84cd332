/**
 * A message as a sentence that others can follow: with a full stop, unless it ends with a mark of
 * its own.
 */
export function asSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The text with a capital at its beginning. */
export function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
