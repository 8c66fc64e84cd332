resource "aws_dynamodb_table" "registry" {
  count                       = var.create_registry_table ? 1 : 0
  name                        = local.names.table
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "topic_name"
  deletion_protection_enabled = true
  tags                        = local.tags
  attribute {
    name = "topic_name"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
  server_side_encryption {
    enabled     = var.kms_key_arn != ""
    kms_key_arn = var.kms_key_arn != "" ? var.kms_key_arn : null
  }
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_glue_catalog_database" "standardized" {
  count = var.create_databases ? 1 : 0
  name  = var.standardized_database
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_glue_catalog_database" "curated" {
  count = var.create_databases ? 1 : 0
  name  = var.curated_database
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_athena_workgroup" "validator" {
  count = var.create_workgroup ? 1 : 0
  name  = local.names.workgroup
  tags  = local.tags
  configuration {
    enforce_workgroup_configuration    = true
    publish_cloudwatch_metrics_enabled = true
    bytes_scanned_cutoff_per_query     = var.scan_limit_bytes
    result_configuration {
      output_location = "s3://${local.names.output_bucket}/${module.names.results_prefix}"
    }
  }
}
