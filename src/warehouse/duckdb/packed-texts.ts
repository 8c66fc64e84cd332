/** Between two texts, and before what stands for something else. Both are rare in events. */
const SEPARATOR = '\x1f';
const ESCAPE = '\x1e';
const NULL = `${ESCAPE}N`;

/**
 * An aggregate that packs the texts of some rows into one, in the order of their rowid: to read
 * texts one by one takes DuckDB's package several times as long. Any text may be packed, and NULL;
 * one of more than `maxBytes` is packed as NULL.
 */
export function packedTexts(text: string, maxBytes: number): string {
  // To look for the two takes a fraction of replacing them, and nearly no text has one.
  const isOdd = `contains(${text}, chr(30)) OR contains(${text}, chr(31))`;
  const escaped = `replace(replace(${text}, chr(30), chr(30) || '0'), chr(31), chr(30) || '1')`;
  const isNull = `${text} IS NULL OR strlen(${text}) > ${String(maxBytes)}`;
  return `string_agg(CASE WHEN ${isNull} THEN chr(30) || 'N' WHEN ${isOdd} THEN ${escaped} ELSE ${text} END, chr(31) ORDER BY rowid)`;
}

/** The texts of {@link packedTexts}, in their order; null for NULL. */
export function unpackedTexts(packed: string): readonly (string | null)[] {
  const texts = packed.split(SEPARATOR);
  return packed.includes(ESCAPE) ? texts.map(unescaped) : texts;
}

function unescaped(text: string): string | null {
  if (text === NULL) return null;
  if (!text.includes(ESCAPE)) return text;
  return text.replaceAll(`${ESCAPE}1`, SEPARATOR).replaceAll(`${ESCAPE}0`, ESCAPE);
}
