# Policies of resources: who may write the bucket, make a proof, or send to the queues.

locals {
  puts    = ["s3:PutObject", "s3:PutObjectAcl", "s3:PutObjectTagging", "s3:ReplicateObject", "s3:RestoreObject"]
  deletes = ["s3:DeleteObject", "s3:DeleteObjectTagging", "s3:DeleteObjectVersion", "s3:DeleteObjectVersionTagging", "s3:ReplicateDelete"]

  uploaders = concat([local.role_arns.publish], var.operator_role_arns)
  writers   = concat([local.role_arns.validator], var.registry_role_arns)
  catchups  = [for key in local.table.keys.catchup : "${local.objects}/${key}"]

  # Denials, since any policy in the account may allow; a caller without a role is denied as well.
  bucket_policy = [
    {
      Sid       = "CandidatesArePublished"
      Effect    = "Deny"
      Principal = "*"
      Action    = local.puts
      Resource  = ["${local.objects}/*/pending/*"]
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = local.uploaders } }
    },
    {
      Sid       = "TheValidatorWritesTheRest"
      Effect    = "Deny"
      Principal = "*"
      Action    = local.puts
      Resource  = setsubtract(local.registry, local.catchups)
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = local.writers } }
    },
    {
      Sid       = "CatchUpsWritePlans"
      Effect    = "Deny"
      Principal = "*"
      Action    = local.puts
      Resource  = local.catchups
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = concat(local.writers, [local.role_arns.catchup]) } }
    },
    {
      Sid       = "NobodyElseDeletes"
      Effect    = "Deny"
      Principal = "*"
      Action    = local.deletes
      Resource  = ["${local.objects}/*"]
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = concat(local.writers, var.operator_role_arns) } }
    },
    {
      Sid       = "EncryptedConnectionsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["${local.s3}${local.bucket}", "${local.s3}${local.bucket}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    },
  ]

  approval_key_policy = [
    {
      Sid       = "PoliciesOfTheAccount"
      Effect    = "Allow"
      Principal = { AWS = "arn:${var.partition}:iam::${var.account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    },
    {
      Sid       = "OnlyPublishProves"
      Effect    = "Deny"
      Principal = "*"
      Action    = "kms:GenerateMac"
      Resource  = "*"
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = [local.role_arns.publish] } }
    },
  ]

  queue_policy = [
    {
      Sid       = "TheRuleSends"
      Effect    = "Allow"
      Principal = { Service = "events.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = local.queue_arns.queue
      Condition = {
        ArnEquals = { "aws:SourceArn" = "arn:${var.partition}:events:${local.place}:rule/${local.names.rule}" }
      }
    },
  ]
}
