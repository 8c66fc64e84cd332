import { quoted } from '../core/text/quoted.js';
import type { GateError } from '../core/verdict/finding.js';
import type { Policy } from '../core/verdict/policy.js';
import { UserError } from '../errors.js';
import type { Content, Git } from '../git/git.js';
import type { Comparison } from './comparison.js';
import { CONFIG_FILES, readConfiguration, type Configuration } from './configuration.js';

/** Where the policy comes from, and what the caller overrides. */
export interface PolicySources {
  /** A configuration that a trusted caller named; then no other is read. */
  readonly given: ConfigurationFile | undefined;
  /** Empty: the first of the usual names that exists. */
  readonly configFile: string;
  /**
   * Whether a configuration on disk applies when the base has none and nothing was committed since.
   */
  readonly trustsWorkingTree: boolean;
  /** Overrides the configuration's patterns. */
  readonly schemas: readonly string[];
  readonly failOn: Policy['failOn'] | undefined;
}

/** A policy, and the one that a change would put in its place. */
export interface PolicyAndProposal {
  readonly policy: Policy;
  /** Absent where the change edits no configuration. */
  readonly proposed?: { readonly file: string; readonly policy: Policy };
}

export type PolicyInForce =
  | (PolicyAndProposal & { readonly notes: readonly string[] })
  | { readonly errors: readonly GateError[] };

interface ConfigurationFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The policy on the base, because a pull request can edit its own. The target's configuration is
 * validated too: it applies after the merge.
 */
export async function policyInForce(
  git: Git,
  comparison: Comparison,
  sources: PolicySources,
  today: string,
): Promise<PolicyInForce> {
  const { given, schemas, failOn } = sources;
  const found =
    given === undefined
      ? await repositoryPolicy(git, comparison, sources, today)
      : await givenPolicy(given, today);
  if ('errors' in found) return found;
  const overrides = {
    ...(schemas.length === 0 ? {} : { schemas }),
    ...(failOn === undefined ? {} : { failOn }),
  };
  return { ...found, policy: { ...found.policy, ...overrides } };
}

async function givenPolicy(file: ConfigurationFile, today: string): Promise<PolicyInForce> {
  const configuration = await readConfiguration(file.name, file.bytes, today);
  return 'errors' in configuration ? configuration : { ...configuration, notes: [] };
}

async function repositoryPolicy(
  git: Git,
  comparison: Comparison,
  sources: PolicySources,
  today: string,
): Promise<PolicyInForce> {
  const { configFile } = sources;
  const { target, base, head } = comparison;
  const names: readonly string[] = configFile === '' ? CONFIG_FILES : [configFile];
  const files = await findFiles(git, comparison, names, sources.trustsWorkingTree);
  const { trusted, proposal } = files;
  if (trusted === undefined && proposal === undefined && configFile !== '') {
    throw new UserError(
      `There is no configuration ${quoted(configFile)}, neither here nor on the base; without one named, ${CONFIG_FILES.join(', ')} is read`,
      'config',
      configFile,
    );
  }
  const read = (file: ConfigurationFile | undefined): Promise<Configuration> =>
    readConfiguration(file?.name ?? '', file?.bytes, today);
  const isProposed = !isSameConfiguration(proposal, trusted);
  const current = await read(trusted);
  // The proposed configuration does not apply yet, but an invalid one must not be merged.
  const proposed = isProposed ? await read(proposal) : current;
  if ('errors' in current) {
    if (base === head && !isProposed) return current;
    const isRepair =
      'policy' in proposed &&
      (await git.changes(base, target, [''])).every(({ path }) => names.includes(path));
    return isRepair ? repaired(proposed.policy, current.errors) : withWayOut(current.errors);
  }
  if ('errors' in proposed) return proposed;
  return {
    policy: current.policy,
    ...(isProposed && proposal !== undefined
      ? { proposed: { file: proposal.name, policy: proposed.policy } }
      : {}),
    notes: [...ignoredNotes(files), ...proposalNotes(files), ...workingTreeNotes(files)],
  };
}

interface ConfigurationFiles {
  /** The file that applies. */
  readonly trusted: ConfigurationFile | undefined;
  /** Whether it is only on disk, while the base has none. */
  readonly isUncommitted: boolean;
  /** The target's file. */
  readonly proposal: ConfigurationFile | undefined;
  /** Other usual names that the target has; they are not read. */
  readonly ignored: readonly string[];
}

async function findFiles(
  git: Git,
  { target, base, head }: Comparison,
  names: readonly string[],
  trustsWorkingTree: boolean,
): Promise<ConfigurationFiles> {
  const onBase =
    base === undefined ? NONE : await findFirst(names, (name) => git.fileAt(base, name));
  const onTarget = await findFirst(names, (name) =>
    target.kind === 'commit' ? git.fileAt(target.sha, name) : git.workingFile(name),
  );
  // Without a base there is no policy that the change could have edited.
  const trustsTarget = base === undefined || (trustsWorkingTree && base === head);
  return {
    trusted: onBase.file ?? (trustsTarget ? onTarget.file : undefined),
    isUncommitted: base !== undefined && target.kind !== 'commit' && onBase.file === undefined,
    proposal: onTarget.file,
    ignored: onTarget.ignored,
  };
}

interface FirstFile {
  readonly file: ConfigurationFile | undefined;
  readonly ignored: readonly string[];
}
const NONE: FirstFile = { file: undefined, ignored: [] };

/** The first of these names that exists. */
async function findFirst(
  names: readonly string[],
  read: (name: string) => Promise<Content>,
): Promise<FirstFile> {
  const contents = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  const [first, ...others] = contents.filter(([, content]) => content !== 'missing');
  if (first === undefined) return NONE;
  const [name, content] = first;
  if (typeof content === 'string')
    throw new UserError(
      `The configuration ${name} is ${content === 'too-large' ? 'too large' : 'not a regular file'}`,
      'config',
      name,
    );
  return { file: { name, bytes: content }, ignored: others.map(([other]) => other) };
}

function isSameConfiguration(
  one: ConfigurationFile | undefined,
  other: ConfigurationFile | undefined,
): boolean {
  return (
    one?.name === other?.name &&
    Buffer.from(one?.bytes ?? []).equals(other?.bytes ?? new Uint8Array())
  );
}

function ignoredNotes({ proposal, ignored }: ConfigurationFiles): readonly string[] {
  if (ignored.length === 0) return [];
  return [
    `${proposal?.name ?? ''} is the configuration that applies; schema-gate does not read ${ignored.join(' and ')}; keep only one of them.`,
  ];
}

/** Before a first commit of the configuration, people try it out; a pull request is judged without. */
function workingTreeNotes({ trusted, isUncommitted }: ConfigurationFiles): readonly string[] {
  if (trusted === undefined || !isUncommitted) return [];
  return [
    `${trusted.name} is not committed yet: it is used here, but a pull request is judged by the base branch's configuration.`,
  ];
}

function proposalNotes({ proposal, trusted }: ConfigurationFiles): readonly string[] {
  if (proposal === undefined || isSameConfiguration(proposal, trusted)) return [];
  return [
    trusted === undefined
      ? `The base branch has no configuration yet; ${proposal.name} applies after the merge.`
      : `${proposal.name} differs from the base branch's; it applies after the merge.`,
  ];
}

/**
 * An invalid configuration or an expired waiver on the base fails every run, its own repair
 * included. So a change that edits nothing but the configuration is judged by its own: it allows no
 * more than any other change of the configuration.
 */
function repaired(policy: Policy, errors: readonly GateError[]): PolicyInForce {
  const reasons = errors.map(({ message }) => message).join('; ');
  return {
    policy,
    notes: [
      `The base branch's configuration can't be used (${reasons}). This change repairs it, and changes nothing else.`,
    ],
  };
}

function withWayOut(errors: readonly GateError[]): PolicyInForce {
  const wayOut =
    'on the base branch; a pull request that changes nothing but the configuration can repair it';
  return { errors: errors.map((error) => ({ ...error, message: `${error.message} (${wayOut})` })) };
}
