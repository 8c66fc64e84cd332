import type { Publication, PublishReport, PublishReason } from '../protocol/publication.js';
import {
  annotationPosition,
  FIRST_LINE,
  MAX_MESSAGE,
  NO_POSITION,
  errorAnnotation,
  warningAnnotation,
  inTurns,
  topicAnnotations,
  withinBudget,
  type Annotation,
  type PlannedAnnotation,
} from './annotations.js';
import { logLine, shortened } from './escape.js';
import { COMMAND_WHOLE, type Whole } from './rest.js';
import { workflowCommand } from './github.js';
import { notSkipped, publishLine, reasonWords } from './publish-words.js';

/**
 * The annotations of a publication within GitHub's limits, worst first. Outcomes that need no
 * action get none.
 */
export function planPublishAnnotations(
  { errors, warnings, publications }: PublishReport,
  whole: Whole = COMMAND_WHOLE,
): readonly Annotation[] {
  const planned = [
    ...errors.map(errorAnnotation),
    ...warnings.map(warningAnnotation),
    ...inTurns(notSkipped(publications).map(annotationsOf)),
  ];
  return withinBudget(planned, whole);
}

/** `--format github`: annotations as workflow commands, then the verdict. */
export function renderPublishGithub(report: PublishReport): string {
  return `${[...planPublishAnnotations(report).map(workflowCommand), logLine(publishLine(report))].join('\n')}\n`;
}

function annotationsOf(publication: Publication): readonly PlannedAnnotation[] {
  const { outcome, verdict, reasons } = publication;
  const annotations = (
    what: string,
    more: Partial<Annotation> = {},
  ): readonly PlannedAnnotation[] =>
    reasons.map((reason) => ({
      level: 'error',
      annotate: () => ({ ...annotate(publication, what, reason), ...more }),
    }));
  switch (outcome) {
    case 'BLOCKED':
      if (verdict === undefined) return annotations('blocked');
      return topicAnnotations(verdict).filter(({ level }) => level === 'error');
    case 'FAILED':
      return annotations('rejected by the validator');
    case 'STALE':
      return annotations('not published, out of date');
    case 'TIMEOUT':
    case 'FAULT':
      // The file did not cause it, so no file is named.
      return annotations('outcome not known', { ...NO_POSITION, file: null });
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
    ...(at === null || source === undefined ? FIRST_LINE : annotationPosition(source.text, at)),
  };
}
