import { decodeJson, textAt } from '../core/text/decoded-json.js';

/** The argument of the pipeline's Glue jobs that names the topic they work on. */
export const TOPIC_ARGUMENT = '--topic_name';

/** The topic that an execution of the pipeline works on; undefined where its input names none. */
export function topicOfInput(input: string): string | undefined {
  return textAt(decodeJson(input), 'topic_name');
}
