locals {
  timeout_seconds = 300
  environment = {
    SCHEMA_BUCKET              = local.names.bucket
    SCHEMA_PREFIX              = var.schema_prefix
    SCHEMA_REGISTRY_TABLE      = local.names.table
    ATHENA_WORKGROUP           = local.names.workgroup
    ATHENA_OUTPUT_BUCKET       = local.names.output_bucket
    ICEBERG_BUCKET             = local.names.iceberg_bucket
    STANDARDIZED_DATABASE      = var.standardized_database
    CURATED_DATABASE           = var.curated_database
    BACKFILL_STATE_MACHINE_ARN = module.names.state_machine_arn
    CATCH_UP_TRACKING_TABLE    = local.has_catch_up ? local.names.tracking_table : ""
    BACKFILL_MODE              = var.backfill_mode
    ACCEPT_APPROVALS           = tostring(local.accepts_approvals)
    REJECT_DRIFTED_PLANS       = tostring(var.reject_drifted_plans)
    APPROVAL_KEY_ARN           = local.approval_key_arn
  }
  package_bucket = var.package_bucket != "" ? var.package_bucket : local.names.bucket
  package_hash   = var.package_file != "" ? filebase64sha256(var.package_file) : null
}

resource "aws_iam_role" "validator" {
  name               = local.names.validator_role
  assume_role_policy = module.names.trust.validator
  tags               = local.tags
}

resource "aws_iam_role_policy" "validator_glue" {
  name   = local.names.glue_policy
  role   = aws_iam_role.validator.id
  policy = module.names.policies.validator_glue
}

resource "aws_iam_role_policy" "validator_registry" {
  name   = local.names.registry_policy
  role   = aws_iam_role.validator.id
  policy = module.names.policies.validator_registry
}

resource "aws_iam_role_policy" "validator_runtime" {
  name   = local.names.runtime_policy
  role   = aws_iam_role.validator.id
  policy = module.names.policies.validator_runtime
}

resource "aws_cloudwatch_log_group" "validator" {
  name              = local.names.log_group
  retention_in_days = var.log_retention_days
  tags              = local.tags
}

resource "aws_lambda_function" "validator" {
  function_name     = local.names.function
  role              = aws_iam_role.validator.arn
  handler           = var.handler
  runtime           = var.runtime
  architectures     = ["arm64"]
  timeout           = local.timeout_seconds
  memory_size       = 512
  filename          = var.package_file != "" ? var.package_file : null
  source_code_hash  = local.package_hash
  s3_bucket         = var.package_file == "" ? local.package_bucket : null
  s3_key            = var.package_file == "" ? var.package_key : null
  s3_object_version = var.package_file == "" ? var.package_object_version : null
  tags              = local.tags
  environment {
    variables = local.environment
  }
  depends_on = [
    aws_cloudwatch_log_group.validator,
    aws_iam_role_policy.validator_glue,
    aws_iam_role_policy.validator_registry,
    aws_iam_role_policy.validator_runtime,
  ]
}

# Where EventBridge or the schedule invokes it, Lambda retries twice; then the event goes to the queue.
resource "aws_lambda_function_event_invoke_config" "validator" {
  function_name          = aws_lambda_function.validator.function_name
  maximum_retry_attempts = 2
  destination_config {
    on_failure {
      destination = aws_sqs_queue.on_failure.arn
    }
  }
}

# Makes it write deployment.json, which the gate judges by, whenever what it can do may have changed.
resource "aws_lambda_invocation" "describe" {
  function_name = aws_lambda_function.validator.function_name
  input         = jsonencode({ kind = "describe" })
  triggers = {
    environment = sha256(jsonencode(local.environment))
    handler     = var.handler
    # Not the function's code_sha256: a plan has that of the code before.
    code = var.package_file != "" ? local.package_hash : join(" ", [local.package_bucket, var.package_key, coalesce(var.package_object_version, "newest")])
  }
  depends_on = [
    aws_s3_bucket_policy.schemas,
    aws_dynamodb_table.registry,
    aws_athena_workgroup.validator,
    aws_glue_catalog_database.standardized,
    aws_glue_catalog_database.curated,
  ]
}
