import { isAbsolute, resolve } from 'node:path';
import { compareTexts } from '../core/text/compare-texts.js';
import { unknownName } from '../core/text/near-names.js';
import { isInGitFolder, leadsOut, patternProblem } from '../core/verdict/schema-pattern.js';
import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import { COMMENT_MODES, type CommentMode } from '../report/review/sticky.js';
import { parseDuration } from './duration.js';
import { oneOf } from './one-of.js';
import { refuseBareName } from './registry-url.js';

/**
 * Where reports are written. Any text is valid, so they are known even if another input is invalid.
 */
export interface FileInputs {
  /** Empty: not written. */
  readonly sarifFile: string;
  readonly reportFile: string;
}

/** Where the repository is checked out: a folder of the workspace, `.` by default. */
export function readPath(get: (name: string) => string): string {
  const path = get('path') || '.';
  if (leadsOut(path) || isAbsolute(path))
    throw new UserError(
      `path: ${quoted(path)} is not a folder of the workspace; write the path that actions/checkout got`,
    );
  return path;
}

/** The action's inputs, as action.yml lists them. */
export interface Inputs {
  /** Where the repository is checked out, from the workspace. */
  readonly path: string;
  readonly schemas: readonly string[];
  readonly configFile: string;
  readonly baseRef: string;
  readonly mode: 'auto' | 'check' | 'publish';
  /** Empty: the base branch is the baseline. */
  readonly registry: string;
  readonly registryTable: string;
  readonly isDryRun: boolean;
  /** Milliseconds without progress; 0 doesn't wait. */
  readonly waitMs: number;
  /** Empty: GitHub's API is not asked. */
  readonly token: string;
  /** Whether findings become review comments. */
  readonly hasReview: boolean;
  /** When the pull request gets a comment. */
  readonly comment: CommentMode;
  /** Tells gates of one job apart; empty where there is one. */
  readonly commentKey: string;
}

/** As action.yml names them. */
export const INPUTS = [
  'mode',
  'registry',
  'registry-table',
  'dry-run',
  'wait-for-activation',
  'schemas',
  'config-file',
  'path',
  'base-ref',
  'review',
  'comment',
  'comment-key',
  'github-token',
  'sarif-file',
  'report-file',
] as const;

/**
 * A warning for each input that is set and that the action doesn't have. The runner passes it on,
 * and says so only in a line that nobody reads.
 */
export function unknownInputs(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const known = new Set<string>(INPUTS);
  return Object.entries(environment)
    .filter(([variable, value = '']) => variable.startsWith('INPUT_') && value !== '')
    .map(([variable]) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !known.has(name))
    .sort(compareTexts)
    .map((name) =>
      unknownName(
        `There is no input ${quoted(name)}, so it has no effect`,
        name,
        INPUTS,
        SETTINGS.has(name)
          ? `${name} is a setting of the configuration on the base branch`
          : `the inputs are ${INPUTS.join(', ')}`,
      ),
    );
}

/** Settings that people look for among the inputs. */
const SETTINGS: ReadonlySet<string> = new Set([
  'approvals',
  'deprecation-days',
  'exclude',
  'fail-on',
  'ignore',
  'profile',
  'rules',
  'versioning',
]);

export function readFileInputs(get: (name: string) => string): FileInputs {
  return { sarifFile: get('sarif-file'), reportFile: get('report-file') };
}

/** Whether one report would replace the other. */
export function areOneFile({ sarifFile, reportFile }: FileInputs): boolean {
  return reportFile !== '' && sarifFile !== '' && resolve(reportFile) === resolve(sarifFile);
}

/**
 * Reads and checks every input. `get` returns the trimmed text, empty if unset. Throws a UserError.
 */
export function readInputs(get: (name: string) => string): Inputs {
  const mode = oneOf('mode', get('mode') || 'auto', MODES);
  const registry = get('registry');
  if (registry === '') {
    if (mode === 'publish')
      throw new UserError('mode: publish needs a registry, such as s3://bucket');
    if (get('registry-table') !== '')
      throw new UserError('registry-table needs a registry, such as s3://bucket');
  } else refuseBareName(registry, 'registry', () => false);
  const schemas = get('schemas')
    .split(/[\r\n,]+/)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
  for (const pattern of schemas) {
    const problem = patternProblem(pattern);
    if (problem !== undefined) throw new UserError(`schemas: ${quoted(pattern)} ${problem}`);
  }
  const configFile = get('config-file');
  if (leadsOut(configFile))
    throw new UserError(`config-file: ${quoted(configFile)} leads out of the repository`, 'config');
  if (isInGitFolder(configFile))
    throw new UserError(`config-file: ${quoted(configFile)} is a file of git's own`, 'config');
  return {
    path: readPath(get),
    schemas,
    configFile,
    baseRef: get('base-ref'),
    mode,
    registry,
    registryTable: get('registry-table'),
    isDryRun: yesOrNo('dry-run', get('dry-run')),
    waitMs: parseDuration(get('wait-for-activation') || '5m', 'wait-for-activation'),
    token: get('github-token'),
    hasReview: yesOrNo('review', get('review') || 'true'),
    comment: oneOf('comment', get('comment') || 'on-findings', COMMENT_MODES),
    commentKey: get('comment-key'),
  };
}

const MODES = ['auto', 'check', 'publish'] as const;

/** The booleans of YAML 1.2's core schema, as `getBooleanInput` of @actions/core accepts them. */
function yesOrNo(name: string, text: string): boolean {
  if (text === '' || /^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  throw new UserError(`${name} must be true or false, not ${quoted(text)}`);
}
