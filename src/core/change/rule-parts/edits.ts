import type { TopicSchema } from '../../schema/topic-schema.js';
import { nextVersion, parseVersion, type VersionStep } from '../../schema/version.js';
import type { Edit } from '../edit.js';
import type { Detection, Severity } from '../rule.js';
import { valueOf } from '../tokens.js';

/**
 * The versions that the raised version must exceed or avoid: those of both files and of the
 * history.
 */
interface RaisedVersion {
  readonly before: TopicSchema;
  readonly after: TopicSchema;
  readonly worst: Severity;
  readonly history?: readonly TopicSchema[] | undefined;
}

/** Raises the version as the worst change requires, to one that no other schema has. */
export function raiseVersion({ before, after, worst, history }: RaisedVersion): Edit | undefined {
  const token = valueOf(after, 'schema_version');
  const [was, is] = [before.semver, after.semver];
  if (token === undefined || was === undefined || is === undefined) return undefined;
  const taken = new Set(history?.map(({ version }) => version));
  const step = STEPS[worst];
  let next = nextVersion(was, step);
  for (let version = parseVersion(next); version !== undefined && taken.has(next);) {
    next = nextVersion(version, step);
    version = parseVersion(next);
  }
  return { at: token, text: JSON.stringify(next) };
}

/** That edit, and a next step that names the version. */
export function raised(edit: Edit | undefined): Pick<Detection, 'fix' | 'edit'> {
  return edit === undefined
    ? {}
    : { fix: `Raise schema_version; ${JSON.parse(edit.text)} would do`, edit };
}

const STEPS: Readonly<Record<Severity, VersionStep>> = {
  error: 'major',
  breaking: 'major',
  warning: 'patch',
  enhancement: 'minor',
  compatible: 'patch',
};
