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
  table_objects = distinct(concat(
    [for database in [var.standardized_database, var.curated_database] : "${local.s3}${local.iceberg_bucket}/${database}/*"],
    ["${local.s3}${local.output_bucket}/${local.table.keys.results}*"],
  ))

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
    "state-machine"              = compact([var.state_machine_arn])
    key                          = var.kms_key_arns
    "approval-key"               = compact([var.approval_key_arn])
  }
  # KMS is asked by S3 and DynamoDB, never by a program of ours.
  conditions = {
    key = { StringEquals = { "kms:ViaService" = ["s3.${var.region}.amazonaws.com", "dynamodb.${var.region}.amazonaws.com"] } }
  }

  statements = { for role in ["validator", "check", "publish"] : role => [
    for row in local.table.permissions : merge(
      {
        Effect   = "Allow"
        Action   = row.action
        Resource = lookup(local.resources, "${row.resource} ${row.action}", local.resources[row.resource])
      },
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

  of_glue = [for statement in local.statements.validator : statement if startswith(statement.Action, "glue:")]
  documents = {
    validator_glue     = local.of_glue
    validator_registry = [for statement in local.statements.validator : statement if !startswith(statement.Action, "glue:")]
    validator_runtime  = local.runtime
    check              = local.statements.check
    publish            = local.statements.publish
  }
}
