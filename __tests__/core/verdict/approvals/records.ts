import type { PullFacts } from '../../../../src/core/verdict/approvals/evidence.js';

export const at = (second: number): string =>
  `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;
export const person = (login: string) => ({ login, isPerson: true });
export const LABEL = 'schema-gate: allow breaking';

export const pull: PullFacts = {
  number: 7,
  opener: person('opener'),
  headSha: 'h2',
  headRef: 'change',
  headRepository: 'example/lake',
  baseRef: 'main',
  isOpen: true,
  labels: [LABEL],
  mergedAt: undefined,
  mergeSha: undefined,
};
