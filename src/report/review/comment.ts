import { addressOf } from '../../core/verdict/finding-address.js';
import type { Finding } from '../../core/verdict/finding.js';
import { asSentence } from '../../core/text/sentence.js';
import { fenced, fenceFor, inCode, inProse, isShowable, shortened } from '../escape.js';
import { ruleUrl } from '../links.js';
import { folded, summaryTitle } from '../topic-section.js';
import { printMarker } from './marker.js';

/** Where a comment stands; 1-based lines, `startLine` is null for one line. */
export interface Place {
  readonly side: 'RIGHT' | 'LEFT';
  readonly line: number;
  readonly startLine: number | null;
}

/** A comment on lines of a pull request's diff, as GitHub's API takes it. */
export interface PlannedComment extends Place {
  /** As the pull request names the file. */
  readonly path: string;
  readonly body: string;
  /** Of the finding. */
  readonly fingerprint: string;
  readonly hasSuggestion: boolean;
}

/** Lines that a comment shows: as a suggestion, or under a title for people to copy. */
export interface ShownLines {
  readonly title: string | null;
  readonly lines: readonly string[];
}

/** What a comment says beside its finding. */
export interface CommentParts {
  readonly key: string;
  readonly suggestion: readonly string[] | null;
  readonly shown: ShownLines | null;
  readonly other: { readonly words: string; readonly lines: readonly string[] | null } | null;
}

/** UTF-16 units of one text. Escaping makes up to twelve of one, and GitHub takes 65,536 in all. */
const MAX_TEXT = 1000;
const MAX_NAME = 200;
/** Nobody reads a longer suggestion line by line, and to apply what one hasn't read is no review. */
const MAX_LINES = 60;

/** Whether lines are few and plain enough to be shown as they are. */
export function areShowable(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  return lines.length <= MAX_LINES && text.length <= MAX_TEXT && isShowable(text);
}

/**
 * A comment's markdown, at most 65,536 UTF-16 units: the message, why, the way out, and a marker as
 * the last line.
 */
export function commentBody(
  finding: Finding,
  { key, suggestion, shown, other }: CommentParts,
): string {
  const { rule, severity, fingerprint } = finding;
  const parts = [
    `**${titleOf(finding)}**\n\n${prose(asSentence(finding.why))} ${prose(asSentence(finding.fix))}`,
    ...(suggestion === null ? [] : [suggestionBlock(suggestion)]),
    ...(shown === null
      ? []
      : [`${shown.title ?? ''}\n\n${fenced(shown.lines.join('\n'), 'json')}`]),
    ...(other === null ? [] : [otherWayBlock(other)]),
    `${severity} · [\`${rule}\`](${ruleUrl(rule)})`,
    printMarker({ key, fingerprint }),
  ];
  return parts.join('\n\n');
}

function titleOf(finding: Finding): string {
  const address = addressOf(finding);
  const message = prose(finding.message);
  return address === null || finding.message.includes(`'${address}'`)
    ? message
    : `${inCode(shortened(address, MAX_NAME))}: ${message}`;
}

function prose(text: string): string {
  return text.length <= MAX_TEXT
    ? inProse(text)
    : `${inProse(shortened(text, MAX_TEXT))} (cut here; ${inCode('schema-gate check --format json')} prints all of it)`;
}

/** The block that GitHub offers to commit in place of the comment's lines. */
function suggestionBlock(lines: readonly string[]): string {
  const fence = fenceFor(lines.join('\n'));
  return [`${fence}suggestion`, ...lines, fence].join('\n');
}

function otherWayBlock({ words, lines }: NonNullable<CommentParts['other']>): string {
  const title = `Or: ${prose(words)}`;
  return lines === null
    ? asSentence(title)
    : folded(summaryTitle(title), fenced(lines.join('\n'), 'json'));
}
