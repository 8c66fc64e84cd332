import { described, isExtension, type Report } from './file-problem.js';
import type { JsonNode } from '../text/json-node.js';
import { unknownName } from '../text/near-names.js';
import { quoted } from '../text/quoted.js';

/** How history is patched after an activation. */
export interface BackfillConfig {
  readonly enabled: boolean;
  readonly lookbackDays: number;
  readonly strategy: 'incremental' | 'full';
  readonly chunkDays: number;
}

const BACKFILL_KEYS = ['enabled', 'lookback_days', 'strategy', 'chunk_days'];
const MAX_DAYS = 36_500;
const DEFAULT_BACKFILL: BackfillConfig = {
  enabled: true,
  lookbackDays: 7,
  strategy: 'incremental',
  chunkDays: 1,
};

export function readBackfillConfig(node: JsonNode | undefined, report: Report): BackfillConfig {
  if (node === undefined) return DEFAULT_BACKFILL;
  const config: { -readonly [Key in keyof BackfillConfig]: BackfillConfig[Key] } = {
    ...DEFAULT_BACKFILL,
  };
  const wrong = (at: JsonNode, message: string): void =>
    report('invalid-backfill-config', at, message);
  if (node.kind !== 'object') {
    wrong(node, `backfill_config must be an object, not ${described(node)}`);
    return config;
  }
  for (const { key, keyStart, keyEnd, value } of node.members) {
    switch (key) {
      case 'enabled':
        if (value.kind === 'boolean') config.enabled = value.value === true;
        else wrong(value, `enabled must be true or false, not ${described(value)}`);
        break;
      case 'lookback_days':
      case 'chunk_days':
        if (
          value.kind === 'number' &&
          Number.isInteger(value.value) &&
          value.value >= 1 &&
          value.value <= MAX_DAYS
        ) {
          config[key === 'chunk_days' ? 'chunkDays' : 'lookbackDays'] = value.value;
        } else
          wrong(
            value,
            `${key} must be a whole number of days from 1 to ${MAX_DAYS}, not ${described(value)}`,
          );
        break;
      case 'strategy':
        if (value.kind === 'string' && (value.value === 'incremental' || value.value === 'full'))
          config.strategy = value.value;
        else wrong(value, `strategy must be "incremental" or "full", not ${described(value)}`);
        break;
      default:
        if (!isExtension(key)) {
          report(
            'unknown-key',
            { start: keyStart, end: keyEnd },
            unknownName(
              `backfill_config has no key ${quoted(key)}`,
              key,
              BACKFILL_KEYS,
              'what changed is detected, not declared',
            ),
          );
        }
    }
  }
  return config;
}
