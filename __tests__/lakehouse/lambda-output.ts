import { objectIn } from './json-values.js';
import type { Story } from './lambda-story.js';

/** Checks what the Lambda has printed after the story's three versions. */
export function logAndMetrics({ check, lambda }: Story): void {
  const output = lambda.output();
  for (const line of [
    'Processing schema for topic: events',
    'Schema validated and activated',
    'Updated DynamoDB: processing_enabled=false, status=BACKFILL_PENDING',
  ])
    check.that(`the log says "${line}"`, output.includes(line), output.slice(0, 2000));
  const metrics = output
    .split('\n')
    .filter(
      (line) => line.includes('LeanOps/SchemaManagement') && line.includes('"Topic":"events"'),
    );
  const values = (metric: string): unknown[] =>
    metrics.flatMap((line) => objectIn(JSON.parse(line))[metric] ?? []);
  check.equal(
    'metrics: two successes, one failure',
    values('SchemaValidationSuccessRate'),
    [1, 1, 0],
  );
  check.equal('and its breaks', values('BreakingChangesDetected'), [0, 0, 3]);
}
