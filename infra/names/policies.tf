# What each role may do: one statement for each row of permissions.json, which `npm run generate` writes from src/protocol/permissions.ts.

locals {
  table   = jsondecode(file("${path.module}/permissions.json"))
  s3      = "arn:${var.partition}:s3:::"
  objects = "${local.s3}${local.bucket}/${var.schema_prefix}"

  pending  = [for key in local.table.keys.pending : "${local.objects}/${key}"]
  rejected = [for key in local.table.keys.rejected : "${local.objects}/${key}"]
  # Everything that the validator writes, by folder.
  registry = [for key in local.table.keys.registry : "${local.objects}/${key}"]

  glue = "arn:${var.partition}:glue:${local.place}"
  catalogue = concat(["${local.glue}:catalog"], flatten([
    for database in [var.standardized_database, var.curated_database] :
    ["${local.glue}:database/${database}", "${local.glue}:table/${database}/*"]
  ]))
  of_tables     = [for database in [var.standardized_database, var.curated_database] : "${local.s3}${local.iceberg_bucket}/${database}/*"]
  table_objects = distinct(concat(local.of_tables, ["${local.s3}${local.output_bucket}/${local.table.keys.results}*"]))

  # As [database, table].
  logs = [for log in distinct(compact(var.log_tables)) : split(".", log)]

  # The resources of a row, by its kind; by kind and action where an action needs less.
  resources = {
    "registry-objects" = ["${local.objects}/*"]
    # Neither writes what the other decides: candidates are publish's, everything else is the validator's.
    "registry-objects s3:PutObject"    = local.registry
    "registry-objects s3:DeleteObject" = concat(local.pending, local.rejected)
    "pending-objects"                  = local.pending
    # Without a condition on the prefix: a read of an absent key has none, and would be answered 403 instead of 404.
    "schema-bucket"  = ["${local.s3}${local.bucket}"]
    "registry-table" = ["arn:${var.partition}:dynamodb:${local.place}:table/${local.names.table}"]
    workgroup        = ["arn:${var.partition}:athena:${local.place}:workgroup/${local.names.workgroup}"]
    catalogue        = local.catalogue
    # Athena asks for the default database, too:
    # https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html
    "catalogue glue:GetDatabase" = concat(local.catalogue, ["${local.glue}:database/default"])
    "table-objects"              = local.table_objects
    "table-buckets"              = distinct(["${local.s3}${local.iceberg_bucket}", "${local.s3}${local.output_bucket}"])
    "state-machine"              = compact([local.machine_arn])
    executions                   = [for arn in compact([local.machine_arn]) : "${replace(arn, ":stateMachine:", ":execution:")}:*"]
    "tracking-table"             = local.has_tracking ? ["arn:${var.partition}:dynamodb:${local.place}:table/${local.names.tracking_table}"] : []
    "catch-up-job"               = [for job in var.catch_up_glue_job ? [local.names.job] : [] : "${local.glue}:job/${job}"]
    "checkpoint-table"           = [for table in compact([var.checkpoint_table]) : "arn:${var.partition}:dynamodb:${local.place}:table/${table}"]
    "pipeline-jobs"              = [for job in var.pipeline_glue_jobs : "${local.glue}:job/${job}"]
    "pipeline-machine" = flatten([for arn in compact([var.pipeline_state_machine_arn]) :
      [arn, "${replace(arn, ":stateMachine:", ":execution:")}:*"]
    ])
    "notifications-topic" = ["arn:${var.partition}:sns:${local.place}:${local.names.topic}"]
    "log-tables" = distinct(flatten([for log in local.logs :
      ["${local.glue}:catalog", "${local.glue}:database/${log[0]}", "${local.glue}:table/${log[0]}/${log[1]}"]
    ]))
    "log-objects"  = [for log in local.logs : "${local.s3}${local.iceberg_bucket}/${log[0]}/${log[1]}/*"]
    key            = var.kms_key_arns
    "approval-key" = compact([var.approval_key_arn])
  }
  # What one role needs less of than the others: a catch-up writes plans and outcomes, and leaves versions alone; its job reads statements.
  resources_of_role = {
    "catchup registry-objects s3:PutObject" = local.catchups
    "job registry-objects s3:GetObject"     = local.catchups
    "job table-objects s3:GetObject"        = local.of_tables
    "job table-objects s3:PutObject"        = local.of_tables
    "job table-buckets s3:ListBucket"       = ["${local.s3}${local.iceberg_bucket}"]
  }
  # KMS is asked by S3 and DynamoDB, never by a program of ours.
  conditions = {
    key = { StringEquals = { "kms:ViaService" = ["s3.${var.region}.amazonaws.com", "dynamodb.${var.region}.amazonaws.com"] } }
  }

  # By attribute, too: a catch-up neither names a version nor its tables.
  conditions_of_role = {
    "catchup registry-table dynamodb:UpdateItem" = { "ForAllValues:StringEquals" = { "dynamodb:Attributes" = local.table.attributes } }
  }

  statements = { for role in ["validator", "check", "publish", "catchup", "machine", "job"] : role => [
    for row in local.table.permissions : merge(
      {
        Effect   = "Allow"
        Action   = row.action
        Resource = lookup(local.resources_of_role, "${role} ${row.resource} ${row.action}", lookup(local.resources, "${row.resource} ${row.action}", local.resources[row.resource]))
      },
      { for key, condition in local.conditions_of_role : "Condition" => condition if key == "${role} ${row.resource} ${row.action}" },
      contains(keys(local.conditions), row.resource) ? { Condition = local.conditions[row.resource] } : {},
    )
    if contains(row.roles, role) && length(local.resources[row.resource]) > 0
  ] }

  # What Lambda itself does under the function's role, which no program of ours asks for.
  runtime = concat(
    [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:${var.partition}:logs:${local.place}:log-group:${local.names.log_group}:*"
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:SendMessage"]
        Resource = local.queue_arns.on_failure
      },
    ],
    [
      for queue in var.trigger == "queue" ? [local.queue_arns.queue] : [] : {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = queue
      }
    ],
  )

  catchup_runtime = [{
    Effect   = "Allow"
    Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    Resource = "arn:${var.partition}:logs:${local.place}:log-group:${local.names.catchup_log}:*"
  }]

  # What Step Functions itself does under the machine's role: it invokes the function, starts the executions below its own one, and looks
  # up Athena's catalogue: https://docs.aws.amazon.com/step-functions/latest/dg/connect-athena.html,
  # https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html
  machine_runtime = [
    { Effect = "Allow", Action = ["lambda:InvokeFunction"], Resource = [local.catchup_arn, "${local.catchup_arn}:*"] },
    { Effect = "Allow", Action = ["states:StartExecution"], Resource = [local.own_machine] },
    {
      Effect   = "Allow"
      Action   = ["states:DescribeExecution", "states:StopExecution"]
      Resource = ["${replace(local.own_machine, ":stateMachine:", ":execution:")}/*", "${replace(local.own_machine, ":stateMachine:", ":execution:")}:*"]
    },
    { Effect = "Allow", Action = ["athena:GetDataCatalog"], Resource = ["arn:${var.partition}:athena:${local.place}:datacatalog/AwsDataCatalog"] },
  ]

  # Step Functions starts, polls and stops the job: https://docs.aws.amazon.com/step-functions/latest/dg/connect-glue.html
  machine_jobs = [for arn in local.resources["catch-up-job"] :
    { Effect = "Allow", Action = ["glue:StartJobRun", "glue:GetJobRun", "glue:GetJobRuns", "glue:BatchStopJobRun"], Resource = [arn] }
  ]

  # What Glue itself does under the job's role: https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging.html
  job_runtime = [
    { Effect = "Allow", Action = ["s3:GetObject"], Resource = ["${local.s3}${local.bucket}/${local.names.job_script}"] },
    {
      Effect   = "Allow"
      Action   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = ["arn:${var.partition}:logs:${local.place}:log-group:/aws-glue/*"]
    },
  ]

  of_glue = [for statement in local.statements.validator : statement if startswith(statement.Action, "glue:")]
  documents = {
    validator_glue     = local.of_glue
    validator_registry = [for statement in local.statements.validator : statement if !startswith(statement.Action, "glue:")]
    validator_runtime  = local.runtime
    check              = local.statements.check
    publish            = local.statements.publish
    catchup            = concat(local.statements.catchup, local.catchup_runtime)
    machine            = concat(local.statements.machine, local.machine_runtime, local.machine_jobs)
    job                = concat(local.statements.job, local.job_runtime)
  }
}
