import type { GateError } from '../core/finding.js';
import type { Policy } from '../core/policy.js';
import { UserError } from '../errors.js';
import type { Content, Git } from '../git/git.js';
import type { Comparison } from './base.js';
import { CONFIG_FILES, readConfiguration } from './configuration.js';

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
    return 'errors' in configuration ? configuration : { policy: { ...configuration.policy, ...override }, notes: [] };
  }
  const { target, base, head } = comparison;
  const names = request.configFile === '' ? CONFIG_FILES : [request.configFile];
  const first = async (read: (name: string) => Promise<Content>): Promise<{ name: string; bytes: Uint8Array } | undefined> => {
    for (const name of names) {
      const content = await read(name);
      if (content === 'missing') continue;
      if (typeof content === 'string')
        throw new UserError(`The configuration ${name} is ${content === 'too-large' ? 'too large' : 'not a regular file'}`, 'config', name);
      return { name, bytes: content };
    }
    return undefined;
  };
  const inBase = base === undefined ? undefined : await first((name) => git.fileAt(base, name));
  const inTarget = await first((name) => (target.kind === 'commit' ? git.fileAt(target.sha, name) : git.workingFile(name)));
  const trusted = inBase ?? (request.trustsWorkingTree && (base === undefined || base === head) ? inTarget : undefined);
  if (trusted === undefined && inTarget === undefined && request.configFile !== '') {
    throw new UserError(`There is no configuration ${request.configFile}, neither here nor on the base`, 'config', request.configFile);
  }
  const configuration = await readConfiguration(trusted?.name ?? '', trusted?.bytes, today);
  if ('errors' in configuration) return configuration;
  const notes: string[] = [];
  if (inTarget !== undefined && inTarget !== trusted && !(trusted !== undefined && Buffer.from(inTarget.bytes).equals(trusted.bytes))) {
    // It decides nothing yet, but it will after the merge, so a broken one is not let in.
    const proposed = await readConfiguration(inTarget.name, inTarget.bytes, today);
    if ('errors' in proposed) return proposed;
    notes.push(`${inTarget.name} differs from the base branch's; it counts once it is merged.`);
  }
  return { policy: { ...configuration.policy, ...override }, notes };
}
