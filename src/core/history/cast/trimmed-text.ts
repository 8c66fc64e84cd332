/**
 * Characters of a text that becomes a number, a truth value, a date or a time. A longer one has no
 * value, in all engines: Spark would read some of them (a thousand zeros and a 1), but then the
 * time for one text has no bound.
 */
export const MAX_CHARACTERS = 1000;

/** Whether a text has more than {@link MAX_CHARACTERS} characters, counted as SQL's `length` does. */
export function isTooLong(text: string): boolean {
  if (text.length <= MAX_CHARACTERS) return false;
  if (text.length > 2 * MAX_CHARACTERS) return true;
  // A character beyond U+FFFF is two code units.
  return [...text].length > MAX_CHARACTERS;
}

/** The characters that Java's `String.trim` removes. Spark uses it for FLOAT, DOUBLE and DECIMAL. */
export const SPACES_OF_JAVA: readonly number[] = Array.from({ length: 0x21 }, (_, code) => code);

/**
 * The characters that Spark removes around whole numbers, truth values, dates and times: ASCII's
 * control characters and the space, no other space of Unicode.
 * https://github.com/apache/spark/blob/v3.3.0/common/unsafe/src/main/java/org/apache/spark/unsafe/types/UTF8String.java
 */
export const SPACES_AND_CONTROL: readonly number[] = [...SPACES_OF_JAVA, 0x7f];

/** Without {@link SPACES_AND_CONTROL} around it. */
export function trimmed(text: string): string {
  return between(text, isSpaceOrControl);
}

/** Without {@link SPACES_OF_JAVA} around it. */
export function trimmedLikeJava(text: string): string {
  return between(text, (code) => code <= 0x20);
}

function isSpaceOrControl(code: number): boolean {
  return code <= 0x20 || code === 0x7f;
}

function between(text: string, isOutside: (code: number) => boolean): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOutside(text.charCodeAt(start))) start++;
  while (end > start && isOutside(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
