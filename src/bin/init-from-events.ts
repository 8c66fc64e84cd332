import { basename } from 'node:path';
import { observation } from '../core/history/events/observed-events.js';
import { proposeSchema } from '../core/history/events/propose-schema.js';
import { topicNameProblem } from '../core/schema/topic-name.js';
import { Fault, UserError } from '../errors.js';
import { visible } from '../report/escape.js';
import { groupedCount } from '../report/grouped.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { STANDARD_INPUT } from './compared-file.js';
import { findSchemas } from './existing-schemas.js';
import { initialise } from './init.js';
import { documentNote, noEventsWords, readEvents } from './read-events.js';
import { writeSchemas } from './write-schemas.js';

/** `schema-gate init --from-events FILE [TOPIC]`: a first schema from what events have. */
export async function runInitFromEvents(
  file: string,
  { files, values }: Arguments,
): Promise<CommandReport> {
  if (values.has('from-registry') || values.has('from-glue'))
    throw new UserError(
      '--from-events proposes one schema; run it apart from --from-registry and --from-glue',
    );
  const [named, ...more] = files;
  if (more.length > 0)
    throw new UserError('init --from-events takes one topic: init --from-events FILE [TOPIC]');
  const topic = named ?? topicOfFile(file);
  const problem = topicNameProblem(topic);
  if (problem !== undefined)
    throw new UserError(
      named === undefined ? `${problem}; name one: init --from-events FILE TOPIC` : problem,
    );
  const directory = process.cwd();
  const before = await findSchemas(directory);
  const { text, notes } = await proposal(file, topic);
  const what = `what ${groupedName(file)} says`;
  const written = await writeSchemas(
    directory,
    [{ topic, bytes: Buffer.from(text), what }],
    before,
  );
  const lines = notes.map((note) => `  note     ${visible(`${topic}: ${note}`)}`);
  const report = await initialise(directory, {
    workflow: undefined,
    written: { ...written, lines: [...written.lines, ...lines] },
    before,
    asks: [
      'look through x-check-by-hand in the schema, and mark what is required, cde or sensitive',
      `run schema-gate try ${topic} with events of another day`,
    ],
  });
  return { exitCode: 0, render: () => report };
}

/** `orders` for `dir/orders.ndjson.gz`. */
function topicOfFile(file: string): string {
  if (file === STANDARD_INPUT)
    throw new UserError('Standard input has no name; name the topic: init --from-events - TOPIC');
  return basename(file)
    .replace(/\.gz$/i, '')
    .replace(/\.(?:ndjson|jsonl|json|txt|log)$/i, '');
}

const groupedName = (file: string): string =>
  file === STANDARD_INPUT ? 'standard input' : visible(basename(file));

async function proposal(
  file: string,
  topic: string,
): Promise<{ readonly text: string; readonly notes: readonly string[] }> {
  const seen = observation();
  const end = await readEvents(file, seen, 'schema-gate init --from-events - TOPIC');
  if (end.stopped !== undefined)
    throw new Fault(`No schema was written: ${end.stopped}. Try again with the whole file`);
  const observed = seen.result();
  const { broken, events } = observed;
  const documents = documentNote(end, broken.count > 0);
  if (events === 0) throw new UserError([noEventsWords(file), ...documents].join('; '));
  const { text, notes } = proposeSchema(
    topic,
    `proposed from ${groupedCount(events, 'event')}`,
    observed,
  );
  const skipped =
    broken.count === 0
      ? []
      : [
          `${groupedCount(broken.count, 'line is no event and was', 'lines are no events and were')} left out (the first: ${broken.lines.join(', ')})`,
        ];
  return { text, notes: [...skipped, ...documents, ...notes] };
}
