# schema-gate in an AWS account: docs/deployment.md, "With Terraform".

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  region    = data.aws_region.current.id
  partition = data.aws_partition.current.partition

  manages_bucket_policy        = coalesce(var.manage_bucket_policy, var.create_bucket)
  manages_bucket_notifications = coalesce(var.manage_bucket_notifications, var.create_bucket)
  accepts_approvals            = coalesce(var.accept_approvals, local.manages_bucket_policy || var.approval_key != "none")
  creates_approval_key         = var.approval_key == "create"
  approval_key_arn             = local.creates_approval_key ? aws_kms_key.approvals[0].arn : (var.approval_key == "none" ? "" : var.approval_key)

  names = module.names.names
  tags  = merge({ project = var.project, environment = var.environment, service = "schema-gate" }, var.tags)
}

module "names" {
  source                     = "./names"
  project                    = var.project
  environment                = var.environment
  account_id                 = data.aws_caller_identity.current.account_id
  region                     = local.region
  partition                  = local.partition
  schema_bucket              = var.schema_bucket
  schema_prefix              = var.schema_prefix
  iceberg_bucket             = var.iceberg_bucket
  athena_output_bucket       = var.athena_output_bucket
  registry_table             = var.registry_table
  workgroup                  = var.workgroup
  standardized_database      = var.standardized_database
  curated_database           = var.curated_database
  state_machine_arn          = var.backfill_state_machine_arn
  catch_up                   = var.catch_up
  catch_up_glue_job          = var.catch_up_glue_job
  checkpoint_table           = var.checkpoint_table
  pipeline_glue_jobs         = var.pipeline_glue_jobs
  pipeline_state_machine_arn = var.pipeline_state_machine_arn
  log_tables                 = [var.errors_table, var.drift_log_table]
  kms_key_arns               = compact([var.kms_key_arn])
  approval_key_arn           = local.approval_key_arn
  operator_role_arns         = var.operator_role_arns
  registry_role_arns         = var.registry_role_arns
  github                     = var.github
  trigger                    = var.trigger
}
