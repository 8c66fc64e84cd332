/** Between two texts, and before what stands for something else. Both are rare in events. */
const SEPARATOR = '\x1f';
const ESCAPE = '\x1e';
const NULL = `${ESCAPE}N`;

/**
 * An expression that packs texts into one: to read a row's texts one by one takes DuckDB's package
 * several times as long. Any text may be packed, and NULL.
 */
export function packedTexts(expressions: readonly string[]): string {
  const packed = expressions.map((text) => {
    // To look for the two takes a fraction of replacing them, and nearly no text has one.
    const isOdd = `contains(${text}, chr(30)) OR contains(${text}, chr(31))`;
    const escaped = `replace(replace(${text}, chr(30), chr(30) || '0'), chr(31), chr(30) || '1')`;
    return `CASE WHEN ${text} IS NULL THEN chr(30) || 'N' WHEN ${isOdd} THEN ${escaped} ELSE ${text} END`;
  });
  return `concat_ws(chr(31), ${packed.join(', ')})`;
}

/** The texts of {@link packedTexts}, in their order; null for NULL. */
export function unpackedTexts(packed: string): readonly (string | null)[] {
  const texts = packed.split(SEPARATOR);
  return packed.includes(ESCAPE) ? texts.map(unescaped) : texts;
}

function unescaped(text: string): string | null {
  if (text === NULL) return null;
  return text.replaceAll(`${ESCAPE}1`, SEPARATOR).replaceAll(`${ESCAPE}0`, ESCAPE);
}
