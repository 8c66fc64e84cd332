# terraform test, in infra; Terraform 1.7 or newer, with the AWS provider's schema and no account.

mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { id = "eu-central-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mocked" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0000-0000-0000-000000000000" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:eu-central-1:123456789012:function:lean-ops-dev-schema-validator" }
  }
  mock_resource "aws_sfn_state_machine" {
    defaults = { arn = "arn:aws:states:eu-central-1:123456789012:stateMachine:lean-ops-dev-schema-catchup" }
  }
  mock_resource "aws_sqs_queue" {
    defaults = { arn = "arn:aws:sqs:eu-central-1:123456789012:mocked" }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-central-1:123456789012:mocked" }
  }
  mock_resource "aws_cloudwatch_event_rule" {
    defaults = { arn = "arn:aws:events:eu-central-1:123456789012:rule/mocked" }
  }
}

variables {
  github = { repository = "acme/contracts", repository_id = "42", owner_id = "7" }
}

# Every run plans only: what holds data could not be taken down after an apply.

run "everything_is_created_with_the_guides_settings" {
  command = plan
  assert {
    condition = (
      aws_lambda_function.validator.timeout == 300 && aws_lambda_function.validator.memory_size == 512
      && aws_lambda_function.validator.architectures == tolist(["arm64"])
      && aws_lambda_function.validator.handler == "handler_enhanced.lambda_handler"
    )
    error_message = "The function has other settings."
  }
  assert {
    condition     = aws_lambda_function.validator.environment[0].variables.SCHEMA_REGISTRY_TABLE == "lean-ops-dev-schema-registry" && aws_lambda_function.validator.environment[0].variables.ACCEPT_APPROVALS == "true"
    error_message = "The function has another registry."
  }
  assert {
    condition     = aws_sqs_queue.candidates[0].visibility_timeout_seconds == 1800 && aws_lambda_event_source_mapping.candidates[0].scaling_config[0].maximum_concurrency == 5
    error_message = "The queue does not fit the function."
  }
  assert {
    condition     = aws_s3_bucket_notification.schemas[0].eventbridge && length(aws_s3_bucket_policy.schemas) == 1
    error_message = "The bucket tells nobody, or lets everybody write."
  }
  assert {
    condition     = aws_dynamodb_table.registry[0].deletion_protection_enabled && aws_dynamodb_table.registry[0].hash_key == "topic_name"
    error_message = "The registry can be lost."
  }
  assert {
    condition     = output.workflow_variables.SCHEMA_REGISTRY == "s3://lean-ops-dev-iceberg/schemas" && output.workflow_variables.AWS_REGION == "eu-central-1"
    error_message = "The workflow gets another registry."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.validator["gate-closed"].threshold == 86400 && aws_cloudwatch_metric_alarm.validator["oldest-candidate"].threshold == 1800
    error_message = "Nobody is told of a topic that waits."
  }
  assert {
    condition     = length(aws_lambda_permission.uploads) == 0 && length(aws_kms_key.approvals) == 0
    error_message = "Something was created that nobody asked for."
  }
}

run "history_is_patched_by_its_own_machine" {
  command = plan
  assert {
    condition = (
      aws_lambda_function.validator.environment[0].variables.BACKFILL_STATE_MACHINE_ARN == "arn:aws:states:eu-central-1:123456789012:stateMachine:lean-ops-dev-schema-catchup"
      && aws_sfn_state_machine.catch_up[0].name == "lean-ops-dev-schema-catchup" && aws_dynamodb_table.tracking[0].hash_key == "catchup_id"
    )
    error_message = "The validator starts another state machine."
  }
  assert {
    condition = (
      aws_lambda_function.catch_up[0].handler == "catchup.lambda_handler" && aws_lambda_function.catch_up[0].timeout == 900
      && aws_lambda_function.catch_up[0].environment[0].variables.CATCH_UP_MAX_TOPICS == "5"
      && aws_lambda_function.catch_up[0].environment[0].variables.CATCH_UP_GLUE_JOB == "" && length(aws_glue_job.catch_up) == 0
    )
    error_message = "The function of the state machine has other settings."
  }
  assert {
    condition = alltrue([for function in [aws_lambda_function.validator, aws_lambda_function.catch_up[0]] :
      function.environment[0].variables.CATCH_UP_TRACKING_TABLE == aws_dynamodb_table.tracking[0].name
    ])
    error_message = "A function does not know where catch-ups are recorded."
  }
  assert {
    condition = (
      output.workflow_variables.CATCH_UP_TRACKING_TABLE == aws_dynamodb_table.tracking[0].name && output.workflow_variables.CATCH_UP_MAX_TOPICS == "5"
      && output.workflow_variables.BACKFILL_STATE_MACHINE_ARN == "arn:aws:states:eu-central-1:123456789012:stateMachine:lean-ops-dev-schema-catchup"
    )
    error_message = "Nobody sees how far a catch-up is."
  }
  assert {
    condition     = length(local.widgets) == 6
    error_message = "The dashboard does not show how long catch-ups take."
  }
  assert {
    condition     = contains(keys(aws_cloudwatch_metric_alarm.validator), "catch-ups")
    error_message = "Nobody is told of a catch-up that failed."
  }
}

run "spark_writes_to_large_periods" {
  command = plan
  variables {
    catch_up_glue_job = true
  }
  assert {
    condition = (
      aws_lambda_function.catch_up[0].environment[0].variables.CATCH_UP_GLUE_JOB == aws_glue_job.catch_up[0].name
      && aws_lambda_function.catch_up[0].environment[0].variables.CATCH_UP_SPARK_ABOVE_BYTES == "100000000000"
    )
    error_message = "The function starts another Glue job."
  }
  assert {
    condition = (
      aws_glue_job.catch_up[0].name == "lean-ops-dev-curated-catchup" && aws_glue_job.catch_up[0].execution_property[0].max_concurrent_runs == 5
      && aws_glue_job.catch_up[0].command[0].script_location == "s3://lean-ops-dev-iceberg/glue-scripts/curated_catchup.py"
      && aws_glue_job.catch_up[0].default_arguments["--datalake-formats"] == "iceberg"
      && strcontains(aws_glue_job.catch_up[0].default_arguments["--conf"], " --conf spark.sql.defaultCatalog=glue_catalog")
    )
    error_message = "The Glue job has other settings."
  }
}

run "another_machine_may_patch_history" {
  command = plan
  variables {
    backfill_state_machine_arn = "arn:aws:states:eu-central-1:123456789012:stateMachine:mine"
  }
  assert {
    condition     = length(aws_sfn_state_machine.catch_up) == 0 && aws_lambda_function.validator.environment[0].variables.BACKFILL_STATE_MACHINE_ARN == "arn:aws:states:eu-central-1:123456789012:stateMachine:mine"
    error_message = "There are two state machines."
  }
}

run "nobody_has_to_patch_history" {
  command = plan
  variables {
    catch_up = false
  }
  assert {
    condition     = length(aws_sfn_state_machine.catch_up) + length(aws_lambda_function.catch_up) + length(aws_dynamodb_table.tracking) == 0 && aws_lambda_function.validator.environment[0].variables.BACKFILL_STATE_MACHINE_ARN == ""
    error_message = "The validator waits for a state machine that is not there."
  }
  assert {
    condition     = aws_lambda_function.validator.environment[0].variables.CATCH_UP_TRACKING_TABLE == ""
    error_message = "The validator names a table that is not there."
  }
}

run "nothing_that_exists_is_taken_over" {
  command = plan
  variables {
    create_bucket         = false
    create_registry_table = false
    create_databases      = false
    create_workgroup      = false
    create_oidc_provider  = false
    schema_bucket         = "acme-lake"
    registry_table        = "topics"
    workgroup             = "governed"
  }
  assert {
    condition = sum([
      length(aws_s3_bucket.schemas), length(aws_s3_bucket_versioning.schemas), length(aws_s3_bucket_public_access_block.schemas),
      length(aws_s3_bucket_server_side_encryption_configuration.schemas), length(aws_s3_bucket_ownership_controls.schemas),
      length(aws_s3_bucket_notification.schemas), length(aws_s3_bucket_policy.schemas), length(aws_dynamodb_table.registry),
      length(aws_glue_catalog_database.standardized), length(aws_glue_catalog_database.curated),
      length(aws_athena_workgroup.validator), length(aws_iam_openid_connect_provider.github),
    ]) == 0
    error_message = "An existing resource is created or given other settings."
  }
  assert {
    condition     = aws_lambda_function.validator.environment[0].variables.SCHEMA_BUCKET == "acme-lake" && aws_lambda_function.validator.environment[0].variables.ATHENA_WORKGROUP == "governed"
    error_message = "The function does not use what exists."
  }
}

run "whoever_can_upload_can_not_accept" {
  command = plan
  variables {
    create_bucket = false
    schema_bucket = "acme-lake"
  }
  assert {
    condition     = aws_lambda_function.validator.environment[0].variables.ACCEPT_APPROVALS == "false"
    error_message = "Without the bucket's policy, anybody who may upload can write that a break was accepted."
  }
}

run "its_owner_may_hand_over_the_buckets_policy" {
  command = plan
  variables {
    create_bucket               = false
    schema_bucket               = "acme-lake"
    manage_bucket_policy        = true
    manage_bucket_notifications = true
  }
  assert {
    condition     = aws_s3_bucket_policy.schemas[0].bucket == "acme-lake" && aws_s3_bucket_notification.schemas[0].bucket == "acme-lake"
    error_message = "The policy is not that of the bucket."
  }
}

run "rollback_is_one_variable" {
  command = plan
  variables {
    handler = "handler.lambda_handler"
  }
  assert {
    condition     = aws_lambda_function.validator.handler == "handler.lambda_handler"
    error_message = "The handler does not follow its variable."
  }
}

run "the_rule_may_invoke_the_function_itself" {
  command = plan
  variables {
    trigger = "lambda"
  }
  assert {
    condition     = length(aws_sqs_queue.candidates) == 0 && length(aws_lambda_permission.uploads) == 1 && length(aws_lambda_event_source_mapping.candidates) == 0
    error_message = "A queue is left."
  }
}

run "without_github_and_with_an_approval_key" {
  command = plan
  variables {
    github       = null
    approval_key = "create"
  }
  assert {
    condition     = length(aws_iam_role.check) == 0 && length(aws_iam_role.publish) == 0 && length(aws_iam_openid_connect_provider.github) == 0
    error_message = "There are roles for nobody."
  }
  assert {
    condition     = aws_kms_key.approvals[0].customer_master_key_spec == "HMAC_256" && aws_kms_key.approvals[0].key_usage == "GENERATE_VERIFY_MAC"
    error_message = "The key makes no MAC."
  }
}

run "a_wrong_setting_is_told" {
  command = plan
  variables {
    handler      = "handler_enhanced.handler"
    trigger      = "sns"
    approval_key = "alias/mine"
  }
  expect_failures = [var.handler, var.trigger, var.approval_key]
}
