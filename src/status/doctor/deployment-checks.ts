import type { Obstacle } from '../../errors.js';
import type { FunctionFacts } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import { describeDeployment, doubtsAbout, type DeploymentFile } from '../../protocol/deployment.js';
import type { LambdaSettings } from '../../protocol/settings.js';
import { awsCommand } from './aws-command.js';
import { fail, obstructed, ok, orOk, untold, warn } from './checks.js';
import { validatorOf } from './function-checks.js';

/** deployment.json as it was found. `unreadable`: a sentence that says why. */
export type Described =
  | { readonly kind: 'file'; readonly file: DeploymentFile }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'unread'; readonly why: Obstacle };

interface Reader {
  readonly version: string;
  /** Digest of the rules. */
  readonly rules: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** `place`: the file's, as people call it; `name`: the function, where there is one. */
export function deploymentChecks(
  place: string,
  described: Described,
  name: string | undefined,
  reader: Reader,
): readonly Check[] {
  const id = 'deployment';
  const write = describe(name);
  switch (described.kind) {
    case 'none':
      return [
        warn(
          id,
          place,
          'The validator has not said what it can do, so the gate takes only changes in place for possible',
          write,
        ),
      ];
    case 'unreadable':
      return [fail(id, place, described.why, write)];
    case 'unread':
      return [obstructed(id, place, described.why)];
    case 'file':
      return orOk(
        doubtsAbout(described.file, reader).map((doubt) => warn(id, place, doubt, write)),
        ok(id, place, `schema-gate ${described.file.schemaGate} wrote it`),
      );
  }
}

/** Makes the validator say anew what it can do. */
function describe(name: string | undefined): string {
  return name === undefined
    ? 'The next activation writes it: schema-gate activate TOPIC --registry DIRECTORY'
    : `${awsCommand('lambda invoke', { 'function-name': name, 'cli-binary-format': 'raw-in-base64-out', payload: '{"kind":"describe"}' })} out.json`;
}

/** Whether the file says what the function's own settings say. */
export function agreementChecks(
  place: string,
  described: Described,
  { name, handler, arn }: FunctionFacts,
  { settings }: LambdaSettings,
): readonly Check[] {
  const id = 'deployment-agrees';
  if (described.kind !== 'file')
    return [untold(id, place, 'deployment.json could not be read', 'Mend it first')];
  const { file } = described;
  const wanted = describeDeployment(
    { ...settings, judges: validatorOf(handler) === 'structure' ? 'structure' : 'compatibility' },
    { ...file, function: arn },
    file.checkedAt,
  );
  const said = rowsOf(file);
  const problems = [...rowsOf(wanted)].flatMap(([key, value]) => {
    const is = said.get(key) ?? '';
    return is === value
      ? []
      : [
          fail(
            id,
            key,
            `deployment.json says ${key} is ${is}, and the function's settings say ${value}: the gate judges by the wrong one`,
            describe(name),
          ),
        ];
  });
  return orOk(problems, ok(id, place, "It says what the function's settings say"));
}

function rowsOf(file: DeploymentFile): ReadonlyMap<string, string> {
  return new Map([
    ['validator', file.validator],
    ['rewrites', String(file.rewrites)],
    ['backfill', file.backfill],
    ['accepts', file.accepts.approvals && file.accepts.waivers ? 'everything' : acceptsWords(file)],
    ['the approval key', file.approvalKey ?? 'none'],
    ['the STANDARDIZED database', file.databases.standardized],
    ['the CURATED database', file.databases.curated],
    ['the function', file.function ?? 'none'],
  ]);
}

function acceptsWords({ accepts }: DeploymentFile): string {
  const kinds = [accepts.waivers ? 'waivers' : '', accepts.approvals ? 'approvals' : ''];
  return kinds.filter((kind) => kind !== '').join(' and ') || 'nothing';
}
