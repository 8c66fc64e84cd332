resource "aws_s3_bucket" "schemas" {
  count  = var.create_bucket ? 1 : 0
  bucket = local.names.bucket
  tags   = local.tags
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_versioning" "schemas" {
  count  = var.create_bucket ? 1 : 0
  bucket = aws_s3_bucket.schemas[0].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "schemas" {
  count  = var.create_bucket ? 1 : 0
  bucket = aws_s3_bucket.schemas[0].id
  rule {
    bucket_key_enabled = var.kms_key_arn != ""
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.kms_key_arn != "" ? "aws:kms" : "AES256"
      kms_master_key_id = var.kms_key_arn != "" ? var.kms_key_arn : null
    }
  }
}

resource "aws_s3_bucket_public_access_block" "schemas" {
  count                   = var.create_bucket ? 1 : 0
  bucket                  = aws_s3_bucket.schemas[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "schemas" {
  count  = var.create_bucket ? 1 : 0
  bucket = aws_s3_bucket.schemas[0].id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_notification" "schemas" {
  count       = local.manages_bucket_notifications ? 1 : 0
  bucket      = var.create_bucket ? aws_s3_bucket.schemas[0].id : local.names.bucket
  eventbridge = true
}

resource "aws_s3_bucket_policy" "schemas" {
  count      = local.manages_bucket_policy ? 1 : 0
  bucket     = var.create_bucket ? aws_s3_bucket.schemas[0].id : local.names.bucket
  policy     = module.names.bucket_policy
  depends_on = [aws_s3_bucket_public_access_block.schemas]
}
