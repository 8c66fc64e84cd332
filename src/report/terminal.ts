import { styleText } from 'node:util';
import { COMMAND_WHOLE, type Whole } from './rest.js';

export interface Terminal {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** Whether errors are shown as annotations beside the text, so that it must not repeat them. */
  readonly hasAnnotations?: boolean;
  /** Where all of a cut report is; by default in another format of the same command. */
  readonly whole?: Whole | undefined;
}

/** Where all of a report that is cut for this terminal is. */
export function wholeOf({ whole = COMMAND_WHOLE }: Pick<Terminal, 'whole'>): Whole {
  return whole;
}

const STYLES = {
  error: 'red',
  breaking: 'red',
  warning: 'yellow',
  enhancement: 'green',
  compatible: 'cyan',
  bold: 'bold',
  dim: 'dim',
} as const;
type Style = keyof typeof STYLES;
export type ApplyStyle = (style: Style, text: string) => string;

/** Applies colours and bold if `color` is true; the caller knows whether the stream has them. */
export function styler(color: boolean): ApplyStyle {
  return (style, text) =>
    color ? styleText(STYLES[style], text, { validateStream: false }) : text;
}

/** Indented lines of at most `width` characters, broken between words. */
export function wrapped(text: string, width: number, indentation = 14): readonly string[] {
  const indent = ' '.repeat(indentation);
  const room = Math.max(40, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
