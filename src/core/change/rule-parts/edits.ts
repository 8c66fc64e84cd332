import type { Column } from '../../schema/column.js';
import { membersOf } from '../../schema/column-tokens.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { nextVersion, parseVersion, type VersionStep } from '../../schema/version.js';
import type { JsonNode } from '../../text/json-node.js';
import type { TypeStep } from '../pairing.js';
import type { Edit, Severity } from '../rule.js';
import { valueOf } from '../tokens.js';

/**
 * Replaces the newer type by the older one; only if the type of the column itself changed, not of a
 * part.
 */
export function restoreType({ path, column, was }: TypeStep): Edit | undefined {
  const token = typeToken(column);
  if (token === undefined || path !== column.name) return undefined;
  // A type that no table has was read as STRING; to restore its name would be an error again.
  const spelled = was.isTypeReadable ? was.typeSpelled : undefined;
  return { at: token, text: JSON.stringify(spelled ?? 'STRING') };
}

/** Makes a column optional again, if `required` is the only reason why it is required. */
export function makeOptional(column: Column): Edit | undefined {
  const members = membersOf(column);
  const token = members.find(({ key }) => key === 'required')?.value;
  const isForbidden = members.some(({ key, value }) => key === 'nullable' && isFalse(value));
  if (token === undefined || isFalse(token) || column.isCde || isForbidden) return undefined;
  return { at: token, text: 'false' };
}

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

const STEPS: Readonly<Record<Severity, VersionStep>> = {
  error: 'major',
  breaking: 'major',
  warning: 'patch',
  enhancement: 'minor',
  compatible: 'patch',
};

function typeToken(column: Column): JsonNode | undefined {
  const { value } = column.member;
  return value.kind === 'object' ? value.members.find(({ key }) => key === 'type')?.value : value;
}

function isFalse(node: JsonNode): boolean {
  return node.kind === 'boolean' && node.value === false;
}
