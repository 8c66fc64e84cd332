import { topicNameProblem } from '../core/schema/topic-name.js';
import { UserError } from '../errors.js';
import { readActiveTopic, type ActiveTopic } from '../history/active-topic.js';
import type { HistoryPorts } from '../history/ports.js';
import { unknownTopic } from '../status/status.js';
import type { Arguments } from './arguments.js';
import { requiredRegistry } from './open-registry.js';
import { rowsDirectory, withRows } from './open-rows.js';

/** Where a catch-up is run, for a registry that is not on this machine. */
const RUNS_IN_AWS =
  'In AWS the state machine of backfills patches history; this command patches the rows of a directory';

/** Opens the rows of a command's registry, and reads its one topic. */
export async function withHistoryTopic<T>(
  command: string,
  { files, values }: Pick<Arguments, 'files' | 'values'>,
  work: (topic: ActiveTopic, ports: HistoryPorts) => Promise<T>,
): Promise<T> {
  const [topic, ...more] = files;
  if (topic === undefined || more.length > 0)
    throw new UserError(`${command} takes one topic: schema-gate ${command} TOPIC --registry URL`);
  const url = requiredRegistry(command, values);
  const nameProblem = topicNameProblem(topic);
  if (nameProblem !== undefined) throw new UserError(nameProblem);
  return withRows(rowsDirectory(url, RUNS_IN_AWS), async (ports) => {
    const active = await readActiveTopic(topic, ports);
    if (active === undefined) throw await unknownTopic(ports.registry, topic);
    return work(active, ports);
  });
}
