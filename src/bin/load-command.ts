import { topicNameProblem } from '../core/schema/topic-name.js';
import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import { readActiveTopic } from '../history/active-topic.js';
import { beginLoad } from '../history/load.js';
import type { HistoryPorts } from '../history/ports.js';
import type { LoadReport } from '../protocol/load-report.js';
import { renderLoadJson, renderLoadMarkdown, renderLoadText } from '../report/load.js';
import { unknownTopic } from '../status/status.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { requiredRegistry } from './open-registry.js';
import { rowsDirectory, withRows } from './open-rows.js';
import { documentNote, noEventsWords, readEvents } from './read-events.js';

/** `schema-gate load TOPIC FILE` */
export async function runLoad({ files, values, format }: Arguments): Promise<CommandReport> {
  const [topic, file, ...more] = files;
  if (topic === undefined || file === undefined || more.length > 0)
    throw new UserError(
      'load takes a topic and a file of events, one a line: schema-gate load TOPIC FILE --registry DIR',
    );
  const url = requiredRegistry('load', values);
  const nameProblem = topicNameProblem(topic);
  if (nameProblem !== undefined) throw new UserError(nameProblem);
  const directory = rowsDirectory(
    url,
    'load takes events into the tables of a directory; in AWS the pipeline does it',
  );
  const now = timeOf(values.get('now'));
  const report = await withRows(directory, (ports) => loadFile(topic, file, now, ports));
  if (report.events === 0 && report.broken === 0 && report.stopped === null)
    throw new UserError(noEventsWords(file));
  return {
    exitCode: report.stopped !== null ? 3 : report.broken > 0 ? 1 : 0,
    render: (terminal) =>
      format === 'json'
        ? renderLoadJson(report)
        : format === 'markdown'
          ? renderLoadMarkdown(report)
          : renderLoadText(report, terminal),
  };
}

async function loadFile(
  topic: string,
  file: string,
  now: string,
  ports: HistoryPorts,
): Promise<LoadReport> {
  const active = await readActiveTopic(topic, ports);
  if (active === undefined) throw await unknownTopic(ports.registry, topic);
  const load = await beginLoad(active, ports, now);
  const end = await readEvents(file, load, 'schema-gate load TOPIC - --registry DIR', load.settle);
  const report = await load.finish(end.stopped);
  return { ...report, notes: documentNote(end, report.broken > 0) };
}

/** A time in UTC with its zone, as ISO 8601; other spellings mean different times elsewhere. */
function timeOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString();
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/.test(given)
    ? Date.parse(given)
    : Number.NaN;
  if (Number.isNaN(time))
    throw new UserError(`--now must be a time such as 2026-01-31T12:00:00Z, not ${quoted(given)}`);
  return new Date(time).toISOString();
}
