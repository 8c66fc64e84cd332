locals {
  has_github = var.github != null
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = local.has_github && var.create_oidc_provider ? 1 : 0
  url            = "https://${var.github.host}"
  client_id_list = ["sts.amazonaws.com"]
  tags           = local.tags
}

resource "aws_iam_role" "check" {
  count              = local.has_github ? 1 : 0
  name               = local.names.check_role
  assume_role_policy = module.names.trust.check
  tags               = local.tags
  depends_on         = [aws_iam_openid_connect_provider.github]
}

resource "aws_iam_role_policy" "check" {
  count  = local.has_github ? 1 : 0
  name   = local.names.check_role
  role   = aws_iam_role.check[0].id
  policy = module.names.policies.check
}

resource "aws_iam_role" "publish" {
  count              = local.has_github ? 1 : 0
  name               = local.names.publish_role
  assume_role_policy = module.names.trust.publish
  tags               = local.tags
  depends_on         = [aws_iam_openid_connect_provider.github]
}

resource "aws_iam_role_policy" "publish" {
  count  = local.has_github ? 1 : 0
  name   = local.names.publish_role
  role   = aws_iam_role.publish[0].id
  policy = module.names.policies.publish
}

resource "aws_kms_key" "approvals" {
  count                    = local.creates_approval_key ? 1 : 0
  description              = "Proves which breaking changes schema-gate publish accepted"
  key_usage                = "GENERATE_VERIFY_MAC"
  customer_master_key_spec = "HMAC_256"
  deletion_window_in_days  = 30
  policy                   = module.names.approval_key_policy
  tags                     = local.tags
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "approvals" {
  count         = local.creates_approval_key ? 1 : 0
  name          = local.names.approval_key
  target_key_id = aws_kms_key.approvals[0].key_id
}
