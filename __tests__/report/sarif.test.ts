import { describe, expect, it } from '@jest/globals';
import { RULES } from '../../src/core/change/rules/index.js';
import { renderSarif } from '../../src/report/sarif.js';
import { hostile } from './decisions.js';

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
      expect(Object.values(result.partialFingerprints)[0]).toMatch(/^[0-9a-f]{16}$/);
      expect(result.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(
        /^schemas\/[A-Za-z0-9%._~!*'()/-]+$/,
      );
      expect(result.locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  });
});
