import type { PublishReport } from '../protocol/publication.js';
import { reasonWords } from './publish-words.js';
import { jsonText } from './escape.js';

/**
 * A list for scripts, one entry a topic; schemas/publish.schema.json describes it. Same input, same
 * bytes.
 */
export function renderPublishJson({ publications }: Pick<PublishReport, 'publications'>): string {
  const entries = publications.map(({ topic, outcome, sha256, key, reasons }) => ({
    topic,
    outcome,
    sha256,
    key,
    reasons: reasons.map(reasonWords),
  }));
  return `${jsonText(entries)}\n`;
}
