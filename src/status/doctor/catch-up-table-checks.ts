import { quoted } from '../../core/text/quoted.js';
import type { DynamoTable, Fact, StateMachine } from '../../installation/installation.js';
import type { CatchUpAwsSettings } from '../../protocol/catch-up-settings.js';
import type { Check } from '../../protocol/doctor-report.js';
import { TRACKING } from '../../protocol/tracking-item.js';
import { bareMachine } from './catch-up-machine-checks.js';
import { fail, notKnown, ok, orOk } from './checks.js';
import { createTable, itemTableChecks } from './item-table-checks.js';

/** What is asked about a table, and the answer; undefined where none is named. */
type Named<T> = { readonly name: string; readonly found: Fact<T> } | undefined;

/** The tables that catch-ups write to and read from. */
export function catchUpTableChecks({
  tracking,
  checkpoints,
}: {
  readonly tracking: Named<DynamoTable>;
  readonly checkpoints: Named<DynamoTable>;
}): readonly Check[] {
  const id = 'catch-up-tables';
  const lines = [
    ...(tracking === undefined
      ? []
      : itemTableChecks(
          {
            id,
            name: tracking.name,
            key: [`${TRACKING.id} S HASH`],
            without: 'no catch-up begins',
            fix: {
              missing: `${createTable(tracking.name, TRACKING.id)} (Terraform: catch_up = true)`,
              otherKey: `A key can't be changed: make another table and name it with CATCH_UP_TRACKING_TABLE; ${createTable('NAME', TRACKING.id)}`,
            },
          },
          tracking.found,
        )),
    ...(checkpoints === undefined
      ? []
      : itemTableChecks(
          {
            id,
            name: checkpoints.name,
            key: ['pipeline_id S HASH', 'checkpoint_type S RANGE'],
            without: 'no catch-up can be planned',
            fix: { missing: CORRECT_CHECKPOINTS, otherKey: CORRECT_CHECKPOINTS },
          },
          checkpoints.found,
        )),
  ];
  return orOk(
    lines.filter(({ status }) => status !== 'ok'),
    ok(
      id,
      lines.map(({ about }) => about).join(', ') || 'none',
      'The tables of catch-ups are there',
    ),
  );
}

const CORRECT_CHECKPOINTS =
  "Name the pipeline's table of checkpoints with CHECKPOINT_TABLE on the catch-up's function, or leave it out (Terraform: checkpoint_table)";

/** The pipeline's runs that a catch-up waits for. `arn`: of the state machine of catch-ups. */
export function pipelineChecks(
  { pipelineJobs, pipelineMachine }: CatchUpAwsSettings,
  found: {
    readonly missingJobs: Fact<readonly string[]> | undefined;
    readonly machine: Fact<StateMachine> | undefined;
  },
  arn: string,
): readonly Check[] {
  const id = 'catch-up-pipeline';
  if (pipelineJobs.length === 0 && pipelineMachine === null)
    return [
      ok(
        id,
        'none',
        'No run of the pipeline is named, so a catch-up waits for none before it plans',
      ),
    ];
  return orOk(
    [
      ...jobProblems(pipelineJobs, found.missingJobs),
      ...(pipelineMachine === null ? [] : machineProblems(pipelineMachine, found.machine, arn)),
    ],
    ok(
      id,
      [...pipelineJobs, ...(pipelineMachine === null ? [] : [pipelineMachine])].join(', '),
      'What catch-ups wait for is there',
    ),
  );
}

function jobProblems(
  jobs: readonly string[],
  missing: Fact<readonly string[]> | undefined,
): readonly Check[] {
  const id = 'catch-up-pipeline';
  if (missing === undefined || missing.kind === 'absent') return [];
  if (missing.kind !== 'known') return [notKnown(id, jobs.join(', '), missing)];
  return missing.value.map((job) =>
    fail(
      id,
      job,
      `There is no Glue job ${quoted(job)} in this account and region, so no catch-up can be planned`,
      "Correct PIPELINE_GLUE_JOBS on the catch-up's function, or leave it out (Terraform: pipeline_glue_jobs)",
    ),
  );
}

function machineProblems(
  machine: string,
  found: Fact<StateMachine> | undefined,
  arn: string,
): readonly Check[] {
  const id = 'catch-up-pipeline';
  const correct =
    "Correct PIPELINE_STATE_MACHINE_ARN on the catch-up's function, or leave it out (Terraform: pipeline_state_machine_arn)";
  if (machine === bareMachine(arn))
    return [
      fail(
        id,
        machine,
        'It is the state machine of catch-ups, which would wait for itself',
        correct,
      ),
    ];
  if (found === undefined) return [];
  if (found.kind === 'absent')
    return [
      fail(
        id,
        machine,
        'There is no such state machine of the pipeline, so no catch-up can be planned',
        correct,
      ),
    ];
  return found.kind === 'known' ? [] : [notKnown(id, machine, found)];
}
