import type { LineEdit } from '../../core/text/apply-edit.js';
import type { Decision, Finding, TopicVerdict } from '../../core/verdict/finding.js';
import { isStrictRun } from '../headline.js';
import { decisionHeadline } from '../overview.js';
import { counted } from '../../core/text/counted.js';
import { candidatesOf } from './candidates.js';
import {
  areShowable,
  commentBody,
  type CommentParts,
  type Place,
  type PlannedComment,
} from './comment.js';
import { viewOf, type FileView } from './file-view.js';
import { parsePatch } from './patch.js';
import { removedLinesOf, type RemovedLines } from './removed-lines.js';

/**
 * Comments of one review. More bury the pull request's own talk, and whoever has forty findings
 * reads the summary's table; GitHub itself folds long conversations.
 */
export const MAX_COMMENTS = 40;

/** What a review depends on besides the decision and the diff. */
export interface ReviewOptions {
  /** 16 hexadecimal digits: which gate of which workflow writes. */
  readonly key: string;
  /** The page with the job summary; undefined where it is not known. */
  readonly summaryUrl?: string | undefined;
}

/** A review as it is to stand on the pull request. */
export interface ReviewPlan {
  readonly comments: readonly PlannedComment[];
  /** The review's own text: the verdict in a line, and where the rest is. */
  readonly body: string;
  /** Findings that deserve a comment and got none: the diff lacks their lines, or too many. */
  readonly left: number;
  /** The fingerprints of all findings that deserve a comment. */
  readonly standing: ReadonlySet<string>;
}

/**
 * Plans the review of a pull request. `patches`: GitHub's `patch` of each changed file by its name;
 * undefined for a file that has none. Every comment stands within one hunk on its side, since GitHub
 * refuses a whole review for one that doesn't; no two suggestions share a line.
 */
export function planReview(
  decision: Decision,
  patches: ReadonlyMap<string, string | undefined>,
  options: ReviewOptions,
): ReviewPlan {
  const candidates = candidatesOf(decision, isStrictRun(decision));
  const files = new Map<TopicVerdict, FileOnDiff>();
  const fileOf = (topic: TopicVerdict): FileOnDiff => {
    const file = files.get(topic) ?? fileOnDiff(topic, patches.get(topic.file));
    files.set(topic, file);
    return file;
  };
  const comments: PlannedComment[] = [];
  for (const { topic, finding } of candidates) {
    if (comments.length === MAX_COMMENTS) break;
    const { path, ...file } = fileOf(topic);
    const planned = planComment(finding, file);
    if (planned === undefined) continue;
    const { place, ...parts } = planned;
    comments.push({
      path,
      ...place,
      body: commentBody(finding, { key: options.key, ...parts }),
      fingerprint: finding.fingerprint,
      hasSuggestion: parts.suggestion !== null,
    });
  }
  const left = candidates.length - comments.length;
  return {
    comments,
    body: reviewBody(decision, left, options),
    left,
    standing: new Set(candidates.map(({ finding }) => finding.fingerprint)),
  };
}

interface FileOnDiff {
  readonly path: string;
  /** Undefined where the file is deleted. */
  readonly view: FileView | undefined;
  readonly removed: RemovedLines;
  /** Lines of the newer file that a suggestion replaces already. */
  readonly taken: Set<number>;
}

function fileOnDiff(topic: TopicVerdict, patch: string | undefined): FileOnDiff {
  const hunks = parsePatch(patch);
  return {
    path: topic.file,
    view: viewOf(topic, hunks),
    removed: removedLinesOf(topic, hunks),
    taken: new Set(),
  };
}

type Planned = Omit<CommentParts, 'key'> & { readonly place: Place };

function planComment(finding: Finding, file: Omit<FileOnDiff, 'path'>): Planned | undefined {
  const { view, taken } = file;
  const edit = editOnDiff(finding, view);
  const place = edit === undefined ? undefined : suggestionPlace(edit, file);
  if (edit !== undefined && place !== undefined) {
    for (let line = place.startLine ?? place.line; line <= place.line; line++) taken.add(line);
    return { place, suggestion: edit.lines, shown: null, other: otherWay(finding, view) };
  }
  const plain = plainPlace(finding, file, edit);
  return plain === undefined
    ? undefined
    : { ...plain, suggestion: null, other: otherWay(finding, view) };
}

/** A finding's edit in whole lines; undefined where none of them is on the diff. */
function editOnDiff({ edit }: Finding, view: FileView | undefined): LineEdit | undefined {
  return edit !== null && view?.touches(edit.at) === true ? view.linesOf(edit) : undefined;
}

/** Where a comment without a suggestion stands, and what it shows. */
function plainPlace(
  finding: Finding,
  { view, removed }: Omit<FileOnDiff, 'path'>,
  edit: LineEdit | undefined,
): Pick<Planned, 'place' | 'shown'> | undefined {
  if (view === undefined)
    return removed.first === undefined ? undefined : { place: leftOf(removed.first), shown: null };
  if (finding.side === 'before') {
    const line = removed.lineOf(finding);
    if (line !== undefined)
      return {
        place: leftOf(line),
        shown: showable('To restore it:', removed.textOf(finding)),
      };
    // Only the registry's version had it: beside the lines that would restore it.
    const place = edit === undefined ? undefined : view.suggestionPlace(edit);
    return place === undefined ? undefined : { place, shown: shownEdit(finding, view) };
  }
  const place = view.placeOf(finding.anchor);
  return place === undefined ? undefined : { place, shown: shownEdit(finding, view) };
}

function leftOf(line: number): Place {
  return { side: 'LEFT', line, startLine: null };
}

/** Where the edit can be suggested; undefined where it can't. */
function suggestionPlace(
  edit: LineEdit,
  { view, taken }: Pick<FileOnDiff, 'view' | 'taken'>,
): Place | undefined {
  const place = areShowable(edit.lines) ? view?.suggestionPlace(edit) : undefined;
  if (place === undefined) return undefined;
  for (let line = place.startLine ?? place.line; line <= place.line; line++)
    if (taken.has(line)) return undefined;
  return place;
}

/** The text of an edit that can't be suggested. */
function shownEdit({ edit: textEdit }: Finding, view: FileView): CommentParts['shown'] {
  const edit = textEdit === null ? undefined : view.linesOf(textEdit);
  if (edit === undefined || edit.lines.length === 0 || !view.isSame(edit)) return null;
  const { firstLine, lastLine } = edit;
  // The lines of the pull request's own file may have other numbers, so none is named.
  const words =
    firstLine === lastLine
      ? 'The line would read:'
      : `The ${lastLine - firstLine + 1} lines would read:`;
  return showable(words, edit.lines);
}

function showable(title: string, lines: readonly string[] | undefined): CommentParts['shown'] {
  return lines !== undefined && areShowable(lines) ? { title, lines } : null;
}

function otherWay({ otherEdit }: Finding, view: FileView | undefined): CommentParts['other'] {
  if (otherEdit === undefined || otherEdit === null || view === undefined) return null;
  const edit = view.linesOf(otherEdit.edit);
  const isShown = areShowable(edit.lines) && view.isSame(edit);
  return { words: otherEdit.words, lines: isShown ? edit.lines : null };
}

function reviewBody(decision: Decision, left: number, { summaryUrl }: ReviewOptions): string {
  const summary = summaryUrl === undefined ? 'the job summary' : `the [job summary](${summaryUrl})`;
  const rest =
    left === 0
      ? `More in ${summary}.`
      : `${counted(left, 'finding')} without a comment here: see ${summary}.`;
  return `${decisionHeadline(decision)} · ${rest}`;
}
