import { needsPerson, trialOf } from '../core/history/events/trial.js';
import { UserError } from '../errors.js';
import type { TryReport } from '../protocol/try-report.js';
import { renderTryJson } from '../report/try-json.js';
import { renderTryMarkdown, renderTryText } from '../report/try.js';
import { runtimeZones } from '../warehouse/runtime-zones.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { documentNote, noEventsWords, readEvents } from './read-events.js';
import { schemaOfTopic } from './schema-of-topic.js';

/** `schema-gate try TOPIC FILE` */
export async function runTry({
  files,
  values,
  switches,
  format,
}: Arguments): Promise<CommandReport> {
  const [asked, file, ...more] = files;
  if (asked === undefined || file === undefined || more.length > 0)
    throw new UserError(
      'try takes a topic and a file of events, one a line: schema-gate try TOPIC FILE',
    );
  const { topic, schema, origin, note } = await schemaOfTopic(asked, values);
  const trial = trialOf(schema, switches.has('show-values'), runtimeZones());
  const end = await readEvents(file, trial, 'schema-gate try TOPIC -');
  const result = trial.result();
  if (result.events === 0 && result.broken.size === 0 && end.stopped === undefined)
    throw new UserError(noEventsWords(file));
  const report: TryReport = {
    topic,
    schema: origin,
    file,
    lines: end.lines,
    result,
    stopped: end.stopped ?? null,
    notes: [...(note === undefined ? [] : [note]), ...documentNote(end, result.broken.size > 0)],
    exitCode: end.stopped !== undefined ? 3 : needsPerson(result) ? 1 : 0,
  };
  return {
    exitCode: report.exitCode,
    render: (terminal) =>
      format === 'json'
        ? renderTryJson(report)
        : format === 'markdown'
          ? renderTryMarkdown(report)
          : renderTryText(report, terminal),
  };
}
