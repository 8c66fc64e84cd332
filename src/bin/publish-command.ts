import { hasUnexpected } from './debug.js';
import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import { unmergedWarnings } from '../gate/merged-warning.js';
import { publish } from '../gate/publish.js';
import { openRepository } from '../git/local.js';
import type { PublishReport } from '../protocol/publication.js';
import { logLine } from '../report/escape.js';
import { renderPublishGithub } from '../report/publish-annotations.js';
import { renderPublishJson } from '../report/publish-json.js';
import { renderPublishMarkdown } from '../report/publish-markdown.js';
import { renderPublishText } from '../report/publish-text.js';
import type { Terminal } from '../report/terminal.js';
import type { CommandReport } from './command-report.js';
import { choice, type Arguments } from './arguments.js';
import { FAIL_ON } from './check-command.js';
import type { Format } from './command-facts.js';
import { parseDuration } from './duration.js';
import { inRepository, readNamed } from './named-file.js';
import { openRegistry, requiredRegistry } from './open-registry.js';
import { publishTools } from './publish-tools.js';
import { newDirectoryNotes, parseRegistryOption, withNotes } from './registry-directory.js';

/** `schema-gate publish [FILE…] --registry URL` */
export async function runPublish({
  files,
  values,
  switches,
  format,
}: Arguments): Promise<CommandReport> {
  const url = requiredRegistry('publish', values);
  const max = maxOf(values.get('max'));
  const waitMs = parseDuration(values.get('wait') ?? '0', '--wait');
  const registry = await openRegistry(
    parseRegistryOption(url),
    values.get('registry-table') ?? '',
    '--registry',
  );
  const configFile = values.get('config');
  const git = await openRepository(process.cwd());
  try {
    const named = await Promise.all(files.map((file) => inRepository(git.root, file)));
    const request = {
      scope: named.length === 0 ? ('all' as const) : named,
      isDryRun: switches.has('dry-run'),
      adopts: switches.has('adopt'),
      max,
      waitMs,
      facts: {
        pullRequest: undefined,
        repository: process.env['GITHUB_REPOSITORY'],
        actor: process.env['GITHUB_ACTOR'],
      },
      given:
        configFile === undefined
          ? undefined
          : { name: configFile, bytes: await readNamed(configFile) },
      configFile: '',
      trustsWorkingTree: false,
      schemas: [],
      failOn: choice(values, 'fail-on', FAIL_ON),
    };
    // Asked before the tools, which create the directory.
    const notes = newDirectoryNotes(url);
    const tools = await publishTools(url, {
      isDryRun: request.isDryRun,
      progress: (line) => process.stderr.write(`${logLine(line)}\n`),
    });
    const unmerged = await unmergedWarnings(git);
    const published = withNotes(await publish(git, registry, request, tools), notes);
    const report = { ...published, warnings: [...unmerged, ...published.warnings] };
    const withReport = {
      exitCode: report.exitCode,
      isUnexpected: hasUnexpected(report),
      render: (terminal: Terminal) => render(report, format, terminal),
    };
    // The JSON is a list of topics and has no place for the errors and warnings of a run.
    if (format !== 'json') return withReport;
    if (report.errors.length > 0)
      return { ...withReport, errorText: (terminal) => renderPublishText(report, terminal) };
    const lines = report.warnings.map((warning) => logLine(`warning: ${warning}`));
    return lines.length === 0
      ? withReport
      : { ...withReport, errorText: () => `${lines.join('\n')}\n` };
  } finally {
    git.close();
  }
}

function maxOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9][0-9]{0,5}$/.test(text))
    throw new UserError(`--max must be a number of topics from 1 on, not ${quoted(text)}`);
  return Number(text);
}

function render(report: PublishReport, format: Format, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return renderPublishJson(report);
    case 'markdown':
      return renderPublishMarkdown(report);
    case 'github':
      return renderPublishGithub(report);
    default:
      return renderPublishText(report, terminal);
  }
}
