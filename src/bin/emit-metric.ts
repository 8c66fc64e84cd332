import { Metrics as PowertoolsMetrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/**
 * Publishes a metric in CloudWatch's embedded format, on standard output. Powertools' own dimension
 * `service` would make another metric of it.
 */
export function emitMetric(
  name: string,
  value: number,
  dimensions: Readonly<Record<string, string>>,
  unit: 'Count' | 'Seconds' = 'Count',
): void {
  const metrics = new PowertoolsMetrics({
    namespace: 'LeanOps/SchemaManagement',
    singleMetric: true,
  });
  metrics.clearDefaultDimensions();
  metrics.addDimensions(dimensions);
  metrics.addMetric(name, MetricUnit[unit], value);
}
