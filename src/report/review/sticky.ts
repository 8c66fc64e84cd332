import { isLoud } from '../../core/change/rule.js';
import type { Decision } from '../../core/verdict/finding.js';
import { graveOf } from '../headline.js';
import type { LineLink } from '../links.js';
import { fitMarkdown } from '../markdown.js';
import { decisionHeadline } from '../overview.js';
import type { Whole } from '../rest.js';
import { printStickyMarker, readStickyMarker } from './marker.js';

export const COMMENT_MODES = ['always', 'on-findings', 'never'] as const;
/** When a pull request gets its one comment. */
export type CommentMode = (typeof COMMENT_MODES)[number];

/** What the comment depends on besides the decision. */
export interface StickyOptions {
  /** 16 hexadecimal digits: which gate of which workflow writes. */
  readonly key: string;
  /** The page with the job summary; undefined where it is not known. */
  readonly summaryUrl?: string | undefined;
  /** Absent where the judged commit's place is not known. */
  readonly link?: LineLink | undefined;
  /** Where all findings are, if the job summary is cut as well. */
  readonly whole?: Whole | undefined;
  /**
   * How people may approve a break, in markdown; undefined unless the configuration has approvals.
   */
  readonly approvalWords?: string | undefined;
}

/**
 * UTF-16 units. GitHub refuses a comment of more than 65,536; a text has at least as many bytes as
 * units.
 */
const MAX_LENGTH = 65_000;
const MAX_APPROVAL = 4000;
/** From the whole summary to the least of it that says what is wrong. */
const FITS = [
  {},
  { maxRows: 50 },
  { maxRows: 50, isWithoutDdl: true },
  { maxRows: 5, isWithoutDdl: true },
] as const;

/** Whether a pull request gets its comment, or is left alone as long as it has none. */
export function wantsComment({ topics, errors }: Decision, mode: CommentMode): boolean {
  if (mode !== 'on-findings') return mode === 'always';
  return errors.length > 0 || topics.some(({ findings }) => findings.some(isLoud));
}

/**
 * The pull request's one comment: the job summary under a marker, at most 65,000 UTF-16 units. What
 * doesn't fit is left out topic by topic, with a pointer to the whole.
 */
export function renderSticky(decision: Decision, options: StickyOptions): string {
  const { key, link, whole } = options;
  const approval = approvalSection(decision, options);
  const frame =
    [printStickyMarker(key), approval, cutLine(ALL_TOPICS, options)].join('\n').length + 2;
  const maxBytes = MAX_LENGTH - frame;
  let text = '';
  let isCut = false;
  for (const fit of FITS) {
    const fitted = fitMarkdown(decision, { ...fit, link, whole, maxBytes });
    text = fitted.text;
    isCut = fit !== FITS[0] || fitted.left > 0;
    if (fitted.left === 0 && text.length <= maxBytes) break;
  }
  // What stands above the topics alone may be too long.
  if (text.length > maxBytes) text = `### ${decisionHeadline(decision)}\n`;
  const cut = isCut ? cutLine(wordsOnSummary(decision, options), options) : '';
  return `${printStickyMarker(key)}\n${text}${approval}${cut}`;
}

/** The comment of a pull request that had findings and has none any more: one line. */
export function renderQuietSticky(decision: Decision, { key }: Pick<StickyOptions, 'key'>): string {
  return `${printStickyMarker(key)}\n${decisionHeadline(decision)}. Nothing is left to do.\n`;
}

const ALL_TOPICS = 'has all topics, and the statements';

function cutLine(words: string, { summaryUrl }: StickyOptions): string {
  const summary = summaryUrl === undefined ? 'job summary' : `[job summary](${summaryUrl})`;
  return `\nThis comment is cut. The ${summary} ${words}.\n`;
}

/** The job summary is cut as well, if much later. */
function wordsOnSummary(decision: Decision, { link, whole }: StickyOptions): string {
  return fitMarkdown(decision, { link, whole }).left === 0
    ? ALL_TOPICS
    : 'has more topics, and statements';
}

/** Only where an approval would help: somebody may give it, and the validator accepts it. */
function approvalSection(
  { topics, deployment }: Decision,
  { approvalWords }: StickyOptions,
): string {
  const isOpen =
    deployment?.accepts.approvals === true &&
    topics.some((topic) => graveOf(topic).some(({ approvable }) => approvable));
  return approvalWords === undefined || !isOpen || approvalWords.length > MAX_APPROVAL
    ? ''
    : `\n${approvalWords}\n`;
}

/** A comment of our own account in the pull request's conversation. */
export interface ExistingSticky {
  readonly id: number;
  readonly body: string;
}

/** What is to be done to a pull request's one comment; undefined: nothing. */
export type StickyChange =
  | { readonly action: 'create'; readonly body: string }
  | { readonly action: 'update'; readonly id: number; readonly body: string };

/** The texts of a pull request's one comment. */
export interface StickyTexts {
  readonly key: string;
  /** Undefined where the pull request needs none. */
  readonly wanted: string | undefined;
  /** What a comment from before says then. */
  readonly quiet: string;
}

/**
 * Creates the comment, or updates the oldest of ours with this key; of two, which parallel runs can
 * leave, the other stays as it is. Nothing where the text stands there already, or where nothing
 * needs saying and nothing was said.
 */
export function planSticky(
  own: readonly ExistingSticky[],
  { key, wanted, quiet }: StickyTexts,
): StickyChange | undefined {
  const [ours] = own
    .filter(({ body }) => readStickyMarker(body) === key)
    .sort((a, b) => a.id - b.id);
  if (ours === undefined)
    return wanted === undefined ? undefined : { action: 'create', body: wanted };
  const body = wanted ?? quiet;
  return asStored(body) === asStored(ours.body)
    ? undefined
    : { action: 'update', id: ours.id, body };
}

/** A text as GitHub may give it back. */
function asStored(body: string): string {
  return body.replaceAll('\r\n', '\n').trim();
}
