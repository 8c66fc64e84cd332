import { verifyTopic } from '../history/verify.js';
import type { VerifyReport } from '../protocol/catch-up-report.js';
import { renderVerifyJson, renderVerifyMarkdown, renderVerifyText } from '../report/verify.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { activeTopic, askedTopic } from './history-topic.js';
import { withRows } from './open-rows.js';

/** `schema-gate verify TOPIC` */
export async function runVerify(args: Arguments): Promise<CommandReport> {
  const report = await verified(args);
  return {
    exitCode: report.status === 'DIFFERENT' ? 1 : 0,
    render: (terminal) =>
      args.format === 'json'
        ? renderVerifyJson(report)
        : args.format === 'markdown'
          ? renderVerifyMarkdown(report)
          : renderVerifyText(report, terminal),
  };
}

async function verified(args: Arguments): Promise<VerifyReport> {
  const { topic, location } = askedTopic('verify', args);
  if (location.kind === 'directory')
    return withRows(location.directory, async (ports) =>
      verifyTopic(await activeTopic(topic, ports), ports),
    );
  const { awsHistory } = await import('./aws-history.js');
  const { ports } = await awsHistory('verify', location, args.values, 'queries');
  return verifyTopic(await activeTopic(topic, ports), ports);
}
