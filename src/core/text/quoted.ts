/**
 * User text for a message: in quotes, at most 80 characters, control and direction characters
 * escaped.
 */
export function quoted(text: string): string {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu,
    (char) => escaped(char.codePointAt(0) ?? 0),
  );
  return `'${visible.length <= 80 ? visible : `${visible.slice(0, 80)}…`}'`;
}

/** A UTF-16 code unit as JSON escapes it: `\u0007`. */
export function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
