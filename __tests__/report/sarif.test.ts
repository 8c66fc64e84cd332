import { describe, expect, it } from '@jest/globals';
import { RULES } from '../../src/core/change/rules/index.js';
import { renderSarif } from '../../src/report/sarif.js';
import type { Decision, Finding } from '../../src/core/verdict/finding.js';
import { schemaWith } from '../judged.js';
import { decided, hostile, verdict } from './decisions.js';

describe('SARIF', () => {
  interface Log {
    runs: {
      tool: { driver: { rules: { id: string; help: { text: string } }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        partialFingerprints: object;
        locations: {
          physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
        }[];
      }[];
    }[];
  }
  const [run] = (JSON.parse(renderSarif(hostile, RULES, '0.1.0')) as Log).runs;

  it('points each result at its rule, with help, a fingerprint and a relative URI', () => {
    expect(run?.results.length).toBeGreaterThan(10);
    for (const result of run?.results ?? []) {
      const rule = run?.tool.driver.rules[result.ruleIndex];
      expect(rule?.id).toBe(result.ruleId);
      expect(rule?.help.text).toContain('Fix: ');
      expect(Object.values(result.partialFingerprints)[0]).toMatch(/^[0-9a-f]{16}(?::[0-9]+)?$/);
      expect(result.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(
        /^schemas\/[A-Za-z0-9%._~!*'()/-]+$/,
      );
      expect(result.locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  });
});

describe('SARIF within GitHub’s limits', () => {
  const findings = (count: number): Decision => {
    const one = verdict(
      schemaWith({ payload_columns: { a: 'INT' } }),
      schemaWith({ payload_columns: {} }, '2.0.0'),
    );
    const [finding] = one.findings;
    return decided({
      ...one,
      findings: Array.from({ length: count }, (_, index) => ({
        ...(finding as Finding),
        severity: index === count - 1 ? ('breaking' as const) : ('warning' as const),
      })),
    });
  };
  interface Run {
    results: { level: string; partialFingerprints: Record<string, string> }[];
    invocations: { toolExecutionNotifications: { message: { text: string } }[] }[];
  }
  const run = (decision: Decision): Run =>
    (JSON.parse(renderSarif(decision, [], '1')) as { runs: [Run] }).runs[0];

  it('keeps the worst 25,000 results and says how many it left out', () => {
    const { results, invocations } = run(findings(25_003));
    expect(results).toHaveLength(25_000);
    expect(results[0]?.level).toBe('error');
    expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain(
      '25000 results are shown, …and 3 more results; --format json has them all',
    );
  });

  it('has no two results with one fingerprint', () => {
    const { results } = run(findings(3));
    expect(new Set(results.map((one) => one.partialFingerprints['schemaGate/v1'])).size).toBe(3);
  });
});

describe('a message of SARIF', () => {
  const texts = (value: string): readonly string[] => {
    const broken = verdict(undefined, schemaWith({ payload_columns: { [value]: 'INT' } }));
    const log = JSON.parse(renderSarif(decided(broken), RULES, '1')) as {
      runs: { results: { message: { text: string } }[] }[];
    };
    return log.runs[0]?.results.map(({ message }) => message.text) ?? [];
  };

  it('has no link of the user’s own', () => {
    for (const text of texts('[click](https://evil.example)'))
      expect(text).not.toMatch(/(?<!\\)\[[^\]]*(?<!\\)\]\(/);
  });

  it.each(['a\u202eb', 'a\u200bb', 'a\u001b[31mb', 'a\u009b31mb'])(
    'shows %j, which an alert would hide',
    (value) => {
      const shown = texts(value).join('\n');
      expect(shown).toMatch(/\\u(?:202e|200b|001b|009b)/);
      expect(shown).not.toContain(value);
    },
  );
});
