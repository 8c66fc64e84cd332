import { counted } from '../core/text/counted.js';
import { asSentence } from '../core/text/sentence.js';
import type { Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { printAcceptance } from '../core/verdict/acceptance.js';
import { addressOf } from '../core/verdict/finding-address.js';
import type { Decision, Finding, TopicVerdict } from '../core/verdict/finding.js';
import type { Span } from '../core/text/json-node.js';
import { positionsOf } from '../core/text/positions.js';
import { isLoud, SEVERITIES, type Rule, type Severity } from '../core/change/rule.js';
import { inLog, jsonText, visible } from './escape.js';
import { HOME, ruleUrl, uriPath } from './links.js';
import { hasRegistry, tablesCreated } from './on-merge.js';
import { COMMAND_WHOLE, restLine, type Whole } from './rest.js';

/**
 * GitHub refuses a run with more results.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
const MAX_RESULTS = 25_000;
const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  breaking: 'error',
  warning: 'warning',
  enhancement: 'note',
  compatible: 'none',
};

/**
 * SARIF 2.1.0 for code scanning. Enhancements and compatible changes are left out, since every
 * result becomes an alert.
 */
export function renderSarif(
  decision: Decision,
  rules: readonly Rule[],
  version: string,
  whole: Whole = COMMAND_WHOLE,
): string {
  const { topics, errors } = decision;
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const alerts = worstFirst(
    topics.flatMap((topic) => {
      const region = regionsIn(topic);
      return topic.findings.filter(isLoud).map((finding) => ({ finding, topic, region }));
    }),
  );
  const shown = alerts.slice(0, MAX_RESULTS);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'schema-gate',
            semanticVersion: version,
            version,
            informationUri: HOME,
            rules: rules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: errors.length === 0,
            toolExecutionNotifications: [
              ...errors.map(({ message }) => ({
                level: 'error' as const,
                message: { text: plainText(message) },
              })),
              ...remarks(decision, alerts.length - shown.length, whole),
            ],
          },
        ],
        results: withOwnFingerprints(
          shown.map(({ finding, topic, region }) => result(finding, topic, region, indexes)),
        ),
      },
    ],
  };
  return `${jsonText(log)}\n`;
}

interface Alert {
  readonly finding: Finding;
  readonly topic: TopicVerdict;
  readonly region: (anchor: Span) => Region;
}

/** In the topics' order, unless some must be left out. */
function worstFirst(alerts: readonly Alert[]): readonly Alert[] {
  if (alerts.length <= MAX_RESULTS) return alerts;
  const rank = ({ finding: { severity, accepted } }: Alert): number =>
    SEVERITIES.indexOf(severity) + (accepted === undefined ? 0 : SEVERITIES.length);
  return [...alerts].sort((a, b) => rank(a) - rank(b));
}

/** What no result says: new tables, and results that were left out. */
function remarks(decision: Decision, left: number, whole: Whole): Notification[] {
  const isKnown = hasRegistry(decision);
  const texts = decision.topics.flatMap((topic) => {
    const created = tablesCreated(topic);
    return created === 0
      ? []
      : [
          `${topic.topic} is a new topic: ${counted(created, 'table')} will be created${isKnown ? '' : ' on activation'}`,
        ];
  });
  if (left > 0) texts.push(`${MAX_RESULTS} results are shown, ${restLine(left, whole, 'result')}`);
  return texts.map((text) => ({ level: 'note' as const, message: { text: plainText(text) } }));
}

/**
 * A message's text without invisible characters, and without `[text](url)`, which SARIF reads as a
 * link (SARIF 2.1.0, 3.11.6).
 */
function plainText(text: string): string {
  const shown = inLog(visible(text));
  return shown.includes('](') ? shown.replace(/[[\]\\]/g, '\\$&') : shown;
}

/** GitHub merges results with one fingerprint into one alert, so the second gets its own. */
function withOwnFingerprints(results: readonly Result[]): Result[] {
  const seen = new Map<string, number>();
  return results.map((one) => {
    const fingerprint = one.partialFingerprints?.[FINGERPRINT] ?? '';
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1
      ? one
      : { ...one, partialFingerprints: { [FINGERPRINT]: `${fingerprint}:${count}` } };
  });
}

const FINGERPRINT = 'schemaGate/v1';

function descriptor(rule: Rule): ReportingDescriptor {
  const helpUri = ruleUrl(rule.id);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.id.replaceAll('-', ' ') },
    fullDescription: { text: rule.why },
    help: {
      text: `${rule.why} Fix: ${rule.fix}.`,
      markdown: `${rule.why}\n\n**Fix**: ${rule.fix}. [More](${helpUri})`,
    },
    helpUri,
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: ['schema', rule.kind.toLowerCase().replaceAll('_', '-')] },
  };
}

function result(
  finding: Finding,
  topic: TopicVerdict,
  region: (anchor: Span) => Region,
  indexes: ReadonlyMap<string, number>,
): Result {
  const address = addressOf(finding);
  return {
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: {
      text: plainText(
        `${address === null ? '' : `${address}: `}${asSentence(finding.message)} ${finding.why} Fix: ${finding.fix}.`,
      ),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriPath(topic.file) },
          region: region(finding.anchor),
        },
      },
    ],
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    ...(finding.accepted === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: 'external' as const,
              justification: visible(printAcceptance(finding.accepted)),
            },
          ],
        }),
  };
}

/**
 * Finds the lines of spans. The index is built once a topic, since a file may have tens of
 * thousands of findings.
 */
function regionsIn({ after }: TopicVerdict): (anchor: Span) => Region {
  if (after === undefined || after.text === '') return () => ({ startLine: 1 });
  const position = positionsOf(after.text);
  return (anchor) => {
    const start = position(anchor.start);
    const end = position(Math.max(anchor.end, anchor.start + 1));
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  };
}
