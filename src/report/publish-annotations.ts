import type { Publication, PublishReport, PublishReason } from '../protocol/publication.js';
import {
  annotationPlace,
  FIRST_LINE,
  MAX_MESSAGE,
  NOWHERE,
  remarkOnError,
  remarkOnFinding,
  withinBudget,
  type Annotation,
  type Remark,
} from './annotations.js';
import { logLine, shortened } from './escape.js';
import { workflowCommand } from './github.js';
import { byOutcome, publishLine, reasonWords } from './publish-words.js';

/** The remarks of a run of publish within GitHub's budget, the worst first. What needs nobody gets none. */
export function planPublishAnnotations({
  errors,
  publications,
}: PublishReport): readonly Annotation[] {
  return withinBudget([
    ...errors.map(remarkOnError),
    ...byOutcome(publications).flatMap(remarksOn),
  ]);
}

/** `--format github`: workflow commands, and the verdict. */
export function renderPublishGithub(report: PublishReport): string {
  return `${[...planPublishAnnotations(report).map(workflowCommand), logLine(publishLine(report))].join('\n')}\n`;
}

function remarksOn(publication: Publication): readonly Remark[] {
  const { outcome, verdict, reasons } = publication;
  const remarks = (what: string, more: Partial<Annotation> = {}): readonly Remark[] =>
    reasons.map((reason) => ({
      level: 'error',
      annotate: () => ({ ...annotate(publication, what, reason), ...more }),
    }));
  switch (outcome) {
    case 'BLOCKED':
      if (verdict === undefined) return remarks('blocked');
      return verdict.findings
        .flatMap((finding) => remarkOnFinding(verdict, finding) ?? [])
        .filter(({ level }) => level === 'error');
    case 'FAILED':
      return remarks('rejected by the validator');
    case 'STALE':
      return remarks('not published, out of date');
    case 'TIMEOUT':
    case 'FAULT':
      // The file is not to blame.
      return remarks('outcome not known', { ...NOWHERE, file: null });
    default:
      return [];
  }
}

function annotate(
  { topic, file, source }: Publication,
  what: string,
  reason: PublishReason,
): Annotation {
  const { at } = reason;
  return {
    level: 'error',
    title: shortened(logLine(`${topic}: ${what}`), 200),
    message: shortened(logLine(reasonWords(reason)), MAX_MESSAGE),
    file: logLine(file),
    ...(at === null || source === undefined ? FIRST_LINE : annotationPlace(source.text, at)),
  };
}
