import type { Decision } from '../core/verdict/finding.js';
import type { Policy } from '../core/verdict/policy.js';
import { UserError } from '../errors.js';
import { check } from '../gate/check.js';
import type { PullRequestCommits } from '../gate/head-texts.js';
import type { Scope } from '../gate/select-changes.js';
import { openRepository } from '../git/local.js';
import type { Registry } from '../registry/registry.js';
import type { CommandReport } from './command-report.js';
import { ownConfigurationWarnings } from './ci-configuration.js';
import { choice, type Arguments } from './arguments.js';
import { inRepository, readNamed } from './named-file.js';
import { openRegistry } from './open-registry.js';
import { newDirectoryNotes, parseRegistryOption, withNotes } from './registry-directory.js';
import { renderDecision } from './render-decision.js';
import { embeddedIn, placesOf } from './places.js';
import { checkTools } from './wiring.js';

export const FAIL_ON: readonly Policy['failOn'][] = ['breaking', 'warning', 'never'];

/** `schema-gate check [FILE…]` */
export async function runCheck(args: Arguments): Promise<CommandReport> {
  const decision = await judge(args);
  return {
    exitCode: decision.exitCode,
    render: (terminal) => renderDecision(decision, args.format, terminal),
  };
}

/** Judges the topics that the command line selects. */
export async function judge({ files, values, switches }: Arguments): Promise<Decision> {
  const registry = await registryOf(values);
  const failOn = choice(values, 'fail-on', FAIL_ON);
  if (files.length > 0 && switches.has('all'))
    throw new UserError('--all judges every topic; leave out the files');
  const git = await openRepository(process.cwd());
  try {
    const named = await Promise.all(files.map((file) => inRepository(git.root, file)));
    const scope: Scope = switches.has('all') ? 'all' : named.length === 0 ? 'changed' : named;
    const configFile = values.get('config');
    const request = {
      base: { kind: 'working-tree' as const, ref: values.get('base') },
      pullRequest: mergedPullRequest(process.env),
      scope,
      ratchet: switches.has('no-ratchet') ? ('off' as const) : ('silent' as const),
      given:
        configFile === undefined
          ? undefined
          : { name: configFile, bytes: await readNamed(configFile) },
      configFile: '',
      trustsWorkingTree: true,
      schemas: [],
      failOn,
      registry,
    };
    const decision = await check(
      git,
      request,
      checkTools(new Date(), placesOf(values.get('registry')), embeddedIn(values.get('registry'))),
    );
    const own = await ownConfigurationWarnings(git.root, configFile, process.env);
    return withNotes(
      {
        ...decision,
        warnings: [...own, ...decision.warnings],
        isAudit: scope === 'all' && request.ratchet === 'off',
      },
      registry === undefined ? [] : newDirectoryNotes(values.get('registry') ?? ''),
    );
  } finally {
    git.close();
  }
}

/**
 * Undefined: the base branch is the baseline. With `--baseline auto`, the registry is, if one is
 * given.
 */
async function registryOf(values: ReadonlyMap<string, string>): Promise<Registry | undefined> {
  const baseline = choice(values, 'baseline', ['auto', 'registry', 'base-branch']) ?? 'auto';
  const url = values.get('registry');
  if (url === undefined) {
    if (values.has('registry-table')) throw new UserError('--registry-table needs --registry URL');
    if (baseline === 'registry') throw new UserError('--baseline registry needs --registry URL');
    return undefined;
  }
  const registry = await openRegistry(
    parseRegistryOption(url),
    values.get('registry-table') ?? '',
    '--registry',
  );
  return baseline === 'base-branch' ? undefined : registry;
}

/** In a job on a pull request, GitHub's merge is checked out, unless the workflow says otherwise. */
function mergedPullRequest(environment: NodeJS.ProcessEnv): PullRequestCommits | undefined {
  return /^refs\/pull\/[0-9]+\/merge$/.test(environment['GITHUB_REF'] ?? '')
    ? { headSha: undefined, runSha: environment['GITHUB_SHA'] }
    : undefined;
}
