# Patches history after an activation: docs/history.md.

locals {
  has_catch_up = var.catch_up && var.backfill_state_machine_arn == ""
}

resource "aws_dynamodb_table" "tracking" {
  count        = local.has_catch_up ? 1 : 0
  name         = local.names.tracking_table
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "catchup_id"
  tags         = local.tags
  attribute {
    name = "catchup_id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
  server_side_encryption {
    enabled     = var.kms_key_arn != ""
    kms_key_arn = var.kms_key_arn != "" ? var.kms_key_arn : null
  }
}

resource "aws_iam_role" "catch_up" {
  count              = local.has_catch_up ? 1 : 0
  name               = local.names.catchup_role
  assume_role_policy = module.names.trust.catchup
  tags               = local.tags
}

resource "aws_iam_role_policy" "catch_up" {
  count  = local.has_catch_up ? 1 : 0
  name   = local.names.catchup_role
  role   = aws_iam_role.catch_up[0].id
  policy = module.names.policies.catchup
}

resource "aws_cloudwatch_log_group" "catch_up" {
  count             = local.has_catch_up ? 1 : 0
  name              = local.names.catchup_log
  retention_in_days = var.log_retention_days
  tags              = local.tags
}

resource "aws_lambda_function" "catch_up" {
  count             = local.has_catch_up ? 1 : 0
  function_name     = local.names.catchup
  role              = aws_iam_role.catch_up[0].arn
  handler           = "catchup.lambda_handler"
  runtime           = var.runtime
  architectures     = ["arm64"]
  timeout           = 900
  memory_size       = 512
  filename          = var.package_file != "" ? var.package_file : null
  source_code_hash  = var.package_file != "" ? filebase64sha256(var.package_file) : null
  s3_bucket         = var.package_file == "" ? local.package_bucket : null
  s3_key            = var.package_file == "" ? var.package_key : null
  s3_object_version = var.package_file == "" ? var.package_object_version : null
  tags              = local.tags
  environment {
    variables = merge(local.environment, {
      CATCH_UP_MAX_TOPICS         = tostring(var.catch_up_max_topics)
      CATCH_UP_MAX_INSERTS        = tostring(var.catch_up_max_inserts)
      CHECKPOINT_TABLE            = var.checkpoint_table
      PIPELINE_GLUE_JOBS          = join(",", var.pipeline_glue_jobs)
      PIPELINE_STATE_MACHINE_ARN  = var.pipeline_state_machine_arn
      SUPPRESSION_TABLE           = var.suppression_table
      ERRORS_TABLE                = var.errors_table
      DRIFT_LOG_TABLE             = var.drift_log_table
      OPTIMIZE_ABOVE_DELETE_FILES = tostring(var.optimize_above_delete_files)
      NOTIFICATIONS_TOPIC_ARN     = aws_sns_topic.alarms.arn
      CATCH_UP_GLUE_JOB           = local.has_job ? local.names.job : ""
      CATCH_UP_SPARK_ABOVE_BYTES  = local.has_job ? format("%d", var.catch_up_spark_above_bytes) : ""
    })
  }
  depends_on = [aws_cloudwatch_log_group.catch_up, aws_iam_role_policy.catch_up]
}

resource "aws_iam_role" "machine" {
  count              = local.has_catch_up ? 1 : 0
  name               = local.names.machine_role
  assume_role_policy = module.names.trust.machine
  tags               = local.tags
}

resource "aws_iam_role_policy" "machine" {
  count  = local.has_catch_up ? 1 : 0
  name   = local.names.machine_role
  role   = aws_iam_role.machine[0].id
  policy = module.names.policies.machine
}

resource "aws_sfn_state_machine" "catch_up" {
  count    = local.has_catch_up ? 1 : 0
  name     = local.names.machine
  role_arn = aws_iam_role.machine[0].arn
  tags     = local.tags
  definition = templatefile("${path.module}/state-machines/catch-up.asl.json", {
    function_arn = aws_lambda_function.catch_up[0].arn
    workgroup    = local.names.workgroup
    results      = "s3://${local.names.output_bucket}/${module.names.results_prefix}"
  })
  depends_on = [aws_iam_role_policy.machine]
}
