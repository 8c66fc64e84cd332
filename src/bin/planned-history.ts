import { NO_FOLLOW_UPS } from '../core/history/plan/catch-up-facts.js';
import { parseTopicSchema } from '../core/schema/topic-schema.js';
import type { Decision, TopicVerdict } from '../core/verdict/finding.js';
import { reasonOf, redacted } from '../errors.js';
import { planCandidate } from '../history/plan-candidate.js';
import { readCost } from '../history/read-cost.js';
import { hasBegun } from '../protocol/catch-up-standing.js';
import { PAUSED, type RegistryItem } from '../protocol/registry-item.js';
import { pauses } from '../report/on-merge.js';
import type { PlannedCatchUp, PlannedHistory } from '../report/planned-history.js';
import { hasRows } from '../warehouse/duckdb/open-engine.js';
import type { Arguments } from './arguments.js';
import { DEFAULT_INSERTS } from './catch-up-command.js';
import { readNamed } from './named-file.js';
import { openRegistry } from './open-registry.js';
import { withRows } from './open-rows.js';
import { parseRegistryOption } from './registry-directory.js';
import { sha256 } from './sha256.js';

/**
 * What the activation of the judged file would mean for older rows, as far as the registry and the
 * rows beside it tell. Undefined where no registry was compared with, or the file is stopped. Nothing
 * here changes the verdict: what can't be read is told.
 */
export async function plannedHistory(
  { topics, deployment, errors, result }: Decision,
  { files, values }: Pick<Arguments, 'files' | 'values'>,
): Promise<PlannedHistory | undefined> {
  const [verdict] = topics;
  const url = values.get('registry');
  const isStopped = errors.length > 0 || result === 'blocked';
  if (verdict === undefined || url === undefined || isStopped) return undefined;
  if (values.get('baseline') === 'base-branch' || verdict.plan === null) return undefined;
  const { topic } = verdict;
  let item: RegistryItem | null = null;
  try {
    const location = parseRegistryOption(url);
    const registry = await openRegistry(location, values.get('registry-table') ?? '', '--registry');
    item = (await registry.items?.get(topic)) ?? null;
    const { catchUp, isPatchable } = verdict.plan;
    // A validator that has written what it can do may have had no rows yet: with rows, it patches.
    const isPatched = catchUp !== null || !isPatchable || isUnfinished(item);
    const isReadable = location.kind === 'directory' && hasRows(location.directory);
    if (item === null || !isPatched || !isReadable) return { topic, item, catchUp: null };
    const isOnline = catchUp !== null && !pauses(verdict, deployment);
    const bytes = await readNamed(files[0] ?? '');
    return { topic, item, catchUp: await planned(location.directory, verdict, bytes, isOnline) };
  } catch (error) {
    return { topic, item, catchUp: unknown(redacted(reasonOf(error))) };
  }
}

/** Whether an earlier catch-up has not ended, which any activation then goes on with. */
function isUnfinished(item: RegistryItem | null): boolean {
  const status = item?.status;
  return status === PAUSED || status === 'BACKFILL_FAILED' || hasBegun(item ?? undefined);
}

const unknown = (reason: string): PlannedCatchUp => ({ kind: 'unknown', reason });

async function planned(
  directory: string,
  { topic }: TopicVerdict,
  bytes: Uint8Array,
  isOnline: boolean,
): Promise<PlannedCatchUp | null> {
  const version = parseTopicSchema(bytes);
  const { schema } = version;
  if (schema === undefined) return unknown('the file was changed while it was judged');
  const candidate = { version: { ...version, schema }, sha256: sha256(bytes), isOnline };
  return withRows(directory, async (ports) => {
    const settings = {
      withNullPeriod: false,
      stopInsertsAbove: DEFAULT_INSERTS,
      suppression: null,
      followUps: NO_FOLLOW_UPS,
      sparkAboveBytes: null,
    };
    const found = await planCandidate(topic, candidate, { ...ports, settings });
    if (found.kind === 'nothing') return null;
    if (found.kind === 'problems') return unknown(found.problems.join('; '));
    const { plan } = found;
    return { kind: 'planned', plan, cost: await readCost(plan, ports.rows) };
  });
}
