import { isExtension } from '../file-problem.js';
import { isSameJson } from '../json-node.js';
import { defineRule, type Detection } from '../rule.js';
import { tableToken, valueOf } from '../tokens.js';

const KEYS = ['$schema', 'owner', 'consumers', 'openapi', 'info', 'components'];

export default defineRule({
  id: 'metadata-changed',
  on: 'table',
  kind: 'METADATA_CHANGE',
  severity: 'compatible',
  why: 'Neither the tables nor the pipeline read it.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const found: Detection[] = [];
    const own = [before, after].flatMap((schema) => schema.root.members.map((member) => member.key).filter(isExtension));
    for (const key of new Set([...KEYS, ...own.sort()])) {
      if (isSameJson(valueOf(before, key), valueOf(after, key))) continue;
      found.push({ before: key, after: key, message: `'${key}' changed`, short: key, at: tableToken(after, key) });
    }
    return found;
  },
  examples: {
    caught: { before: { owner: 'team-a' }, after: { owner: 'team-b' } },
    passed: { before: { owner: 'team-a' }, after: { owner: 'team-a' } },
  },
});
