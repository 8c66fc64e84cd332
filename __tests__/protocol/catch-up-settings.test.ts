import { describe, expect, it } from '@jest/globals';
import { readCatchUpSettings } from '../../src/protocol/catch-up-settings.js';

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:pipeline';

describe('the settings of catch-ups', () => {
  it('are all optional', () => {
    expect(readCatchUpSettings({ CHECKPOINT_TABLE: ' ' })).toEqual({
      checkpointTable: null,
      pipelineJobs: [],
      pipelineMachine: null,
      trackingTable: null,
      maxTopics: 5,
      maxInserts: 10_000,
      suppression: null,
      glueJob: null,
      sparkAboveBytes: null,
    });
  });

  it('name a table, jobs and a state machine', () => {
    expect(
      readCatchUpSettings({
        CHECKPOINT_TABLE: 'lean-ops-dev-checkpoints',
        PIPELINE_GLUE_JOBS: ' unified job, curated-job ,,curated-job',
        PIPELINE_STATE_MACHINE_ARN: ARN,
        CATCH_UP_TRACKING_TABLE: 'lean-ops-dev-catchup-tracking',
        CATCH_UP_MAX_TOPICS: '12',
        CATCH_UP_MAX_INSERTS: '0',
        SUPPRESSION_TABLE: 'privacy.erased',
        CATCH_UP_GLUE_JOB: 'lean-ops-dev-curated-catchup',
        CATCH_UP_SPARK_ABOVE_BYTES: '0',
      }),
    ).toEqual({
      checkpointTable: 'lean-ops-dev-checkpoints',
      pipelineJobs: ['curated-job', 'unified job'],
      pipelineMachine: ARN,
      trackingTable: 'lean-ops-dev-catchup-tracking',
      maxTopics: 12,
      maxInserts: 0,
      suppression: { database: 'privacy', name: 'erased' },
      glueJob: 'lean-ops-dev-curated-catchup',
      sparkAboveBytes: 0,
    });
  });

  it.each([
    ['CHECKPOINT_TABLE', 'a b'],
    ['CHECKPOINT_TABLE', 'arn:aws:s3:::bucket'],
    ['PIPELINE_GLUE_JOBS', 'job,\u001b[31m'],
    ['PIPELINE_STATE_MACHINE_ARN', 'pipeline'],
    ['CATCH_UP_TRACKING_TABLE', 'a b'],
    ['CATCH_UP_MAX_TOPICS', '0'],
    ['CATCH_UP_MAX_INSERTS', '-1'],
    ['SUPPRESSION_TABLE', 'erased'],
    ['SUPPRESSION_TABLE', 'Privacy."erased'],
    ['CATCH_UP_GLUE_JOB', 'a,b'],
    ['PIPELINE_STATE_MACHINE_ARN', ARN.replace('stateMachine', 'execution')],
  ])('%s can’t be %j', (name, value) => {
    expect(readCatchUpSettings({ [name]: value })).toEqual({
      problems: [expect.stringContaining(name)],
    });
  });

  it.each(['1 GB', '-1', '1e9'])('the size above which Spark writes can’t be %j', (size) => {
    const given = { CATCH_UP_GLUE_JOB: 'job', CATCH_UP_SPARK_ABOVE_BYTES: size };
    expect(readCatchUpSettings(given)).toEqual({
      problems: [`CATCH_UP_SPARK_ABOVE_BYTES must be a number of bytes, not "${size}"`],
    });
  });

  it('a size without a job is told', () => {
    expect(readCatchUpSettings({ CATCH_UP_SPARK_ABOVE_BYTES: '1' })).toEqual({
      problems: [expect.stringContaining('name it in CATCH_UP_GLUE_JOB, or leave the size out')],
    });
  });
});
