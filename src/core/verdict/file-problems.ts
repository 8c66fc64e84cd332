import { counted } from '../text/counted.js';
import type { Detected } from '../change/detect-changes.js';
import { ruleById } from '../change/rule-by-id.js';
import type { Detection } from '../change/rule.js';
import type { FileProblem } from '../schema/file-problem.js';
import type { ParsedFile } from '../schema/topic-schema.js';
import { isSameJson } from '../text/json-node.js';
import type { Policy } from './policy.js';
import { ratchet, type Ratchet } from './ratchet.js';

/** A problem of the newer file, with its rule. */
export interface DetectedProblem extends Detected {
  /** At most a warning, since the baseline has the problem too or the reader tolerates it. */
  readonly isExcused: boolean;
}

export interface FileProblems {
  /** Errors first. */
  readonly listed: readonly DetectedProblem[];
  /** Whether the newer file has a problem that the older one doesn't have. */
  readonly hasNew: boolean;
  /** A remark that the baseline is invalid in a way that the newer file is not. */
  readonly remark: Detected | undefined;
}

type Reader = Policy['reader'];

/** For a new topic, every problem counts as new. */
const NO_BASELINE: Ratchet = { old: new Set(), corrected: [] };
/** Problems listed per file, the worst first, so that reports stay readable. */
const MAX_PROBLEMS = 1000;

/**
 * The newer file's problems under the ratchet: an error that the baseline has too is a warning, and
 * such a warning is dropped.
 */
export function fileProblems(
  before: ParsedFile | undefined,
  after: ParsedFile,
  reader: Reader,
): FileProblems {
  const { old, corrected } = before === undefined ? NO_BASELINE : ratchet(before, after);
  const errors: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  let hasNew = false;
  for (const problem of after.problems) {
    const { severity } = ruleById(problem.rule);
    const tolerance = toleranceOf(problem, reader);
    const isOld = old.has(problem);
    if (tolerance === 'silence' || (isOld && severity !== 'error')) continue;
    hasNew ||= !isOld;
    const isMild = isOld || tolerance === 'warning' || severity !== 'error';
    (isMild ? warnings : errors).push(problem);
  }
  const listed = [
    ...errors.slice(0, MAX_PROBLEMS).map((problem) => detected(problem, { before, after }, false)),
    ...warnings
      .slice(0, Math.max(0, MAX_PROBLEMS - errors.length))
      .map((problem) => detected(problem, { before, after }, true)),
  ];
  const more = errors.length + warnings.length - listed.length;
  if (more > 0) listed.push(moreProblems(more));
  const isRespelled = before === undefined || isSameJson(before.json.root, after.json.root);
  return { listed, hasNew, remark: isRespelled ? undefined : baselineRemark(corrected) };
}

interface ComparedFiles {
  readonly before: ParsedFile | undefined;
  readonly after: ParsedFile;
}

function detected(problem: FileProblem, files: ComparedFiles, isExcused: boolean): DetectedProblem {
  const rule = ruleById(problem.rule);
  const detection = detectionOf(problem, files);
  // To mend what the baseline has, too, may change what the tables have been told until now.
  const { edit } = isExcused && rule.severity === 'error' ? {} : problem;
  return { rule, detection: edit === undefined ? detection : { ...detection, edit }, isExcused };
}

function moreProblems(count: number): DetectedProblem {
  const message = `${counted(count, 'more problem is', 'more problems are')} not listed; the listed ones are the worst`;
  return {
    rule: ruleById('more-problems'),
    detection: { message, short: `${count} more`, at: { start: 0, end: 1 } },
    isExcused: true,
  };
}

/**
 * Topics older than the gate lack a version and have unknown keys; the validator must not reject
 * them for that.
 */
function toleranceOf({ rule, key }: FileProblem, reader: Reader): 'none' | 'warning' | 'silence' {
  if (reader === 'gate') return 'none';
  if (rule === 'missing-field' && key === 'schema_version') return 'silence';
  return rule === 'unknown-key' ? 'warning' : 'none';
}

function detectionOf(problem: FileProblem, { before, after }: ComparedFiles): Detection {
  const token = after.json.text.slice(problem.start, Math.min(problem.end, problem.start + 80));
  const column = problem.column ?? problem.key;
  return {
    ...(column === undefined ? {} : { column }),
    ...(token === '' || problem.rule === 'missing-field' ? {} : { after: token }),
    message: `${problem.message}${tableTypeWords(problem, before)}`,
    short: problem.rule.replaceAll('-', ' '),
    ...(problem.fix === undefined ? {} : { fix: problem.fix }),
    at: problem,
  };
}

const TYPE_PROBLEMS: ReadonlySet<string> = new Set(['invalid-type', 'unsupported-type']);

/**
 * The type that a message advises would change the table of a column whose type was wrong before:
 * its tables got STRING.
 */
function tableTypeWords({ rule, column }: FileProblem, before: ParsedFile | undefined): string {
  if (column === undefined || !TYPE_PROBLEMS.has(rule)) return '';
  const was = before?.schema?.columns.get(column);
  return was?.isTypeReadable === false
    ? '; its tables have this column as STRING already, so write "STRING" here, or add a column of the other type'
    : '';
}

/** One warning for a baseline with errors that the newer version doesn't have. */
function baselineRemark(corrected: readonly string[]): Detected | undefined {
  const rules = corrected.filter((id) => ruleById(id).severity === 'error');
  if (rules.length === 0) return undefined;
  const before = rules.join(', ');
  const message = `The version compared with is invalid today (${before}); it was compared as far as it can be read`;
  return {
    rule: ruleById('baseline-invalid'),
    detection: { before, message, short: 'invalid baseline', at: { start: 0, end: 1 } },
  };
}
