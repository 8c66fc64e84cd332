import type { PublishReport } from '../core/publication.js';
import { jsonText } from './escape.js';

/** The machine's list, one entry a topic; schemas/publish.schema.json describes it. Same input, same bytes. */
export function renderPublishJson({ publications }: Pick<PublishReport, 'publications'>): string {
  const entries = publications.map(({ topic, outcome, sha256, key, reasons }) => ({
    topic,
    outcome,
    sha256,
    key,
    reasons: reasons.map(({ message }) => message),
  }));
  return `${jsonText(entries)}\n`;
}
