# The Glue job that writes with Spark to periods that are too large for Athena: docs/deployment.md, "Large periods".

locals {
  has_job = local.has_catch_up && var.catch_up_glue_job
  # Statements name database.table, so the tables' catalogue is the default one.
  spark_settings = {
    "spark.sql.extensions"                        = "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions"
    "spark.sql.defaultCatalog"                    = "glue_catalog"
    "spark.sql.catalog.glue_catalog"              = "org.apache.iceberg.spark.SparkCatalog"
    "spark.sql.catalog.glue_catalog.catalog-impl" = "org.apache.iceberg.aws.glue.GlueCatalog"
    "spark.sql.catalog.glue_catalog.io-impl"      = "org.apache.iceberg.aws.s3.S3FileIO"
    "spark.sql.catalog.glue_catalog.warehouse"    = "s3://${local.names.iceberg_bucket}/"
    "spark.sql.session.timeZone"                  = "UTC"
  }
}

resource "aws_s3_object" "catch_up_job" {
  count       = local.has_job ? 1 : 0
  bucket      = local.names.bucket
  key         = local.names.job_script
  source      = "${path.module}/glue/curated_catchup.py"
  source_hash = filesha256("${path.module}/glue/curated_catchup.py")
  tags        = local.tags
  depends_on  = [aws_s3_bucket.schemas]
}

resource "aws_iam_role" "catch_up_job" {
  count              = local.has_job ? 1 : 0
  name               = local.names.job_role
  assume_role_policy = module.names.trust.job
  tags               = local.tags
}

resource "aws_iam_role_policy" "catch_up_job" {
  count  = local.has_job ? 1 : 0
  name   = local.names.job_role
  role   = aws_iam_role.catch_up_job[0].id
  policy = module.names.policies.job
}

resource "aws_glue_job" "catch_up" {
  count    = local.has_job ? 1 : 0
  name     = local.names.job
  role_arn = aws_iam_role.catch_up_job[0].arn
  # Spark 3.5 with Iceberg 1.10, which the statements are tested with:
  # https://docs.aws.amazon.com/glue/latest/dg/migrating-version-51.html
  glue_version      = "5.1"
  worker_type       = "G.1X"
  number_of_workers = var.catch_up_glue_workers
  # In minutes, and less than the state machine waits. It tries again itself.
  timeout     = 240
  max_retries = 0
  tags        = local.tags
  command {
    name            = "glueetl"
    python_version  = "3"
    script_location = "s3://${aws_s3_object.catch_up_job[0].bucket}/${aws_s3_object.catch_up_job[0].key}"
  }
  execution_property {
    max_concurrent_runs = var.catch_up_max_topics
  }
  default_arguments = {
    "--job-language"     = "python"
    "--datalake-formats" = "iceberg"
    # Glue takes one argument of this name, and further settings in its value.
    "--conf" = join(" --conf ", [for name, value in local.spark_settings : "${name}=${value}"])
  }
  depends_on = [aws_iam_role_policy.catch_up_job]
}
