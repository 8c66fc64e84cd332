import { counted } from '../core/text/counted.js';
import { isLoud, SEVERITIES, type Severity } from '../core/change/rule.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { groupBy } from '../core/text/group-by.js';
import { countFindings } from '../core/verdict/finding-counts.js';
import type { Decision, Finding, TopicVerdict } from '../core/verdict/finding.js';
import { inCode, inProse, shortened, visible } from './escape.js';
import { ruleUrl } from './links.js';
import { restLine, type Whole } from './rest.js';

/** Files that an audit names. */
const WORST = 10;

/** How often a rule is broken. */
export interface AuditedRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly files: number;
}

export interface AuditedFile {
  readonly topic: string;
  readonly file: string;
  readonly errors: number;
  readonly breaking: number;
  readonly warnings: number;
}

/** How bad all files are: what the ratchet would excuse counts. */
export interface Audit {
  /** Judged files, and those with a problem. */
  readonly files: number;
  readonly affected: number;
  /** The worst severity first, then the most frequent rule. */
  readonly rules: readonly AuditedRule[];
  /** The ten worst files. */
  readonly worst: readonly AuditedFile[];
}

function isProblem(finding: Finding): boolean {
  return finding.accepted === undefined && isLoud(finding);
}

/** Counts the problems of all judged files. */
export function auditOf({ topics }: Pick<Decision, 'topics'>): Audit {
  const affected = topics.filter(({ findings }) => findings.some(isProblem));
  return {
    files: topics.length,
    affected: affected.length,
    rules: rulesIn(affected),
    worst: affected
      .map(fileIn)
      .sort(
        (a, b) =>
          b.errors + b.breaking - (a.errors + a.breaking) ||
          b.warnings - a.warnings ||
          compareTexts(a.file, b.file),
      )
      .slice(0, WORST),
  };
}

function rulesIn(topics: readonly TopicVerdict[]): readonly AuditedRule[] {
  const found = topics.flatMap(({ file, findings }) =>
    findings.filter(isProblem).map(({ rule, severity }) => ({ rule, severity, file })),
  );
  return [...groupBy(found, ({ rule, severity }) => `${severity} ${rule}`).values()]
    .flatMap((group): AuditedRule[] => {
      const [first] = group;
      const files = new Set(group.map(({ file }) => file)).size;
      if (first === undefined) return [];
      return [{ rule: first.rule, severity: first.severity, findings: group.length, files }];
    })
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.findings - a.findings ||
        compareTexts(a.rule, b.rule),
    );
}

function fileIn({ topic, file, findings }: TopicVerdict): AuditedFile {
  const { error, breaking, warning } = countFindings(findings);
  return { topic, file, errors: error, breaking, warnings: warning };
}

/** `3 errors, 1 warning` */
function fileWords({ errors, breaking, warnings }: AuditedFile): string {
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(breaking > 0 ? [`${breaking} breaking`] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
}

function headline({ affected, files }: Audit): string {
  return `Audit: ${affected} of ${counted(files, 'file')} ${affected === 1 || files === 1 ? 'has' : 'have'} problems`;
}

/** For a terminal: a line for each rule, then the worst files; of few files, all was shown. */
export function auditText(audit: Audit, shownInFull: number, whole: Whole): readonly string[] {
  const { rules, worst, affected } = audit;
  if (affected === 0) return [headline(audit)];
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  const lines = rules.map(
    ({ rule, severity, findings, files }) =>
      `  ${severity.padEnd(9)} ${rule.padEnd(width)}  ${String(findings).padStart(6)} in ${counted(files, 'file')}`,
  );
  const names = worst.map((one) => visible(one.file));
  const nameWidth = Math.min(60, Math.max(...names.map(({ length }) => length)));
  const files = worst.map(
    (one, index) => `  ${(names[index] ?? '').padEnd(nameWidth)}  ${fileWords(one)}`,
  );
  const left = affected - worst.length;
  return [
    `${headline(audit)}, by rule:\n${lines.join('\n')}`,
    `The worst files:\n${[...files, ...(left > 0 ? [`  ${visible(restLine(left, whole, 'file'))}`] : [])].join('\n')}`,
    ...(affected > shownInFull
      ? ['schema-gate check FILE --no-ratchet shows the problems of one file.']
      : []),
  ];
}

/** The same for a summary. */
export function auditMarkdown(audit: Audit, whole: Whole): string {
  const { rules, worst, affected } = audit;
  const head = `## ${affected === 0 ? '✅' : '⛔'} ${headline(audit)}\n`;
  if (affected === 0) return head;
  const ruleRows = rules.map(
    ({ rule, severity, findings, files }) =>
      `| ${severity} | [${rule}](${ruleUrl(rule)}) | ${findings} | ${files} |`,
  );
  const fileRows = worst.map(
    (one) => `| ${inCode(shortened(one.file, 255))} | ${fileWords(one)} |`,
  );
  const left = affected - worst.length;
  const more = left > 0 ? `\n\n${inProse(restLine(left, whole, 'file'))}.` : '';
  return `${head}\n| | Rule | Problems | Files |\n|---|---|---|---|\n${ruleRows.join('\n')}\n\n| Worst files | Problems |\n|---|---|\n${fileRows.join('\n')}${more}\n`;
}

/** The same for scripts. */
export function auditFacts({ files, affected, rules, worst }: Audit): Record<string, unknown> {
  return {
    files,
    files_with_problems: affected,
    rules: rules.map(({ rule, severity, findings, files: inFiles }) => ({
      rule,
      severity,
      problems: findings,
      files: inFiles,
    })),
    worst_files: worst.map(({ topic, file, errors, breaking, warnings }) => ({
      topic,
      file,
      errors,
      breaking,
      warnings,
    })),
  };
}
