# Names, the event pattern, and the policies as JSON. No provider and no resource, so that all of it is tested without AWS.

locals {
  base = "${var.project}-${var.environment}"

  names = {
    function       = "${local.base}-schema-validator"
    validator_role = "${local.base}-schema-validator-role"
    check_role     = "${local.base}-schema-check-role"
    publish_role   = "${local.base}-schema-publish-role"
    catchup        = "${local.base}-schema-catchup"
    catchup_role   = "${local.base}-schema-catchup-role"
    catchup_log    = "/aws/lambda/${local.base}-schema-catchup"
    machine        = "${local.base}-schema-catchup"
    machine_role   = "${local.base}-schema-catchup-machine-role"
    tracking_table = "${local.base}-catchup-tracking"
    job            = "${local.base}-curated-catchup"
    job_role       = "${local.base}-curated-catchup-role"
    job_script     = "glue-scripts/curated_catchup.py"
    rule           = "${local.base}-schema-upload-trigger"
    sweeper        = "${local.base}-schema-sweeper"
    queue          = "${local.base}-schema-candidates"
    dead_letters   = "${local.base}-schema-candidates-dead"
    on_failure     = "${local.base}-schema-validator-failed"
    topic          = "${local.base}-schema-alarms"
    dashboard      = "${local.base}-schemas"
    log_group      = "/aws/lambda/${local.base}-schema-validator"
    approval_key   = "alias/${local.base}-schema-approvals"
    table          = var.registry_table != "" ? var.registry_table : "${local.base}-schema-registry"
    workgroup      = var.workgroup != "" ? var.workgroup : "${local.base}-schema-validator"
    bucket         = local.bucket
    iceberg_bucket = local.iceberg_bucket
    output_bucket  = local.output_bucket
    # The names that the commands of docs/deployment.md use.
    glue_policy     = "lambda-glue-policy"
    registry_policy = "lambda-registry-policy"
    runtime_policy  = "lambda-runtime-policy"
  }

  bucket         = var.schema_bucket != "" ? var.schema_bucket : "${local.base}-iceberg"
  iceberg_bucket = var.iceberg_bucket != "" ? var.iceberg_bucket : local.bucket
  output_bucket  = var.athena_output_bucket != "" ? var.athena_output_bucket : local.bucket

  role_arns = { for role in ["validator_role", "check_role", "publish_role", "catchup_role", "machine_role", "job_role"] :
    trimsuffix(role, "_role") => "arn:${var.partition}:iam::${var.account_id}:role/${local.names[role]}"
  }
  place        = "${var.region}:${var.account_id}"
  function_arn = "arn:${var.partition}:lambda:${local.place}:function:${local.names.function}"
  catchup_arn  = "arn:${var.partition}:lambda:${local.place}:function:${local.names.catchup}"
  own_machine  = "arn:${var.partition}:states:${local.place}:stateMachine:${local.names.machine}"
  # The one that patches history; empty: none does.
  machine_arn = var.state_machine_arn != "" ? var.state_machine_arn : (var.catch_up ? local.own_machine : "")
  # Another machine records nothing there.
  has_tracking = var.catch_up && var.state_machine_arn == ""
  queue_arns = { for queue in ["queue", "dead_letters", "on_failure"] :
    queue => "arn:${var.partition}:sqs:${local.place}:${local.names[queue]}"
  }

  # https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html: a wildcard matches slashes, too. What it
  # lets through beside candidates, the validator ignores.
  event_pattern = {
    source      = ["aws.s3"]
    detail-type = ["Object Created"]
    detail = {
      bucket = { name = [local.bucket] }
      object = { key = [{ wildcard = "${var.schema_prefix}/${local.table.keys.pending[0]}" }] }
    }
  }
}
