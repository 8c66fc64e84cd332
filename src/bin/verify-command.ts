import { verifyTopic } from '../history/verify.js';
import { renderVerifyJson, renderVerifyMarkdown, renderVerifyText } from '../report/verify.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { withHistoryTopic } from './history-topic.js';

/** `schema-gate verify TOPIC` */
export async function runVerify(args: Arguments): Promise<CommandReport> {
  const report = await withHistoryTopic('verify', args, verifyTopic);
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
