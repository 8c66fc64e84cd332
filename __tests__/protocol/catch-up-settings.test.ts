import { describe, expect, it } from '@jest/globals';
import { readCatchUpSettings } from '../../src/protocol/catch-up-settings.js';

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:pipeline';

describe('the settings of catch-ups', () => {
  it('are all optional', () => {
    expect(readCatchUpSettings({ CHECKPOINT_TABLE: ' ' })).toEqual({
      checkpointTable: null,
      pipelineJobs: [],
      pipelineMachine: null,
    });
  });

  it('name a table, jobs and a state machine', () => {
    expect(
      readCatchUpSettings({
        CHECKPOINT_TABLE: 'lean-ops-dev-checkpoints',
        PIPELINE_GLUE_JOBS: ' unified job, curated-job ,,curated-job',
        PIPELINE_STATE_MACHINE_ARN: ARN,
      }),
    ).toEqual({
      checkpointTable: 'lean-ops-dev-checkpoints',
      pipelineJobs: ['curated-job', 'unified job'],
      pipelineMachine: ARN,
    });
  });

  it.each([
    ['CHECKPOINT_TABLE', 'a b'],
    ['CHECKPOINT_TABLE', 'arn:aws:s3:::bucket'],
    ['PIPELINE_GLUE_JOBS', 'job,\u001b[31m'],
    ['PIPELINE_STATE_MACHINE_ARN', 'pipeline'],
    ['PIPELINE_STATE_MACHINE_ARN', ARN.replace('stateMachine', 'execution')],
  ])('%s can’t be %j', (name, value) => {
    expect(readCatchUpSettings({ [name]: value })).toEqual({
      problems: [expect.stringContaining(name)],
    });
  });
});
