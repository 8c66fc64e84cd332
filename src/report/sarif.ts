import { asSentence } from '../core/text/sentence.js';
import type { Log, Region, ReportingDescriptor, Result } from 'sarif';
import { printAcceptance } from '../core/verdict/acceptance.js';
import { addressOf } from '../core/verdict/finding-address.js';
import type { Decision, Finding, TopicVerdict } from '../core/verdict/finding.js';
import type { Span } from '../core/text/json-node.js';
import { positionsOf } from '../core/text/positions.js';
import type { Rule, Severity } from '../core/change/rule.js';
import { jsonText } from './escape.js';

const HOME = 'https://github.com/lean-ops/schema-gate';
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
export function renderSarif(decision: Decision, rules: readonly Rule[], version: string): string {
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const results = decision.topics.flatMap((topic) => {
    const region = regionsIn(topic);
    return topic.findings
      .filter(
        ({ severity }) => severity === 'error' || severity === 'breaking' || severity === 'warning',
      )
      .map((finding) => result(finding, topic, region, indexes));
  });
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
            executionSuccessful: decision.errors.length === 0,
            toolExecutionNotifications: decision.errors.map(({ message }) => ({
              level: 'error',
              message: { text: message },
            })),
          },
        ],
        results,
      },
    ],
  };
  return `${jsonText(log)}\n`;
}

function descriptor(rule: Rule): ReportingDescriptor {
  const helpUri = `${HOME}/blob/v1/docs/rules.md#${rule.id}`;
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
      text: `${address === null ? '' : `${address}: `}${asSentence(finding.message)} ${finding.why} Fix: ${finding.fix}.`,
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(topic.file) },
          region: region(finding.anchor),
        },
      },
    ],
    partialFingerprints: { 'schemaGate/v1': finding.fingerprint },
    ...(finding.accepted === undefined
      ? {}
      : {
          suppressions: [
            { kind: 'external' as const, justification: printAcceptance(finding.accepted) },
          ],
        }),
  };
}

function uriOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .replace(/^\/+/, '')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
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
