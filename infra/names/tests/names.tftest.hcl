# terraform test, in infra/names. Without a provider.

variables {
  account_id = "123456789012"
  region     = "eu-central-1"
}

run "defaults_are_those_of_the_guide" {
  command = plan
  assert {
    condition = (
      output.names.function == "lean-ops-dev-schema-validator"
      && output.names.validator_role == "lean-ops-dev-schema-validator-role"
      && output.names.rule == "lean-ops-dev-schema-upload-trigger"
      && output.names.table == "lean-ops-dev-schema-registry"
      && output.names.log_group == "/aws/lambda/lean-ops-dev-schema-validator"
      && output.names.glue_policy == "lambda-glue-policy"
    )
    error_message = "The names are not those that the deployment guide uses."
  }
  assert {
    condition     = jsondecode(output.event_pattern).detail.object.key[0].wildcard == "schemas/*/pending/schema.json"
    error_message = "The pattern is not that of candidates."
  }
  assert {
    condition     = output.names.bucket == "lean-ops-dev-iceberg" && output.names.output_bucket == output.names.bucket
    error_message = "The tables and results lie in the schema bucket unless others are named."
  }
  assert {
    condition     = keys(output.trust) == ["catchup", "job", "machine", "validator"]
    error_message = "Without a GitHub repository there is no role for GitHub."
  }
}

run "existing_names_are_kept" {
  command = plan
  variables {
    project              = "acme"
    environment          = "prod"
    schema_bucket        = "acme-schemas"
    iceberg_bucket       = "acme-lake"
    athena_output_bucket = "acme-results"
    registry_table       = "topics"
    workgroup            = "governed"
    schema_prefix        = "contracts/topics"
  }
  assert {
    condition     = output.names.function == "acme-prod-schema-validator" && output.names.table == "topics" && output.names.workgroup == "governed"
    error_message = "A name that was given is not used."
  }
  assert {
    condition     = jsondecode(output.event_pattern).detail.bucket.name == ["acme-schemas"]
    error_message = "The pattern is not that of the bucket."
  }
  assert {
    condition     = strcontains(output.policies.publish, "arn:aws:s3:::acme-schemas/contracts/topics/*/pending/schema.json")
    error_message = "The prefix is not in the policy."
  }
  assert {
    condition     = strcontains(output.policies.validator_registry, "arn:aws:s3:::acme-lake/iceberg_curated_db/*") && strcontains(output.policies.validator_registry, "arn:aws:s3:::acme-results/athena-results/schema-gate/*")
    error_message = "The buckets of tables and results are not in the policy."
  }
}

run "a_branch_is_trusted_by_its_workflow" {
  command = plan
  variables {
    github = { repository = "acme/contracts", repository_id = "42", owner_id = "7" }
  }
  assert {
    condition = jsondecode(output.trust.publish).Statement[0].Condition == {
      StringEquals = {
        "token.actions.githubusercontent.com:aud"           = ["sts.amazonaws.com"]
        "token.actions.githubusercontent.com:repository_id" = ["42"]
        "token.actions.githubusercontent.com:job_workflow_ref" = [
          "acme/contracts/.github/workflows/publish.yml@refs/heads/main",
          "acme/contracts/.github/workflows/reconcile.yml@refs/heads/main",
        ]
      }
      StringLike = { "token.actions.githubusercontent.com:sub" = [
        "repo:acme/contracts:ref:refs/heads/main",
        "repo:acme@7/contracts@42:ref:refs/heads/main",
      ] }
    }
    error_message = "Publish is not limited to its workflow on the default branch."
  }
  assert {
    condition = jsondecode(output.trust.check).Statement[0].Condition.StringLike == {
      "token.actions.githubusercontent.com:sub" = ["repo:acme/contracts:pull_request", "repo:acme@7/contracts@42:pull_request"]
    }
    error_message = "Check is not limited to pull requests."
  }
}

run "an_environment_is_trusted_by_its_name" {
  command = plan
  variables {
    github = { repository = "acme/contracts", repository_id = "42", owner_id = "7", environment = "production" }
  }
  assert {
    condition     = jsondecode(output.trust.publish).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:environment"] == ["production"]
    error_message = "The environment is not asked for."
  }
  assert {
    condition     = !strcontains(output.trust.publish, "refs/heads")
    error_message = "A branch is trusted beside the environment."
  }
}

run "an_enterprise_host_is_trusted_by_the_subject" {
  command = plan
  variables {
    github = { repository = "acme/contracts", repository_id = "42", owner_id = "7", host = "git.acme.example/_services/token" }
  }
  assert {
    condition     = jsondecode(output.trust.publish).Statement[0].Condition.StringEquals == { "git.acme.example/_services/token:aud" = ["sts.amazonaws.com"] }
    error_message = "STS knows no other claims of an Enterprise host."
  }
}

run "a_wildcard_lets_nobody_in" {
  command = plan
  variables {
    github = { repository = "acme/*", repository_id = "42", owner_id = "7", branch = "*" }
  }
  expect_failures = [var.github]
}

run "a_name_that_aws_refuses_is_told" {
  command = plan
  variables {
    project       = "Lean_Ops"
    schema_prefix = "/schemas/"
  }
  expect_failures = [var.project, var.schema_prefix]
}
