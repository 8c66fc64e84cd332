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
      notificationsTopic: null,
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
        NOTIFICATIONS_TOPIC_ARN: `${TOPIC} `,
      }),
    ).toEqual({
      checkpointTable: 'lean-ops-dev-checkpoints',
      pipelineJobs: ['curated-job', 'unified job'],
      pipelineMachine: ARN,
      trackingTable: 'lean-ops-dev-catchup-tracking',
      maxTopics: 12,
      maxInserts: 0,
      suppression: { database: 'privacy', name: 'erased' },
      notificationsTopic: TOPIC,
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
    ['PIPELINE_STATE_MACHINE_ARN', ARN.replace('stateMachine', 'execution')],
  ])('%s can’t be %j', (name, value) => {
    expect(readCatchUpSettings({ [name]: value })).toEqual({
      problems: [expect.stringContaining(name)],
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
