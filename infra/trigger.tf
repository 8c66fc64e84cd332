locals {
  has_queue = var.trigger == "queue"
}

resource "aws_cloudwatch_event_rule" "uploads" {
  name          = local.names.rule
  description   = "Candidates of topic schemas, to the validator"
  event_pattern = module.names.event_pattern
  state         = "ENABLED"
  tags          = local.tags
}

resource "aws_cloudwatch_event_target" "uploads" {
  rule      = aws_cloudwatch_event_rule.uploads.name
  target_id = "validator"
  arn       = local.has_queue ? aws_sqs_queue.candidates[0].arn : aws_lambda_function.validator.arn
}

resource "aws_sqs_queue" "candidates" {
  count = local.has_queue ? 1 : 0
  name  = local.names.queue
  # Six times the function's timeout: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
  visibility_timeout_seconds = 6 * local.timeout_seconds
  message_retention_seconds  = 1209600
  sqs_managed_sse_enabled    = true
  redrive_policy             = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead_letters[0].arn, maxReceiveCount = 5 })
  tags                       = local.tags
}

resource "aws_sqs_queue" "dead_letters" {
  count                     = local.has_queue ? 1 : 0
  name                      = local.names.dead_letters
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
  tags                      = local.tags
}

resource "aws_sqs_queue_policy" "candidates" {
  count     = local.has_queue ? 1 : 0
  queue_url = aws_sqs_queue.candidates[0].id
  policy    = module.names.queue_policy
}

resource "aws_sqs_queue" "on_failure" {
  name                      = local.names.on_failure
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
  tags                      = local.tags
}

resource "aws_lambda_event_source_mapping" "candidates" {
  count                   = local.has_queue ? 1 : 0
  event_source_arn        = aws_sqs_queue.candidates[0].arn
  function_name           = aws_lambda_function.validator.arn
  batch_size              = 1
  function_response_types = ["ReportBatchItemFailures"]
  scaling_config {
    maximum_concurrency = var.maximum_concurrency
  }
}

resource "aws_lambda_permission" "uploads" {
  count         = local.has_queue ? 0 : 1
  statement_id  = "uploads"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.validator.function_name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.uploads.arn
}

resource "aws_cloudwatch_event_rule" "sweeper" {
  name                = local.names.sweeper
  description         = "Validates candidates whose event was lost"
  schedule_expression = "rate(${var.sweep_minutes} minutes)"
  state               = "ENABLED"
  tags                = local.tags
}

resource "aws_cloudwatch_event_target" "sweeper" {
  rule      = aws_cloudwatch_event_rule.sweeper.name
  target_id = "validator"
  arn       = aws_lambda_function.validator.arn
}

resource "aws_lambda_permission" "sweeper" {
  statement_id  = "sweeper"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.validator.function_name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.sweeper.arn
}
