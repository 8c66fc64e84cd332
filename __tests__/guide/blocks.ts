/** A block of commands of a guide, in Markdown. */
export interface GuideBlock {
  /** Headings above it, from `##` on, such as `Step 3: Update > Option A`. */
  readonly section: string;
  /** Line of its fence, from 1. */
  readonly line: number;
  readonly text: string;
  /** What it must print: the block after it that a line with `Expected` at its beginning announces. */
  readonly expected?: string;
  /** Why no test runs it. */
  readonly notRun?: string;
  /** Headings whose blocks run again after this one. */
  readonly again: readonly string[];
}

const COMMENT = /^<!-- (not run|again): (.*) -->$/;

/**
 * The blocks of commands, in their order. Above a block, `<!-- not run: reason -->` takes it out and
 * `<!-- again: Step 2, Step 3 -->` has those sections follow it once more. Throws where what is expected
 * follows no command.
 */
export function guideBlocks(text: string): readonly GuideBlock[] {
  const lines = text.split('\n');
  const blocks: GuideBlock[] = [];
  const headings: string[] = [];
  let comments = new Map<string, string>();
  let announces = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const heading = /^(##+) (.*)$/.exec(line);
    const fence = /^```(\w*)$/.exec(line);
    if (heading !== null)
      headings.splice((heading[1]?.length ?? 0) - 2, Infinity, heading[2] ?? '');
    if (fence === null) {
      const comment = COMMENT.exec(line);
      if (comment !== null) comments.set(comment[1] ?? '', comment[2] ?? '');
      if (line !== '' && comment === null) announces = line.startsWith('Expected');
      continue;
    }
    const end = lines.indexOf('```', at + 1);
    const body = lines.slice(at + 1, end).join('\n');
    if (fence[1] === 'bash') {
      blocks.push({
        section: headings.join(' > '),
        line: at + 1,
        text: body,
        ...marked(comments),
      });
      comments = new Map();
    } else if (announces) {
      const last = blocks.pop();
      if (last === undefined || last.expected !== undefined || last.notRun !== undefined)
        throw new Error(`Line ${String(at + 1)}: what is expected follows no command that is run`);
      blocks.push({ ...last, expected: body });
    }
    announces = false;
    at = end;
  }
  return blocks;
}

function marked(comments: ReadonlyMap<string, string>): Pick<GuideBlock, 'notRun' | 'again'> {
  const notRun = comments.get('not run');
  const again = (comments.get('again') ?? '').split(', ').filter((one) => one !== '');
  return { again, ...(notRun === undefined ? {} : { notRun }) };
}

/**
 * The first line of what is expected that the output lacks, undefined where it has all. `…` stands for
 * any text within a line, and a line of `…` alone for any number of lines.
 */
export function missingIn(output: string, expected: string): string | undefined {
  const found = output.trimEnd().split('\n');
  let at = 0;
  let mayskip = false;
  for (const line of expected.trimEnd().split('\n')) {
    if (line.trim() === '…') {
      mayskip = true;
      continue;
    }
    const pattern = new RegExp(`^${line.split('…').map(escaped).join('.*')}$`, 'u');
    const matches = (one: string | undefined) => one !== undefined && pattern.test(one.trimEnd());
    while (mayskip && at < found.length && !matches(found[at])) at++;
    if (!matches(found[at])) return line;
    at++;
    mayskip = false;
  }
  return mayskip || at === found.length ? undefined : `nothing more, but: ${String(found[at])}`;
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
