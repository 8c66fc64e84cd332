import type { Publication, PublishReport, Reason } from '../core/publication.js';
import {
  annotateError,
  annotateFinding,
  annotationPlace,
  FIRST_LINE,
  MAX_MESSAGE,
  NOWHERE,
  withinBudget,
  type Annotation,
} from './annotations.js';
import { inLog, shortened, visible } from './escape.js';
import { workflowCommand } from './github.js';
import { byOutcome, publishLine } from './publish-words.js';

/** The remarks of a run of publish within GitHub's budget, the worst first. What needs nobody gets none. */
export function planPublishAnnotations({ errors, publications }: PublishReport): readonly Annotation[] {
  return withinBudget([...errors.map(annotateError), ...byOutcome(publications).flatMap(annotate)]);
}

/** `--format github`: workflow commands, and the verdict. */
export function renderPublishGithub(report: PublishReport): string {
  return `${[...planPublishAnnotations(report).map(workflowCommand), inLog(visible(publishLine(report)))].join('\n')}\n`;
}

function annotate(publication: Publication): readonly Annotation[] {
  const { outcome, verdict, reasons } = publication;
  switch (outcome) {
    case 'BLOCKED':
      if (verdict === undefined) return reasons.map((reason) => remark(publication, 'blocked', reason));
      return verdict.findings.flatMap((finding) => annotateFinding(verdict, finding) ?? []).filter(({ level }) => level === 'error');
    case 'FAILED':
      return reasons.map((reason) => remark(publication, 'rejected by the validator', reason));
    case 'STALE':
      return reasons.map((reason) => remark(publication, 'not published, out of date', reason));
    case 'TIMEOUT':
    case 'FAULT':
      // The file is not to blame.
      return reasons.map((reason) => ({ ...remark(publication, 'outcome not known', reason), ...NOWHERE, file: null }));
    default:
      return [];
  }
}

function remark({ topic, file, source }: Publication, what: string, { message, at }: Reason): Annotation {
  return {
    level: 'error',
    title: shortened(inLog(visible(`${topic}: ${what}`)), 200),
    message: shortened(inLog(visible(message)), MAX_MESSAGE),
    file: visible(file),
    ...(at === null || source === undefined ? FIRST_LINE : annotationPlace(source.text, at)),
  };
}
