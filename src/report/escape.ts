import { escaped } from '../core/text/quoted.js';

// Text from schemas, paths and branches is hostile: it may contain markup, mentions, links,
// workflow commands or terminal sequences. Each sink has one function here, and every text that a
// user wrote goes through it.

/**
 * Control, format (direction marks among them), line and paragraph separators, lone surrogates, and
 * what fonts leave out: fillers and selectors.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * U+2060, word joiner: has no width and breaks no line, but GitHub makes no mention or link across
 * it.
 */
const APART = '\u2060';

/**
 * One line without invisible characters: line breaks and direction marks are written as `\n` and
 * `\u202e`.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (char) => {
    if (char === '\n') return '\\n';
    if (char === '\t') return '\\t';
    return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

/** Cut to a number of UTF-16 units; a cut ends with `…`. */
export function shortened(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * Text in markdown prose: no markup, no HTML, no mention, no link, no emoji. GitHub reads mentions,
 * references and links after it has decoded entities, so `&#64;team` still mentions the team
 * (github/cmark-gfm#181); only a character in between prevents it.
 */
export function inMarkdown(text: string): string {
  return visible(text)
    .replace(
      /@(?=\w)|#(?=[0-9])|:(?=\S)|www(?=\.)|\bGH(?=-[0-9])|\b[0-9a-f]{7}(?=[0-9a-f]{0,33}\b)/gi,
      `$&${APART}`,
    )
    .replace(/[\\`*_{}[\]()#+!|<>~$^=@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * A name in a markdown code span, also inside a table's cell. GitHub makes no links or mentions in
 * code; a backtick would end the span, a bar the cell.
 */
export function inCode(text: string): string {
  const safe = visible(text)
    .replaceAll('`', "'")
    .replaceAll('|', '\u00a6')
    .replaceAll('<', '\u2039')
    .replaceAll('>', '\u203a')
    .trim();
  // A summary may be printed to a log.
  return `\`${safe === '' ? ' ' : inLog(safe)}\``;
}

/** Letters of a code span that a telephone shows beside an icon. */
const NARROW = 30;

/**
 * {@link inCode} for a table's cell: a longer name may be broken after dots, hyphens and
 * underscores, so that a narrow screen shows all of it. GitHub keeps `wbr`
 * (https://github.com/gjtorikian/html-pipeline).
 */
export function inCell(name: string): string {
  if (name.length <= NARROW) return inCode(name);
  const parts = visible(name).match(/.{7,}?[._-]+|.+$/g) ?? [];
  return `<code>${parts.map(inMarkdown).join('<wbr>')}</code>`;
}

/** Markdown prose in which 'quoted' names become code spans; the rest is escaped. */
export function inProse(text: string): string {
  return (
    text
      // A quote between two letters is an apostrophe.
      .split(/((?<![A-Za-z0-9])'[^']+'(?![A-Za-z0-9]))/)
      .map((part, index) => (index % 2 === 1 ? inCode(part.slice(1, -1)) : inMarkdown(part)))
      .join('')
  );
}

/**
 * A fenced code block. Its fence is longer than any run of backticks in the text, so the text can't
 * close it.
 */
export function fenced(text: string, language: string): string {
  const fence = fenceFor(text);
  return `${fence}${language}\n${inLog(text)}\n${fence}`;
}

/** Backticks that open and close a code block: more than any run of them in the text. */
export function fenceFor(text: string): string {
  const longest = text.match(/`+/g)?.reduce((length, run) => Math.max(length, run.length), 2) ?? 2;
  return '`'.repeat(longest + 1);
}

/**
 * Whether a text can be shown as it is, letter by letter: tabs and line feeds apart nothing is
 * invisible, every byte of it was readable, and a log would not run it.
 */
export function isShowable(text: string): boolean {
  return (
    !/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd]/u.test(
      text,
    ) && inLog(text) === text
  );
}

/**
 * Characters that the runner accepts before `::command` at the start of a line. It trims everything
 * that .NET counts as white space (TryParseV2 in actions/runner's ActionCommand.cs), and its
 * comparison by culture skips ignorable characters. Colours are matched as well; line ends are not.
 */
const BEFORE_COMMAND =
  /^((?:\u001b\[[0-9;]*m|(?![\n\r\u2028\u2029])[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}])*):(?=:)/gmu;

/**
 * Text for a job's log: breaks up `::command` at the start of a line and `##[command]` anywhere, so
 * that the runner runs neither.
 */
export function inLog(text: string): string {
  return text.replaceAll('##[', '#\u200b#[').replace(BEFORE_COMMAND, '$1:\u200b');
}

/** One line for a job's log, without invisible characters. */
export function logLine(text: string): string {
  return inLog(visible(text));
}

/**
 * A JSON document that is harmless in a job's log and on a terminal. It parses to the same value:
 * commands and invisible characters occur in strings only, where they are escaped.
 */
export function jsonText(value: unknown, indentation = 2): string {
  return JSON.stringify(value, null, indentation)
    .replaceAll('##[', '#\\u0023[')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, (char) =>
      Array.from({ length: char.length }, (_, index) => escaped(char.charCodeAt(index))).join(''),
    );
}

/** The data of a workflow command. */
export function commandData(text: string): string {
  return inLog(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
