import { RULES } from '../core/change/rules/index.js';
import type { Places } from '../core/change/tables/table-change.js';
import { UserError } from '../errors.js';
import { rulesText } from '../protocol/deployment.js';
import type { DoctorReport } from '../protocol/doctor-report.js';
import { VERSION } from '../protocol/version.js';
import { renderDoctorJson, renderDoctorMarkdown, renderDoctorText } from '../report/doctor.js';
import { examine, type DoctorTools } from '../status/doctor/examine.js';
import { examineDirectory } from '../status/doctor/examine-directory.js';
import type { ReadableTables } from '../status/doctor/tables.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { activationSettings } from './lambda-settings.js';
import { openRegistry, requiredRegistry } from './open-registry.js';
import { EMBEDDED_BUCKET } from './places.js';
import { parseExistingRegistry } from './registry-directory.js';
import type { RegistryLocation } from './registry-url.js';
import { sha256 } from './sha256.js';
import { merged } from './status-command.js';

/** `schema-gate doctor` */
export async function runDoctor({ values, format }: Arguments): Promise<CommandReport> {
  const location = parseExistingRegistry(requiredRegistry('doctor', values));
  const tools: DoctorTools = {
    now: new Date().toISOString(),
    digest: sha256,
    version: VERSION,
    rules: sha256(rulesText(RULES)),
  };
  const report =
    location.kind === 's3'
      ? await onAws(location, values, tools)
      : await onDirectory(location.directory, values, tools);
  return {
    exitCode: report.exitCode,
    render: (terminal) =>
      format === 'json'
        ? renderDoctorJson(report)
        : format === 'markdown'
          ? renderDoctorMarkdown(report)
          : renderDoctorText(report, terminal),
  };
}

async function onDirectory(
  directory: string,
  values: ReadonlyMap<string, string>,
  tools: DoctorTools,
): Promise<DoctorReport> {
  if (values.has('function'))
    throw new UserError('A directory has no function; leave out --function');
  const location = { kind: 'directory', directory } as const;
  const registry = await openRegistry(location, values.get('registry-table') ?? '', '--registry');
  const { directoryWarehouse } = await import('../warehouse/directory.js');
  const tables = (places: Places): ReadableTables => directoryWarehouse(directory, places);
  const settings = activationSettings(process.env, EMBEDDED_BUCKET);
  return examineDirectory(registry, settings, { tables, git: () => git(tools) }, tools);
}

async function onAws(
  location: RegistryLocation & { readonly kind: 's3' },
  values: ReadonlyMap<string, string>,
  tools: DoctorTools,
): Promise<DoctorReport> {
  const { bucket, prefix } = location;
  const [{ awsInstallation }, { athenaWarehouse }] = await Promise.all([
    import('../installation/aws.js'),
    import('../warehouse/athena.js'),
  ]);
  return examine(
    {
      place: { bucket, prefix },
      table: values.get('registry-table'),
      function: values.get('function'),
    },
    {
      installation: await awsInstallation(process.env),
      open: (table) => openRegistry(location, table ?? '', '--registry'),
      // Only asked for tables, which needs neither an output nor a workgroup.
      tables: (places) => {
        const { table } = athenaWarehouse({
          environment: process.env,
          places,
          outputBucket: '',
          workgroup: '',
          remainingMs: () => 0,
          sleep: () => Promise.resolve(),
        });
        return { places, table };
      },
      git: () => git(tools),
    },
    tools,
  );
}

function git({ now }: DoctorTools): ReturnType<typeof merged> {
  return merged(now.slice(0, 10));
}
