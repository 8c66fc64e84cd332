import type { TextEdit } from './apply-edit.js';
import type { JsonMember, JsonObject, Span } from './json-node.js';

/** The beginning of a line that a token is the first on. */
export interface LineStart {
  readonly indent: string;
  /** The line end before it. */
  readonly lineEnd: '\n' | '\r\n';
}

/** The line that begins with the token at `start`; undefined where another token precedes it. */
export function lineStartAt(text: string, start: number): LineStart | undefined {
  let at = start;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  if (text[at - 1] !== '\n') return undefined;
  return { indent: text.slice(at, start), lineEnd: text[at - 2] === '\r' ? '\r\n' : '\n' };
}

/** Where a member goes: behind or in front of another one, else in front of all. */
export interface MemberPlace {
  readonly home: JsonObject;
  readonly after?: JsonMember | undefined;
  readonly before?: JsonMember | undefined;
  /** The first token of the line that the object's brace stands on, for an empty object. */
  readonly homeStart: number;
}

/** The place behind a member, whose object need not be known. */
export function behind(member: JsonMember): MemberPlace {
  const { start, end } = member.value;
  return { home: { kind: 'object', start, end, members: [] }, after: member, homeStart: start };
}

/**
 * Inserts a member, on a line of its own where its neighbour has one. `write` is told that line;
 * undefined where the member shares a line.
 */
export function insertMember(
  text: string,
  { home, after, before, homeStart }: MemberPlace,
  write: (line: LineStart | undefined) => string,
): TextEdit {
  const neighbour = after ?? before ?? home.members[0];
  if (neighbour === undefined) return fillObject(text, home, homeStart, write);
  const line = lineStartAt(text, neighbour.keyStart);
  const gap = line === undefined ? spaceIn(text, neighbour) : `${line.lineEnd}${line.indent}`;
  if (after === undefined) {
    const at = { start: neighbour.keyStart, end: neighbour.keyStart };
    return { at, text: `${write(line)},${gap}` };
  }
  const { end } = after.value;
  return { at: { start: end, end }, text: `,${gap}${write(line)}` };
}

/** The object's own line is one level deep, so its indentation is that of a level. */
function fillObject(
  text: string,
  { start, end }: JsonObject,
  homeStart: number,
  write: (line: LineStart | undefined) => string,
): TextEdit {
  const at = { start: start + 1, end: end - 1 };
  const line = lineStartAt(text, homeStart);
  if (line === undefined) return { at, text: write(undefined) };
  const { indent, lineEnd } = line;
  const inner = { lineEnd, indent: `${indent}${indent === '' ? '  ' : indent}` };
  return { at, text: `${lineEnd}${inner.indent}${write(inner)}${lineEnd}${indent}` };
}

/** A space where the members of the line have one after their colon. */
function spaceIn(text: string, { keyEnd, value }: JsonMember): string {
  return value.start - keyEnd > 1 && text[value.start - 1] === ' ' ? ' ' : '';
}

/** Where a copied text comes from and goes to. */
export interface Move {
  readonly from: LineStart | undefined;
  readonly to: LineStart | undefined;
  /** How many levels deep the text is. */
  readonly depth: number;
}

/** A value's text as it would be written in another place: its further lines indented anew. */
export function reindented(text: string, { from, to, depth }: Move): string {
  if (!text.includes('\n')) return text;
  const [first = '', ...rest] = text.split('\n').map((line) => line.trimEnd());
  if (to === undefined) return [first, ...rest.map((line) => line.trimStart())].join(' ');
  const wasIndent = from?.indent ?? '';
  const wasUnit = wasIndent.slice(0, wasIndent.length / depth);
  const unit = to.indent.slice(0, to.indent.length / depth);
  const moved = rest.map((line) => {
    const body = line.trimStart();
    const indent = line.slice(0, line.length - body.length);
    if (!indent.startsWith(wasIndent)) return `${to.indent}${body}`;
    const further = indent.slice(wasIndent.length);
    const levels = wasUnit === '' ? 0 : further.length / wasUnit.length;
    const isWhole = levels > 0 && further === wasUnit.repeat(levels) && unit !== '';
    return `${to.indent}${isWhole ? unit.repeat(levels) : further}${body}`;
  });
  return [first, ...moved].join(to.lineEnd);
}

/** JSON in one line, with spaces as people write it. */
export function inlineJson(value: object): string {
  // A line end within a text is escaped, so those that are left are between tokens.
  return JSON.stringify(value, null, 1).replace(/\n */g, ' ');
}

/** Removes one of the items or members, with the comma beside it. `spans`: of all, in order. */
export function removeOne(spans: readonly Span[], index: number): TextEdit | undefined {
  const [before, own, after] = [spans[index - 1], spans[index], spans[index + 1]];
  if (own === undefined) return undefined;
  if (before !== undefined) return { at: { start: before.end, end: own.end }, text: '' };
  return { at: { start: own.start, end: after?.start ?? own.end }, text: '' };
}

/** Removes the first member of an object that `isMeant`. */
export function removeMember(
  { members }: JsonObject,
  isMeant: (member: JsonMember) => boolean,
): TextEdit | undefined {
  const spans = members.map(({ keyStart, value }) => ({ start: keyStart, end: value.end }));
  return removeOne(spans, members.findIndex(isMeant));
}

/** One edit that does what several do, which don't overlap. */
export function mergedEdit(text: string, edits: readonly TextEdit[]): TextEdit | undefined {
  const [first, ...rest] = [...edits].sort(
    (a, b) => a.at.start - b.at.start || a.at.end - b.at.end,
  );
  if (first === undefined) return undefined;
  return rest.reduce(
    (so, { at, text: replacement }) => ({
      at: { start: so.at.start, end: at.end },
      text: `${so.text}${text.slice(so.at.end, at.start)}${replacement}`,
    }),
    first,
  );
}

/** A part of a text after an edit within it. */
export function sliceWith(text: string, { start, end }: Span, edit: TextEdit | undefined): string {
  if (edit === undefined) return text.slice(start, end);
  return `${text.slice(start, edit.at.start)}${edit.text}${text.slice(edit.at.end, end)}`;
}
