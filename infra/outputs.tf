# What the workflow needs: examples/publish.yml reads these as repository variables.

output "workflow_variables" {
  description = "Repository variables by name."
  value = {
    SCHEMA_REGISTRY            = "s3://${local.names.bucket}/${var.schema_prefix}"
    SCHEMA_REGISTRY_TABLE      = local.names.table
    AWS_REGION                 = local.region
    SCHEMA_GATE_READ_ROLE      = local.has_github ? aws_iam_role.check[0].arn : ""
    SCHEMA_GATE_ROLE           = local.has_github ? aws_iam_role.publish[0].arn : ""
    BACKFILL_STATE_MACHINE_ARN = local.environment.BACKFILL_STATE_MACHINE_ARN
    CATCH_UP_TRACKING_TABLE    = local.environment.CATCH_UP_TRACKING_TABLE
    CATCH_UP_MAX_TOPICS        = tostring(var.catch_up_max_topics)
  }
}

output "function_name" {
  value = aws_lambda_function.validator.function_name
}

output "on_failure_queue_url" {
  description = "Events that no retry could bring to an end."
  value       = aws_sqs_queue.on_failure.url
}

output "dead_letter_queue_url" {
  value = local.has_queue ? aws_sqs_queue.dead_letters[0].url : ""
}

output "approval_key_arn" {
  value = local.approval_key_arn
}

output "alarm_topic_arn" {
  value = aws_sns_topic.alarms.arn
}

output "bucket_policy" {
  description = "Statements that the owner of a bucket that exists adds to its policy, JSON."
  value       = module.names.bucket_policy
}
