# Applied in a copy of infra, by npm run test:infra: with the mocked provider of infra/tests, and without prevent_destroy, so that what
# a run has made can be taken down. Each run changes what the one before it made.

variables {
  github = { repository = "acme/contracts", repository_id = "42", owner_id = "7" }
}

run "the_names_are_those_of_the_guides_commands" {
  assert {
    condition = (
      aws_lambda_function.validator.function_name == "lean-ops-dev-schema-validator"
      && aws_iam_role.validator.name == "lean-ops-dev-schema-validator-role"
      && aws_cloudwatch_event_rule.uploads.name == "lean-ops-dev-schema-upload-trigger"
      && aws_dynamodb_table.registry[0].name == "lean-ops-dev-schema-registry"
      && aws_s3_bucket.schemas[0].bucket == "lean-ops-dev-iceberg"
      && aws_cloudwatch_log_group.validator.name == "/aws/lambda/lean-ops-dev-schema-validator"
      && aws_glue_catalog_database.standardized[0].name == "iceberg_standardized_db"
      && aws_glue_catalog_database.curated[0].name == "iceberg_curated_db"
    )
    error_message = "A command of docs/deployment.md finds nothing of that name."
  }
  assert {
    condition = [aws_iam_role_policy.validator_glue.name, aws_iam_role_policy.validator_registry.name, aws_iam_role_policy.validator_runtime.name] == [
      "lambda-glue-policy", "lambda-registry-policy", "lambda-runtime-policy",
    ]
    error_message = "put-role-policy of Option A would add a second policy."
  }
  assert {
    condition     = aws_cloudwatch_event_target.uploads.arn == aws_sqs_queue.candidates[0].arn && aws_lambda_event_source_mapping.candidates[0].event_source_arn == aws_sqs_queue.candidates[0].arn
    error_message = "The rule and the function have no queue in common."
  }
  assert {
    condition     = aws_lambda_function_event_invoke_config.validator.destination_config[0].on_failure[0].destination == aws_sqs_queue.on_failure.arn
    error_message = "An event that fails for good is lost."
  }
  assert {
    condition     = output.workflow_variables.SCHEMA_GATE_ROLE == aws_iam_role.publish[0].arn && output.workflow_variables.SCHEMA_GATE_READ_ROLE == aws_iam_role.check[0].arn
    error_message = "The workflows get other roles."
  }
  assert {
    condition     = output.approval_key_arn == "" && output.dead_letter_queue_url == aws_sqs_queue.dead_letters[0].url && output.on_failure_queue_url == aws_sqs_queue.on_failure.url
    error_message = "An output names something else."
  }
}

run "the_rule_invokes_the_function" {
  variables {
    trigger = "lambda"
  }
  assert {
    condition     = aws_cloudwatch_event_target.uploads.arn == aws_lambda_function.validator.arn && aws_lambda_permission.uploads[0].source_arn == aws_cloudwatch_event_rule.uploads.arn
    error_message = "The rule may not invoke the function."
  }
  assert {
    condition     = output.dead_letter_queue_url == "" && !strcontains(aws_iam_role_policy.validator_runtime.policy, "sqs:ReceiveMessage") && !contains(keys(aws_cloudwatch_metric_alarm.validator), "dead-letters")
    error_message = "Something is left of the queue."
  }
}

run "an_approval_key_is_made" {
  variables {
    approval_key = "create"
  }
  assert {
    condition     = output.approval_key_arn == aws_kms_key.approvals[0].arn && aws_lambda_function.validator.environment[0].variables.APPROVAL_KEY_ARN == aws_kms_key.approvals[0].arn
    error_message = "The function knows another key."
  }
  assert {
    condition     = strcontains(aws_iam_role_policy.validator_registry.policy, "kms:VerifyMac") && !strcontains(aws_iam_role_policy.validator_registry.policy, "kms:GenerateMac")
    error_message = "The validator proves what it verifies."
  }
  assert {
    condition     = strcontains(aws_iam_role_policy.publish[0].policy, "kms:GenerateMac") && !strcontains(aws_iam_role_policy.check[0].policy, "kms:")
    error_message = "Publish, and no pull request, makes the proof."
  }
}

run "an_approval_key_exists_and_no_repository" {
  variables {
    github       = null
    approval_key = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0000-0000-0000-00000000beef"
    kms_key_arn  = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0000-0000-0000-00000000cafe"
    alarm_emails = ["a@example.com", "b@example.com"]
  }
  assert {
    condition     = output.approval_key_arn == var.approval_key && length(aws_kms_key.approvals) == 0 && strcontains(aws_iam_role_policy.validator_registry.policy, var.approval_key)
    error_message = "Another key is used than the one that exists."
  }
  assert {
    condition     = output.workflow_variables.SCHEMA_GATE_ROLE == "" && output.workflow_variables.SCHEMA_GATE_READ_ROLE == ""
    error_message = "There are roles for nobody."
  }
  assert {
    condition = (
      aws_dynamodb_table.registry[0].server_side_encryption[0].kms_key_arn == var.kms_key_arn
      && one(aws_s3_bucket_server_side_encryption_configuration.schemas[0].rule).apply_server_side_encryption_by_default[0].kms_master_key_id == var.kms_key_arn
      && strcontains(aws_iam_role_policy.validator_registry.policy, var.kms_key_arn)
    )
    error_message = "The key does not encrypt, or the validator may not use it."
  }
  assert {
    condition     = length(aws_sns_topic_subscription.email) == 2
    error_message = "Somebody is not told."
  }
}

run "beside_a_bucket_and_a_table_that_exist" {
  variables {
    create_bucket         = false
    create_registry_table = false
    create_databases      = false
    create_workgroup      = false
    create_oidc_provider  = false
    schema_bucket         = "acme-lake"
    schema_prefix         = "contracts/topics"
    registry_table        = "topics"
    workgroup             = "governed"
  }
  assert {
    condition = sum([
      length(aws_s3_bucket.schemas), length(aws_s3_bucket_policy.schemas), length(aws_s3_bucket_notification.schemas), length(aws_dynamodb_table.registry),
      length(aws_glue_catalog_database.curated), length(aws_athena_workgroup.validator), length(aws_iam_openid_connect_provider.github),
    ]) == 0
    error_message = "What exists is made again."
  }
  assert {
    condition     = output.workflow_variables.SCHEMA_REGISTRY == "s3://acme-lake/contracts/topics" && output.workflow_variables.SCHEMA_REGISTRY_TABLE == "topics"
    error_message = "The workflows get another registry."
  }
  assert {
    condition     = strcontains(output.bucket_policy, "arn:aws:s3:::acme-lake/contracts/topics/*/pending/*") && strcontains(output.bucket_policy, "lean-ops-dev-schema-publish-role")
    error_message = "The owner of the bucket gets another policy."
  }
  assert {
    condition     = strcontains(aws_cloudwatch_event_rule.uploads.event_pattern, "contracts/topics/*/pending/schema.json") && strcontains(aws_iam_role_policy.validator_registry.policy, "workgroup/governed")
    error_message = "The rule or the role is not about what exists."
  }
}
