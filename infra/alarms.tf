resource "aws_sns_topic" "alarms" {
  name = local.names.topic
  tags = local.tags
}

resource "aws_sns_topic_subscription" "email" {
  for_each  = toset(var.alarm_emails)
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = each.value
}

locals {
  of_validator = "LeanOps/SchemaManagement"
  # Each is a sum or a highest value of a period that is greater than `above`. What the sweeper measures is seen as often as it runs.
  alarm_period = max(300, 60 * var.sweep_minutes)
  alarms = merge(
    {
      breaking-changes = {
        about     = "A candidate breaks its topic: failed/error.json says how"
        namespace = local.of_validator, metric = "BreakingChangesDetected", statistic = "Sum", above = 0, dimensions = {}
      }
      faults = {
        about     = "A candidate could not be decided: the log says why, the sweeper tries again"
        namespace = local.of_validator, metric = "ValidationFaults", statistic = "Sum", above = 0, dimensions = {}
      }
      oldest-candidate = {
        about     = "A candidate waits for longer than ${var.oldest_candidate_minutes} minutes: neither its event nor the sweeper could decide it"
        namespace = local.of_validator, metric = "OldestPendingSeconds", statistic = "Maximum", above = 60 * var.oldest_candidate_minutes, dimensions = {}
      }
      gate-closed = {
        about     = "A topic is not processed for longer than ${var.closed_gate_hours} hours: schema-gate status --problems names it"
        namespace = local.of_validator, metric = "LongestClosedSeconds", statistic = "Maximum", above = 3600 * var.closed_gate_hours, dimensions = {}
      }
      errors = {
        about     = "The validator threw: an answer of AWS, its settings or its permissions"
        namespace = "AWS/Lambda", metric = "Errors", statistic = "Sum", above = 0, dimensions = { FunctionName = local.names.function }
      }
      on-failure = {
        about     = "No retry could bring an event to an end; send it to the function again once the cause is gone"
        namespace = "AWS/SQS", metric = "ApproximateNumberOfMessagesVisible", statistic = "Maximum", above = 0, dimensions = { QueueName = local.names.on_failure }
      }
    },
    local.has_catch_up ? {
      catch-ups = {
        about     = "A catch-up ended without opening its topic: schema-gate status --problems names it and says why"
        namespace = "AWS/States", metric = "ExecutionsFailed", statistic = "Sum", above = 0, dimensions = { StateMachineArn = aws_sfn_state_machine.catch_up[0].arn }
      }
    } : {},
    local.has_queue ? {
      dead-letters = {
        about     = "A candidate's event failed five times; redrive the queue once the cause is gone"
        namespace = "AWS/SQS", metric = "ApproximateNumberOfMessagesVisible", statistic = "Maximum", above = 0, dimensions = { QueueName = local.names.dead_letters }
      }
    } : {},
  )
}

resource "aws_cloudwatch_metric_alarm" "validator" {
  for_each            = local.alarms
  alarm_name          = "${local.names.function}-${each.key}"
  alarm_description   = each.value.about
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.statistic
  period              = local.alarm_period
  evaluation_periods  = 1
  threshold           = each.value.above
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
  tags                = local.tags
}

# The rate is published by topic only, and an alarm can't search: a query of Metrics Insights finds the lowest of all topics.
resource "aws_cloudwatch_metric_alarm" "rejections" {
  alarm_name          = "${local.names.function}-rejections"
  alarm_description   = "A candidate was rejected: failed/error.json says why"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  tags                = local.tags
  metric_query {
    id          = "lowest"
    period      = local.alarm_period
    return_data = true
    expression  = "SELECT MIN(SchemaValidationSuccessRate) FROM SCHEMA(\"${local.of_validator}\", Topic, ValidationType)"
  }
}

resource "aws_cloudwatch_dashboard" "schemas" {
  dashboard_name = local.names.dashboard
  dashboard_body = jsonencode({ widgets = [for index, widget in local.widgets : {
    type       = "metric"
    x          = 12 * (index % 2)
    y          = 6 * floor(index / 2)
    width      = 12
    height     = 6
    properties = merge({ region = local.region, view = "timeSeries", period = 300 }, widget)
  }] })
}

locals {
  widgets = concat(local.validator_widgets, local.has_catch_up ? [local.catch_up_widget] : [])
  catch_up_widget = {
    title = "Seconds that catch-ups took", stat = "Maximum", metrics = [[local.of_validator, "CatchUpDurationSeconds"]]
  }
  validator_widgets = [
    { title = "Candidates activated (1) and rejected (0), by topic", stat = "Minimum", metrics = [[{
      expression = "SEARCH('{${local.of_validator},Topic,ValidationType} MetricName=\"SchemaValidationSuccessRate\"', 'Minimum', 300)"
    }]] },
    { title = "Breaking changes and faults", stat = "Sum", metrics = [
      [local.of_validator, "BreakingChangesDetected"], [local.of_validator, "ValidationFaults"], [local.of_validator, "EventsIgnored"],
    ] },
    { title = "Seconds that the oldest candidate waits, and the longest closed gate", stat = "Maximum", metrics = [
      [local.of_validator, "OldestPendingSeconds"], [local.of_validator, "LongestClosedSeconds"],
    ] },
    { title = "The validator", stat = "Sum", metrics = [
      ["AWS/Lambda", "Invocations", "FunctionName", local.names.function], ["AWS/Lambda", "Errors", "FunctionName", local.names.function],
    ] },
    { title = "Events that wait or failed", stat = "Maximum", metrics = [
      for queue in concat(local.has_queue ? [local.names.queue, local.names.dead_letters] : [], [local.names.on_failure]) :
      ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue]
    ] },
  ]
}
