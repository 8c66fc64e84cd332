# Who may assume the roles. GitHub's claims: https://docs.github.com/en/actions/reference/security/oidc; STS evaluates repository_id,
# environment and job_workflow_ref of github.com. An Enterprise host's tokens are known by their subject only.

locals {
  github      = var.github
  is_public   = try(local.github.host == "token.actions.githubusercontent.com", false)
  owner       = try(split("/", local.github.repository)[0], "")
  repository  = try(split("/", local.github.repository)[1], "")
  has_env     = try(local.github.environment != "", false)
  of_publish  = try(local.has_env ? "environment:${local.github.environment}" : "ref:refs/heads/${local.github.branch}", "")
  subjects_of = { check = "pull_request", publish = local.of_publish }

  # Repositories created or renamed after 2026-07-15 have the form with ids.
  subjects = local.github == null ? {} : { for role, event in local.subjects_of : role => concat(
    [
      "repo:${local.github.repository}:${event}",
      "repo:${local.owner}@${local.github.owner_id}/${local.repository}@${local.github.repository_id}:${event}",
    ],
    local.github.subjects[role],
  ) }

  workflows = [for path in try(local.github.publish_workflows, []) :
    "${local.github.repository}/${path}@refs/heads/${local.github.branch}"
  ]

  claims = local.github == null ? {} : { for role in keys(local.subjects_of) : role => merge(
    { "${local.github.host}:repository_id" = tolist([local.github.repository_id]) },
    role == "publish" ? {
      "${local.github.host}:${local.has_env ? "environment" : "job_workflow_ref"}" = local.has_env ? tolist([local.github.environment]) : tolist(local.workflows)
    } : {},
  ) }

  trust = local.github == null ? {} : { for role, subjects in local.subjects : role => [{
    Effect    = "Allow"
    Principal = { Federated = "arn:${var.partition}:iam::${var.account_id}:oidc-provider/${local.github.host}" }
    Action    = "sts:AssumeRoleWithWebIdentity"
    Condition = {
      StringEquals = merge(
        { "${local.github.host}:aud" = tolist(["sts.amazonaws.com"]) },
        local.is_public ? local.claims[role] : {},
      )
      StringLike = { "${local.github.host}:sub" = subjects }
    }
  }] }

  lambda_trust = [{
    Effect    = "Allow"
    Principal = { Service = "lambda.amazonaws.com" }
    Action    = "sts:AssumeRole"
  }]

  job_trust = [{
    Effect    = "Allow"
    Principal = { Service = "glue.amazonaws.com" }
    Action    = "sts:AssumeRole"
  }]

  machine_trust = [{
    Effect    = "Allow"
    Principal = { Service = "states.amazonaws.com" }
    Action    = "sts:AssumeRole"
    Condition = {
      StringEquals = { "aws:SourceAccount" = var.account_id }
      ArnEquals    = { "aws:SourceArn" = local.own_machine }
    }
  }]
}
