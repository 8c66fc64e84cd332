import type { GateError } from '../core/finding.js';
import type { Policy } from '../core/policy.js';
import { UserError } from '../errors.js';
import type { Content, Git } from '../git/git.js';
import type { Comparison } from './base.js';
import { CONFIG_FILES, readConfiguration, type Configuration } from './configuration.js';

/** Where the policy comes from, and what the caller sets beside it. */
export interface PolicySources {
  /** A configuration that a trusted caller named; then nothing else is read. */
  readonly given: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** Empty: the first of the usual names that exists. */
  readonly configFile: string;
  /** Whether the configuration on disk counts where nothing was committed since the base and the base has none. */
  readonly trustsWorkingTree: boolean;
  /** Overrides the configuration's patterns. */
  readonly schemas: readonly string[];
  readonly failOn: Policy['failOn'] | undefined;
}

interface Found {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** Others of the usual names, which nobody reads. */
  readonly rivals: readonly string[];
}
const NOWHERE: Found = { file: undefined, rivals: [] };

/**
 * The policy of the base, since a pull request can edit its own. The target's is validated all the same: it decides nothing yet, but it
 * will after the merge.
 */
export async function policyInForce(
  git: Git,
  comparison: Comparison,
  request: PolicySources,
  today: string,
): Promise<{ policy: Policy; notes: readonly string[] } | { errors: readonly GateError[] }> {
  const override = {
    ...(request.schemas.length === 0 ? {} : { schemas: request.schemas }),
    ...(request.failOn === undefined ? {} : { failOn: request.failOn }),
  };
  if (request.given !== undefined) {
    const configuration = await readConfiguration(request.given.name, request.given.bytes, today);
    return 'errors' in configuration
      ? configuration
      : { policy: { ...configuration.policy, ...override }, notes: [] };
  }
  const { target, base, head } = comparison;
  const names: readonly string[] = request.configFile === '' ? CONFIG_FILES : [request.configFile];
  const inBase =
    base === undefined ? NOWHERE : await findFile(names, (name) => git.fileAt(base, name));
  const inTarget = await findFile(names, (name) =>
    target.kind === 'commit' ? git.fileAt(target.sha, name) : git.workingFile(name),
  );
  const proposal = inTarget.file;
  // Where nothing was before, nobody's policy can have been edited.
  const isOurs = base === undefined || (request.trustsWorkingTree && base === head);
  const trusted = inBase.file ?? (isOurs ? proposal : undefined);
  if (trusted === undefined && proposal === undefined && request.configFile !== '') {
    throw new UserError(
      `There is no configuration ${request.configFile}, neither here nor on the base`,
      'config',
      request.configFile,
    );
  }
  const read = (file: Found['file']): Promise<Configuration> =>
    readConfiguration(file?.name ?? '', file?.bytes, today);
  const isProposed =
    proposal?.name !== trusted?.name ||
    !Buffer.from(proposal?.bytes ?? []).equals(trusted?.bytes ?? new Uint8Array());
  const current = await read(trusted);
  // It decides nothing yet, but it will after the merge, so a broken one is not let in.
  const proposed = isProposed ? await read(proposal) : current;
  if ('errors' in current) {
    if (base === head && !isProposed) return current;
    const isRepair =
      'policy' in proposed &&
      (await git.changes(base, target, [''])).every(({ path }) => names.includes(path));
    return isRepair
      ? repaired({ ...proposed.policy, ...override }, current.errors)
      : withWayOut(current.errors);
  }
  if ('errors' in proposed) return proposed;
  const notes = [
    ...(inTarget.rivals.length === 0
      ? []
      : [
          `${proposal?.name ?? ''} is the configuration that counts; nobody reads ${inTarget.rivals.join(' and ')}, so keep one of them.`,
        ]),
    ...(isProposed && proposal !== undefined
      ? [`${proposal.name} differs from the base branch's; it counts once it is merged.`]
      : []),
  ];
  return { policy: { ...current.policy, ...override }, notes };
}

/** The first of these names that is there. */
async function findFile(
  names: readonly string[],
  read: (name: string) => Promise<Content>,
): Promise<Found> {
  const contents = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  const [first, ...others] = contents.filter(([, content]) => content !== 'missing');
  if (first === undefined) return NOWHERE;
  const [name, content] = first;
  if (typeof content === 'string')
    throw new UserError(
      `The configuration ${name} is ${content === 'too-large' ? 'too large' : 'not a regular file'}`,
      'config',
      name,
    );
  return { file: { name, bytes: content }, rivals: others.map(([rival]) => rival) };
}

/**
 * A configuration that is broken on the base, or has a waiver that is over, stops everything, and would stop its own repair, too.
 * That repair is let through where it is all there is: it allows no more than any other change of the configuration.
 */
function repaired(
  policy: Policy,
  errors: readonly GateError[],
): { policy: Policy; notes: readonly string[] } {
  const reasons = errors.map(({ message }) => message).join('; ');
  return {
    policy,
    notes: [
      `The base branch's configuration can't be used (${reasons}). This change repairs it, and changes nothing else.`,
    ],
  };
}

function withWayOut(errors: readonly GateError[]): { errors: readonly GateError[] } {
  const wayOut =
    'on the base branch; a pull request that changes nothing but the configuration can repair it';
  return { errors: errors.map((error) => ({ ...error, message: `${error.message} (${wayOut})` })) };
}
