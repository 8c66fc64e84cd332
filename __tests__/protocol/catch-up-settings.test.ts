import { describe, expect, it } from '@jest/globals';
import { readCatchUpSettings, readWatchSettings } from '../../src/protocol/catch-up-settings.js';

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:pipeline';
const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:lean-ops-dev-schema-alarms';

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
      followUps: { errorsTable: null, driftLog: null, optimizeAbove: 50 },
      notificationsTopic: null,
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
        ERRORS_TABLE: 'quality.errors',
        DRIFT_LOG_TABLE: 'iceberg_standardized_db.drift_log',
        OPTIMIZE_ABOVE_DELETE_FILES: '7',
        NOTIFICATIONS_TOPIC_ARN: `${TOPIC} `,
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
      followUps: {
        errorsTable: { database: 'quality', name: 'errors' },
        driftLog: { database: 'iceberg_standardized_db', name: 'drift_log' },
        optimizeAbove: 7,
      },
      notificationsTopic: TOPIC,
      glueJob: 'lean-ops-dev-curated-catchup',
      sparkAboveBytes: 0,
    });
  });

  it('merge no files where their limit is 0', () => {
    expect(readCatchUpSettings({ OPTIMIZE_ABOVE_DELETE_FILES: '0' })).toMatchObject({
      followUps: { optimizeAbove: null },
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
    ['NOTIFICATIONS_TOPIC_ARN', 'lean-ops-dev-schema-alarms'],
    ['NOTIFICATIONS_TOPIC_ARN', `${TOPIC}.fifo`],
    ['NOTIFICATIONS_TOPIC_ARN', TOPIC.replace('sns', 'sqs')],
    ['SUPPRESSION_TABLE', 'Privacy."erased'],
    ['ERRORS_TABLE', 'errors'],
    ['ERRORS_TABLE', 'quality.1errors'],
    ['DRIFT_LOG_TABLE', 'a.b.c'],
    ['OPTIMIZE_ABOVE_DELETE_FILES', '-1'],
    ['OPTIMIZE_ABOVE_DELETE_FILES', 'many'],
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

describe('what people watch catch-ups by', () => {
  it.each([
    [{}, { trackingTable: null, stateMachineArn: null, maxTopics: 5 }],
    [
      {
        CATCH_UP_TRACKING_TABLE: ' catchups ',
        BACKFILL_STATE_MACHINE_ARN: ARN,
        CATCH_UP_MAX_TOPICS: '12',
      },
      { trackingTable: 'catchups', stateMachineArn: ARN, maxTopics: 12 },
    ],
    [
      { CATCH_UP_MAX_TOPICS: 'many' },
      { trackingTable: null, stateMachineArn: null, maxTopics: null },
    ],
  ])('is in %j: %j', (environment, expected) => {
    expect(readWatchSettings(environment)).toEqual(expected);
  });
});
