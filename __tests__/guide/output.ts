// What a function prints, as CloudWatch takes it: lines of a log, and metrics in the embedded format.
import { motoJson, motoText, type Json } from './moto.js';

/** Appends the output of one invocation to the function's log, and publishes the metrics in it. */
export async function keepOutput(moto: string, name: string, output: string): Promise<void> {
  const lines = output.split('\n').filter((line) => line !== '');
  if (lines.length === 0) return;
  const group = { logGroupName: `/aws/lambda/${name}` };
  const stream = { ...group, logStreamName: 'container' };
  const logs = (operation: string, body: Json) =>
    motoJson(moto, { service: 'logs', target: `Logs_20140328.${operation}`, body });
  const { logStreams } = await logs('DescribeLogStreams', group);
  if ((logStreams as readonly unknown[]).length === 0)
    await motoText(moto, {
      service: 'logs',
      target: 'Logs_20140328.CreateLogStream',
      body: stream,
    });
  const timestamp = Date.now();
  await logs('PutLogEvents', {
    ...stream,
    logEvents: lines.map((message) => ({ message, timestamp })),
  });
  for (const line of lines) if (line.includes('"_aws"')) await publish(moto, line);
}

interface Embedded {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string }[];
    }[];
  };
}

async function publish(moto: string, line: string): Promise<void> {
  const said = JSON.parse(line) as Embedded & Readonly<Record<string, unknown>>;
  for (const { Namespace, Dimensions, Metrics } of said._aws.CloudWatchMetrics)
    for (const { Name } of Metrics)
      for (const dimensions of Dimensions.length === 0 ? [[]] : Dimensions) {
        const body = new URLSearchParams({
          Action: 'PutMetricData',
          Version: '2010-08-01',
          Namespace,
          'MetricData.member.1.MetricName': Name,
          'MetricData.member.1.Value': String(said[Name]),
        });
        dimensions.forEach((dimension, index) => {
          const member = `MetricData.member.1.Dimensions.member.${String(index + 1)}`;
          body.set(`${member}.Name`, dimension);
          body.set(`${member}.Value`, String(said[dimension]));
        });
        await motoText(moto, { service: 'monitoring', body });
      }
}
