import type { Check, DoctorReport } from '../../protocol/doctor-report.js';
import type { ActivationSettings } from '../../protocol/settings.js';
import type { Registry } from '../../registry/registry.js';
import { deploymentChecks } from './deployment-checks.js';
import { report } from './doctor-report.js';
import type { Doors, DoctorTools } from './examine.js';
import { readDescribed, readGit } from './read-topics.js';
import { registryChecks } from './registry-checks.js';

/** Looks at a registry in a directory: what has to do with AWS is left out. */
export async function examineDirectory(
  registry: Registry,
  settings: ActivationSettings,
  { tables, git }: Pick<Doors, 'tables' | 'git'>,
  tools: DoctorTools,
): Promise<DoctorReport> {
  const { objects, layout } = registry;
  const described = await readDescribed(registry);
  const places =
    described.kind === 'file'
      ? { ...settings.places, databases: described.file.databases }
      : settings.places;
  const lines: readonly Check[] = [
    ...deploymentChecks(objects.locate(layout.deployment), described, undefined, {
      version: tools.version,
      rules: tools.rules,
      today: tools.now.slice(0, 10),
    }),
    ...(await registryChecks(
      {
        look: undefined,
        catchUp: undefined,
        registry,
        withoutItems: registry,
        tables: tables(places),
        git: await readGit(git),
        described,
        noItems: undefined,
        table: undefined,
      },
      { settings },
      tools,
    )),
  ];
  return report(registry.name, undefined, lines, false);
}
