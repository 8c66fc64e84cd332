import type { Places } from '../../core/change/tables/table-change.js';
import type { Caller, Fact, Installation } from '../../installation/installation.js';
import type { Check, DoctorReport } from '../../protocol/doctor-report.js';
import type { Registry } from '../../registry/registry.js';
import type { StatusTools } from '../stored-version.js';
import { shellWord } from './aws-command.js';
import { bucketChecks } from './bucket-checks.js';
import { agreementChecks, deploymentChecks, type Described } from './deployment-checks.js';
import { report } from './doctor-report.js';
import { findValidator, locatedIn, type Validator } from './find-validator.js';
import { environmentChecks, functionChecks } from './function-checks.js';
import {
  accountChecks,
  callerPermissionChecks,
  credentialChecks,
  type Denied,
} from './identity-checks.js';
import type { Place } from './place.js';
import { itemsObstacle } from './gate-checks.js';
import { readBucket } from './read-bucket.js';
import { catchUpChecks, readCatchUp } from './read-catch-up.js';
import { lakeChecks, permissionsOf } from './read-lake.js';
import { readDescribed, readGit, type GitFiles } from './read-topics.js';
import { registryChecks } from './registry-checks.js';
import type { ReadableTables } from './tables.js';
import { readTrigger } from './trigger.js';
import { triggerChecks } from './trigger-checks.js';
import { watched, watchedRegistry, watchedTables } from './watched.js';

export interface DoctorRequest {
  readonly place: Place;
  /** Of the registry items; undefined: the function's own. */
  readonly table: string | undefined;
  /** Name or ARN of the validator; undefined: it is looked for. */
  readonly function: string | undefined;
}

/** What doctor looks through. None of it can write. */
export interface Doors {
  readonly installation: Installation;
  readonly open: (table: string | undefined) => Promise<Registry>;
  readonly tables: (places: Places) => ReadableTables;
  readonly git: () => Promise<GitFiles>;
}

export interface DoctorTools extends StatusTools {
  /** Of schema-gate. */
  readonly version: string;
  /** Digest of the rules. */
  readonly rules: string;
}

/** Looks at an installation in AWS, from the credentials to the tables. Writes nothing. */
export async function examine(
  request: DoctorRequest,
  doors: Doors,
  tools: DoctorTools,
): Promise<DoctorReport> {
  const { place } = request;
  const denied: Denied[] = [];
  const look = watched(doors.installation, denied);
  const [caller, bucket] = await Promise.all([look.caller(), look.bucket(place.bucket)]);
  const registry = watchedRegistry(await doors.open(undefined), denied);
  const first = [...credentialChecks(caller), ...bucketChecks(place.bucket, bucket)];
  if (isOutOfReach(caller, bucket)) return report(registry.name, caller, first, true);
  const owns =
    caller.kind === 'known' && bucket.kind === 'known'
      ? await look.ownsBucket(place.bucket, caller.value.account)
      : ({ kind: 'absent' } as const);
  const [notifications, bucketLines] = await readBucket(look, registry, place);
  const trigger = await readTrigger(
    look,
    place,
    caller.kind === 'known' ? caller.value : { account: '', region: '' },
    notifications,
  );
  const described = await readDescribed(registry);
  const validator = await findValidator(look, place, request.function, { described, trigger });
  const { facts, settings } = validator;
  const catchUp = await readCatchUp(look, validator);
  const table = request.table ?? validator.table;
  const noItems = itemsObstacle(
    table,
    table === undefined ? undefined : await look.dynamoTable(table),
  );
  const lines = [
    ...first,
    ...accountChecks(caller, place.bucket, owns, locatedIn(trigger, place, facts, settings)),
    ...bucketLines,
    ...(await triggerChecks(look, trigger, place, { validator, described })),
    ...(await validatorChecks(look, request, caller, validator)),
    ...(await lakeChecks(look, settings, {
      isTold: validator.told !== undefined,
      table,
      hasOurMachine: catchUp?.machine?.kind === 'ours',
    })),
    ...(catchUp === undefined ? [] : await catchUpChecks(look, catchUp, place, validator)),
    ...describedChecks(registry, described, validator, tools),
    ...(await registryChecks(
      {
        look,
        catchUp,
        registry:
          noItems === undefined ? watchedRegistry(await doors.open(table), denied) : registry,
        noItems,
        table: table === undefined ? undefined : shellWord(table),
        withoutItems: registry,
        tables: watchedTables(doors.tables(settings.settings.places), denied),
        git: await readGit(doors.git),
        described,
      },
      settings,
      tools,
    )),
  ];
  const who = caller.kind === 'known' ? caller.value.arn : 'the caller';
  return report(registry.name, caller, [...lines, ...callerPermissionChecks(who, denied)], false);
}

/** Nobody asks, nothing answers, or there is nothing to look at. */
function isOutOfReach(caller: Fact<Caller>, bucket: Fact<true>): boolean {
  const isCut = ({ kind }: Fact<unknown>): boolean =>
    kind === 'credentials' || kind === 'unreachable';
  return (
    caller.kind === 'credentials' || bucket.kind === 'absent' || (isCut(caller) && isCut(bucket))
  );
}

/** How the function is set up, and what its role may do. */
async function validatorChecks(
  look: Installation,
  { place, table }: DoctorRequest,
  caller: Fact<Caller>,
  { name, lambda, facts, settings }: Validator,
): Promise<readonly Check[]> {
  const checks = functionChecks(name, lambda);
  if (facts === undefined) return checks;
  return [
    ...checks,
    ...environmentChecks(facts, place, table),
    ...(await permissionsOf(look, facts, place, { settings, caller })),
  ];
}

/** What the validator says about itself, and whether that is so. */
function describedChecks(
  { objects, layout }: Registry,
  described: Described,
  { name, facts, told }: Validator,
  { version, rules, now }: DoctorTools,
): readonly Check[] {
  const reader = { version, rules, today: now.slice(0, 10) };
  const place = objects.locate(layout.deployment);
  const checks = deploymentChecks(place, described, facts?.name ?? name, reader);
  return facts === undefined || told === undefined
    ? checks
    : [...checks, ...agreementChecks(place, described, facts, told)];
}
