import { applyEdit, lineEdit, type LineEdit } from '../../../src/core/text/apply-edit.js';
import type { Edit } from '../../../src/core/change/edit.js';
import { SEVERITIES } from '../../../src/core/change/rule.js';
import type { Finding } from '../../../src/core/verdict/finding.js';
import type { Judgement } from '../../../src/core/verdict/judge.js';
import type { Policy } from '../../../src/core/verdict/policy.js';
import { judged } from '../../judged.js';

/** Two versions of a file as texts, and what they are judged with. */
export interface Change {
  readonly before: string | undefined;
  readonly after: string;
  readonly policy?: Partial<Policy>;
  readonly history?: readonly unknown[] | undefined;
}

export const judgedChange = (
  { before, policy, history }: Omit<Change, 'after'>,
  after: string,
): Judgement => judged(before, after, policy ?? {}, { history });

/** What an edit did not keep to; empty where it is proved. */
export function broken(change: Change, finding: Finding, edit: Edit): readonly string[] {
  const text = applyEdit(change.after, edit);
  const known = judgedChange(change, change.after);
  const problems = problemsOf(known, judgedChange(change, text), [finding]);
  if (suggested(change.after, [lineEdit(change.after, edit)]) !== text)
    problems.push('the suggestion of whole lines is another edit');
  return problems.map(
    (problem) =>
      `${finding.rule} ${finding.column ?? ''}: ${problem}\n${change.before ?? ''}\n${change.after}\n→\n${text}`,
  );
}

/** Applies edits whose lines don't overlap, the gravest first, and tells what they broke together. */
export function brokenTogether(change: Change): readonly string[] {
  const known = judgedChange(change, change.after);
  const taken = new Set<number>();
  const chosen: LineEdit[] = [];
  const gone: Finding[] = [];
  for (const finding of known.findings) {
    if (finding.edit === null) continue;
    const lines = lineEdit(change.after, finding.edit);
    const numbers = Array.from(
      { length: lines.lastLine - lines.firstLine + 1 },
      (_, index) => lines.firstLine + index,
    );
    if (numbers.some((line) => taken.has(line))) continue;
    for (const line of numbers) taken.add(line);
    chosen.push(lines);
    gone.push(finding);
  }
  if (chosen.length === 0) return [];
  const text = suggested(change.after, chosen);
  // A mistake that is mended says what its column was meant to be: that may be found again.
  const mended = new Set(
    gone.filter(({ severity }) => severity === 'error').map(({ column }) => column),
  );
  const left = gone.filter(({ severity, column }) => severity === 'error' || !mended.has(column));
  return problemsOf(known, judgedChange(change, text), left).map(
    (problem) =>
      `${gone.map(({ rule }) => rule).join(' + ')}: ${problem}\n${change.before ?? ''}\n${change.after}\n→\n${text}`,
  );
}

function problemsOf(known: Judgement, now: Judgement, gone: readonly Finding[]): string[] {
  const before = new Set(known.findings.map(({ fingerprint }) => fingerprint));
  // A mistake inside a column stays, whatever the column is called.
  const mistake = ({ rule, after }: Finding): string => `${rule} ${after ?? ''}`;
  const mistakes = new Set(known.findings.map(mistake));
  const worst = Math.min(...gone.map(({ severity }) => SEVERITIES.indexOf(severity)));
  const count = (findings: readonly Finding[], { fingerprint }: Finding): number =>
    findings.filter((one) => one.fingerprint === fingerprint).length;
  return now.findings.flatMap((one) => {
    // One mistake, made twice in a column of both sections, has one fingerprint.
    const expected = count(known.findings, one) - count(gone, one);
    if (count(gone, one) > 0 && count(now.findings, one) > expected)
      return [`${one.message} is still there`];
    if (before.has(one.fingerprint)) return [];
    if (one.severity === 'error' && mistakes.has(mistake(one))) return [];
    if (one.severity === 'error' || SEVERITIES.indexOf(one.severity) < worst)
      return [`${one.rule} is new: ${one.message}`];
    return [];
  });
}

/** What GitHub does with suggestions: whole lines are replaced, with the line ends of the file. */
export function suggested(text: string, edits: readonly LineEdit[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const lastFirst = [...edits].sort((a, b) => b.firstLine - a.firstLine);
  for (const { firstLine, lastLine, lines: instead } of lastFirst)
    lines.splice(firstLine - 1, lastLine - firstLine + 1, ...instead);
  return lines.join(end);
}
