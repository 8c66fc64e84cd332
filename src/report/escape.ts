// Everything a schema, a path or a branch says is hostile: it may try to be markup, a mention, a link, a workflow command or a
// terminal sequence. Each sink has one function here, and every user-made text goes through it.

/** Control, format (direction marks among them), line and paragraph separators, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** U+2060: takes no room, breaks no line, and ends whatever GitHub would have made of both sides together. */
const APART = '\u2060';

/** One line in which nothing is invisible: `\n` and direction marks are written out. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (char) => {
    if (char === '\n') return '\\n';
    if (char === '\t') return '\\t';
    return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

/** Cut to a number of characters, the cut shown. */
export function shortened(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * Text in markdown prose: no markup, no HTML, no mention, no link, no emoji. GitHub reads mentions, references and links after it
 * has decoded entities, so `&#64;team` mentions all the same (github/cmark-gfm#181); only a character in between keeps them apart.
 */
export function inMarkdown(text: string): string {
  return visible(text)
    .replace(
      /@(?=\w)|#(?=[0-9])|:(?=\S)|www(?=\.)|\bGH(?=-[0-9])|\b[0-9a-f]{7}(?=[0-9a-f]{0,33}\b)/gi,
      `$&${APART}`,
    )
    .replace(/[\\`*_{}[\]()#+!|<>~$^=@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A name in a markdown code span, also inside a table's cell. In code nothing links or mentions; a backtick ends it, a bar ends the cell. */
export function inCode(text: string): string {
  const safe = visible(text)
    .replaceAll('`', "'")
    .replaceAll('|', '\u00a6')
    .replaceAll('<', '\u2039')
    .replaceAll('>', '\u203a')
    .trim();
  // Summaries are printed to logs, too.
  return `\`${safe === '' ? ' ' : inLog(safe)}\``;
}

/** Markdown prose in which 'quoted' names become code spans; the rest is escaped. */
export function inProse(text: string): string {
  return (
    text
      // An apostrophe stands between letters, an opening quote does not.
      .split(/((?<![A-Za-z0-9])'[^']+'(?![A-Za-z0-9]))/)
      .map((part, index) => (index % 2 === 1 ? inCode(part.slice(1, -1)) : inMarkdown(part)))
      .join('')
  );
}

/** A fenced block no content can close. */
export function fenced(text: string, language: string): string {
  const longest = text.match(/`+/g)?.reduce((length, run) => Math.max(length, run.length), 2) ?? 2;
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${inLog(text)}\n${fence}`;
}

/**
 * What may stand before a command at a line's start: the runner trims all that .NET calls white space (TryParseV2 in actions/runner's
 * ActionCommand.cs), and a comparison by culture skips what is ignorable. Colours are let pass, too, and nothing that ends a line is.
 */
const BEFORE_COMMAND =
  /^((?:\u001b\[[0-9;]*m|(?![\n\r\u2028\u2029])[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}])*):(?=:)/gmu;

/** Text for a log that the runner reads: neither `::command` at a line's start nor `##[command]` anywhere is left whole. */
export function inLog(text: string): string {
  return text.replaceAll('##[', '#\u200b#[').replace(BEFORE_COMMAND, '$1:\u200b');
}

/** One line for such a log, with nothing invisible in it. */
export function logLine(text: string): string {
  return inLog(visible(text));
}

/** A JSON document whose strings are harmless in such a log. It reads as the same value: `##[` can stand in strings only. */
export function jsonText(value: unknown, indentation = 2): string {
  return JSON.stringify(value, null, indentation).replaceAll('##[', '#\\u0023[');
}

/** The data of a workflow command. */
export function commandData(text: string): string {
  return inLog(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
